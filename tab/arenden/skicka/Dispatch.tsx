import { Button, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useState, type ReactNode } from 'react';
import type { ArendeDetail, Preview } from '#domain/contract/arenden.ts';
import { Card } from '../../components/Card.tsx';
import { Section } from '../../components/Section.tsx';
import { useTexts } from '../../texts/texts.ts';
import { CardPreview } from './CardPreview.tsx';
import { commonWish } from './choice.ts';
import { Recipients } from './Recipients.tsx';
import { useChoice } from './useChoice.ts';

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '12px 24px', marginBottom: '32px' },
  lead: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
});

/** Whom it goes to, what they get, and the button that asks once more before anything is sent. */
export function Dispatch({ arende, preview, onSend }: { readonly arende: ArendeDetail; readonly preview: Preview; readonly onSend: () => void }): ReactNode {
  const styles = useStyles();
  const { skicka, hinner, mail, datum } = useTexts();
  const { chosen, change } = useChoice(arende.id, preview);
  const [each, setEach] = useState(() => commonWish(preview) === 'each');
  const back = useRestoreFocusTarget();
  const unreached = preview.total - preview.reachable;
  const byMail = preview.rows.filter((r) => r.byMail !== null).length;
  const inTeams = preview.total - byMail;
  const day = datum.day(preview.svarsdatum);
  return (
    <>
      <Card className={styles.box}>
        <div role="status">
          <p className={styles.lead}>{preview.total === 0 ? skicka.nobodyChosen : [...(inTeams > 0 ? [skicka.reach(preview.reachable - byMail, inTeams)] : []), ...(byMail > 0 ? [mail.dispatch(byMail)] : [])].join(' ')}</p>
          <p className={styles.quiet}>
            {skicka.sentOn(datum.weekday(preview.svarsdatum))}{unreached > 0 && ` ${skicka.reachProblem(unreached)}`}
            {preview.notInTime > 0 && ` ${hinner.summary(preview.notInTime, preview.total, day)}`}{preview.laterDays[0] !== undefined && ` ${hinner.later(datum.day(preview.laterDays[0].day), preview.laterDays[0].inTime, preview.total - preview.laterDays[0].unknown)}`}
          </p>
        </div>
        {arende.mayHandle && <Button {...back} appearance="primary" size="large" icon={<SendRegular />} disabledFocusable={arende.blockers.length > 0 || preview.total === 0} onClick={onSend}>{skicka.send(preview.total)}</Button>}
      </Card>
      <Section title={skicka.recipients}><Recipients arende={arende} preview={preview} chosen={chosen} change={change} each={each || commonWish(preview) === 'each'} onEach={setEach} /></Section>
      <CardPreview arende={arende} preview={preview} />
    </>
  );
}
