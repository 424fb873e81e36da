import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import type { ReactNode } from 'react';
import type { ArendeDetail, Preview } from '#domain/contract/arenden.ts';
import { Card } from '../../components/Card.tsx';
import { Section } from '../../components/Section.tsx';
import { useTexts } from '../../texts/texts.ts';
import { CardPicture } from './CardPicture.tsx';
import { RecipientTable } from './RecipientTable.tsx';

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '12px 24px', marginBottom: '32px' },
  lead: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  para: { marginTop: '8px' },
});

/** The preview, and the button that asks once more before anything is sent. */
export function Dispatch({ arende, preview, onSend }: { readonly arende: ArendeDetail; readonly preview: Preview; readonly onSend: () => void }): ReactNode {
  const styles = useStyles();
  const { skicka, datum } = useTexts();
  const unreached = preview.total - preview.reachable;
  return (
    <>
      <Card className={styles.box}>
        <div>
          <p className={styles.lead}>{skicka.reach(preview.reachable, preview.total)}</p>
          <p className={styles.quiet}>{skicka.sentOn(datum.weekday(preview.svarsdatum))}{unreached > 0 && ` ${skicka.reachProblem(unreached)}`}</p>
        </div>
        {arende.mayHandle && <Button appearance="primary" size="large" icon={<SendRegular />} disabledFocusable={arende.blockers.length > 0} onClick={onSend}>{skicka.send(preview.total)}</Button>}
      </Card>
      <Section title={skicka.recipients}><RecipientTable preview={preview} /></Section>
      {preview.card !== null && (
        <Section title={skicka.card}>
          <p className={styles.quiet}>{skicka.cardFor(preview.rows[0]?.instans ?? '')}</p>
          <div className={styles.para}><CardPicture card={preview.card} /></div>
        </Section>
      )}
    </>
  );
}
