import { Button, Checkbox, Field, Input, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { parseDatum } from '#domain/calendar/datum.ts';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { keys } from '../../api/keys.ts';
import { useKeepArende } from '../../api/useArende.ts';
import { useMe } from '../../api/useMe.ts';
import { usePreview } from '../../api/usePreview.ts';
import { useSend } from '../../api/useSend.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({
  legend: { fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', gap: '2px', maxHeight: '260px', overflowY: 'auto' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '0 12px' },
});

/** A remiss that went out by e-mail or on paper: when, who has answered since, and whether the others are to be reminded. Nothing is sent. */
export function EnterOngoing({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const styles = useStyles();
  const { utskick: { ongoing: t } } = useTexts();
  const back = useRestoreFocusTarget();
  const keep = useKeepArende();
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const [sentOn, setSentOn] = useState('');
  const [answered, setAnswered] = useState<Readonly<Record<string, string>>>({});
  const [remind, setRemind] = useState(true);
  const [tried, setTried] = useState(false);
  const today = useMe().data?.today ?? '';
  const preview = usePreview(arende.id, arende.svarsdatum !== null && arende.sent === null).data;
  const send = useSend('enterOngoing', { stale: [keys.arende(arende.id), keys.preview(arende.id)], onSuccess: (now) => { setOpen(false); keep(now); tell('success', t.done); } });
  const days = Object.entries(answered);
  const save = (): void => {
    setTried(true);
    if (!preview || parseDatum(sentOn) === null || days.some(([, on]) => parseDatum(on) === null)) return;
    send.mutate({ params: { arendeId: arende.id }, body: { seen: preview.seen, sentOn, answered: days.map(([instansId, on]) => ({ instansId, on })), remind } });
  };
  const tick = (id: string, on: boolean): void => setAnswered(on ? { ...answered, [id]: today } : Object.fromEntries(days.filter(([other]) => other !== id)));
  return (
    <>
      {arende.mayHandle && preview !== undefined && preview.total > 0 && <Button {...back} onClick={() => { setTried(false); setOpen(true); }}>{t.action}</Button>}
      <FormDialog open={open} title={t.title} action={t.save} busy={send.isPending} onSend={save} onClose={() => setOpen(false)}>
        <p>{t.text}</p>
        <Field label={t.sentOn} required validationMessage={tried && parseDatum(sentOn) === null ? t.sentOnMissing : null}>
          <Input type="date" value={sentOn} max={today} onChange={(_, d) => setSentOn(d.value)} />
        </Field>
        <div role="group" aria-label={t.answered}>
          <p className={styles.legend}>{t.answered}</p>
          <div className={styles.list}>
            {(preview?.rows ?? []).map((r) => (
              <div key={r.instansId} className={styles.row}>
                <Checkbox label={r.instans} checked={answered[r.instansId] !== undefined} onChange={(_, d) => tick(r.instansId, d.checked === true)} />
                {answered[r.instansId] !== undefined && <Input size="small" type="date" aria-label={t.answeredOn(r.instans)} value={answered[r.instansId] ?? ''} max={today} onChange={(_, d) => setAnswered({ ...answered, [r.instansId]: d.value })} />}
              </div>
            ))}
          </div>
        </div>
        <Checkbox label={t.remind} checked={remind} onChange={(_, d) => setRemind(d.checked === true)} />
      </FormDialog>
    </>
  );
}
