import { Button, Checkbox, Field, Input, makeStyles, Textarea, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { parseDatum } from '#domain/calendar/datum.ts';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { keys } from '../../api/keys.ts';
import { useKeepArende } from '../../api/useArende.ts';
import { useSend } from '../../api/useSend.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({
  legend: { fontWeight: tokens.fontWeightSemibold, marginBottom: '4px' },
  parts: { display: 'grid', gap: '6px' },
  part: { display: 'flex', gap: '6px', '& > :first-child': { flexGrow: 1, minWidth: 0 } },
});

interface Draft { readonly title: string; readonly day: string; readonly delar: readonly { readonly id: string | null; readonly title: string }[]; readonly handlingar: boolean; readonly reason: string }

/** Corrects what is out, without taking it back. A part that somebody has answered on can be renamed but not taken away. */
export function CorrectUtskick({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const styles = useStyles();
  const { utskick: { correct: t } } = useTexts();
  const back = useRestoreFocusTarget();
  const keep = useKeepArende();
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState<Draft>({ title: '', day: '', delar: [], handlingar: false, reason: '' });
  const send = useSend('correctUtskick', { stale: [keys.arende(arende.id)], onSuccess: (now) => { setOpen(false); keep(now); tell('success', t.done); } });
  const { sent } = arende;
  if (sent === null || arende.utskickState !== 'skickat' || !arende.mayHandle) return null;
  const put = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const begin = (): void => {
    setDraft({ title: arende.title, day: arende.svarsdatum ?? '', delar: sent.delar.map(({ id, title }) => ({ id, title })), handlingar: false, reason: '' });
    setTried(false);
    setOpen(true);
  };
  const save = (): void => {
    setTried(true);
    if (draft.reason.trim() === '' || parseDatum(draft.day) === null) return;
    const delar = draft.delar.filter((d) => d.title.trim() !== '').map((d) => ({ id: d.id, title: d.title.trim() }));
    send.mutate({
      params: { arendeId: arende.id },
      body: {
        revision: sent.revision, title: draft.title.trim() === '' || draft.title === arende.title ? null : draft.title.trim(), svarsdatum: draft.day === arende.svarsdatum ? null : draft.day,
        delar: JSON.stringify(delar) === JSON.stringify(sent.delar.map(({ id, title }) => ({ id, title }))) ? null : delar, handlingar: draft.handlingar, reason: draft.reason.trim(),
      },
    });
  };
  return (
    <>
      <Button {...back} onClick={begin}>{t.action}</Button>
      <FormDialog open={open} title={t.title} action={t.send} busy={send.isPending} onSend={save} onClose={() => setOpen(false)}>
        <p>{t.text}</p>
        <Field label={t.day} required validationMessage={tried && parseDatum(draft.day) === null ? t.dayMissing : null}><Input type="date" value={draft.day} onChange={(_, d) => put({ day: d.value })} /></Field>
        <Field label={t.name}><Input value={draft.title} maxLength={500} onChange={(_, d) => put({ title: d.value })} /></Field>
        <div role="group" aria-label={t.parts}>
          <p className={styles.legend}>{t.parts}</p>
          <div className={styles.parts}>
            {draft.delar.map((d, i) => (
              <div key={d.id ?? `ny ${i}`} className={styles.part}>
                <Input aria-label={t.part(i + 1)} value={d.title} maxLength={500} onChange={(_, x) => put({ delar: draft.delar.map((o, j) => (j === i ? { ...o, title: x.value } : o)) })} />
                {!(sent.delar.find((o) => o.id === d.id)?.answered ?? false) && <Button appearance="subtle" aria-label={t.removePart(d.title)} onClick={() => put({ delar: draft.delar.filter((_o, j) => j !== i) })}>{t.remove}</Button>}
              </div>
            ))}
            <div><Button appearance="subtle" onClick={() => put({ delar: [...draft.delar, { id: null, title: '' }] })}>{t.addPart}</Button></div>
          </div>
        </div>
        {sent.newHandlingar.length > 0 && <Checkbox label={t.handlingar(sent.newHandlingar.join(', '))} checked={draft.handlingar} onChange={(_, d) => put({ handlingar: d.checked === true })} />}
        <Field label={t.reason} required validationMessage={tried && draft.reason.trim() === '' ? t.reasonMissing : null}><Textarea value={draft.reason} maxLength={1000} resize="vertical" onChange={(_, d) => put({ reason: d.value })} /></Field>
      </FormDialog>
    </>
  );
}
