import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useState, type ReactNode } from 'react';
import type { ArendeDetail, Preview } from '#domain/contract/arenden.ts';
import { keys } from '../../api/keys.ts';
import { useKeepArende } from '../../api/useArende.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../components/Card.tsx';
import { Confirm } from '../../components/Confirm.tsx';
import { useTell } from '../../components/Notices.tsx';
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

/** The preview and the one button. What is confirmed is the day that the person sees; if it has moved meanwhile the product refuses. */
export function Dispatch({ arende, preview }: { readonly arende: ArendeDetail; readonly preview: Preview }): ReactNode {
  const styles = useStyles();
  const { skicka, datum } = useTexts();
  const keep = useKeepArende();
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  const send = useSend('sendUtskick', {
    stale: [keys.arende(arende.id), keys.preview(arende.id)],
    onSuccess: (now) => { setAsking(false); keep(now); tell('success', skicka.sent); },
  });
  const unreached = preview.total - preview.reachable;
  const blocked = arende.blockers.length > 0 || !arende.mayHandle;
  const day = datum.weekday(preview.svarsdatum);
  const confirm = (): void => send.mutate({ params: { arendeId: arende.id }, body: { svarsdatum: preview.svarsdatum } }, { onError: () => setAsking(false) });
  return (
    <>
      <Card className={styles.box}>
        <div>
          <p className={styles.lead}>{skicka.reach(preview.reachable, preview.total)}</p>
          <p className={styles.quiet}>{skicka.sentOn(day)}{unreached > 0 && ` ${skicka.reachProblem(unreached)}`}</p>
        </div>
        {arende.mayHandle && <Button appearance="primary" size="large" icon={<SendRegular />} disabledFocusable={blocked} onClick={() => setAsking(true)}>{skicka.send(preview.total)}</Button>}
      </Card>
      <Confirm open={asking} title={skicka.confirmTitle(preview.total)} action={send.isPending ? skicka.sending : skicka.send(preview.total)} busy={send.isPending} onConfirm={confirm} onClose={() => setAsking(false)}>
        <p>{skicka.confirmText(preview.title, day)}</p>
        {unreached > 0 && <p className={styles.para}>{skicka.confirmUnreached(unreached)}</p>}
      </Confirm>
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
