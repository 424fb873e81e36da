import { Button, Field, Input, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { keys } from '../../api/keys.ts';
import { useKeepArende } from '../../api/useArende.ts';
import { useSend } from '../../api/useSend.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';

/** Marks the ärende as secret, or takes the mark away; both with a reason. */
export function SecretMark({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const { utskick: { secret: t } } = useTexts();
  const keep = useKeepArende();
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const back = useRestoreFocusTarget();
  const isSecret = arende.secret !== null;
  const send = useSend('setSecret', {
    stale: [keys.arende(arende.id)],
    onSuccess: (now) => { setOpen(false); keep(now); tell('success', now.secret === null ? t.lifted : t.done); },
  });
  const begin = (): void => { setReason(''); setTried(false); setOpen(true); };
  const save = (): void => {
    setTried(true);
    if (reason.trim() !== '') send.mutate({ params: { arendeId: arende.id }, body: { secret: !isSecret, reason: reason.trim() } });
  };
  return (
    <>
      {arende.mayHandle && <Button {...back} onClick={begin}>{isSecret ? t.lift : t.action}</Button>}
      <FormDialog open={open} title={isSecret ? t.liftTitle : t.title} action={isSecret ? t.lift : t.action} busy={send.isPending} onSend={save} onClose={() => setOpen(false)}>
        <p>{isSecret ? t.liftText : t.text}</p>
        <Field label={t.reason} required hint={t.reasonHint} validationMessage={tried && reason.trim() === '' ? t.reasonMissing : null}>
          <Input value={reason} maxLength={500} onChange={(_, d) => setReason(d.value)} />
        </Field>
      </FormDialog>
    </>
  );
}
