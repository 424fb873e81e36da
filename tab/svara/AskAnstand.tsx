import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { parseDatum } from '#domain/calendar/datum.ts';
import type { SvarForm } from '#domain/contract/svar.ts';
import { keys } from '../api/keys.ts';
import { useSend } from '../api/useSend.ts';
import { useTell } from '../components/Notices.tsx';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '14px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '14px' },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  area: { width: '100%' },
});

/** Asks for more time, with the reason: the handläggare decides. */
export function AskAnstand({ form }: { readonly form: SvarForm }): ReactNode {
  const styles = useStyles();
  const { svara, datum, common } = useTexts();
  const tell = useTell();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState(form.proposed?.askedFor ?? '');
  const [reason, setReason] = useState(form.proposed?.reason ?? '');
  const [tried, setTried] = useState(false);
  const key = keys.svarForm(form.svarsuppdragId);
  const send = useSend('begarAnstand', { stale: [key], onSuccess: (reply) => { queries.setQueryData(key, reply); setOpen(false); tell('success', svara.anstand.sent); } });
  const dayWrong = parseDatum(day) === null || day <= form.svarsdatum;
  const reasonWrong = reason.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!dayWrong && !reasonWrong) send.mutate({ params: { svarsuppdragId: form.svarsuppdragId }, body: { askedFor: day, reason: reason.trim() } });
  };
  if (!open) return <div><Button size="small" onClick={() => setOpen(true)}>{svara.anstand.ask}</Button></div>;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.text}>{svara.anstand.text}</p>
      <Field label={svara.anstand.date} required validationMessage={tried && dayWrong ? svara.anstand.dateMissing(datum.day(form.svarsdatum)) : null}>
        <Input autoFocus type="date" min={form.svarsdatum} value={day} onChange={(_, d) => setDay(d.value)} />
      </Field>
      <Field label={svara.anstand.reason} required hint={svara.anstand.reasonHint} validationMessage={tried && reasonWrong ? svara.anstand.reasonMissing : null}>
        <Textarea rows={3} maxLength={1000} resize="vertical" className={styles.area} value={reason} onChange={(_, d) => setReason(d.value)} />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={send.isPending}>{svara.anstand.send}</Button>
        <Button onClick={() => setOpen(false)}>{common.cancel}</Button>
      </div>
    </form>
  );
}
