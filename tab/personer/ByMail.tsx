import { Field, makeStyles, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RegisterView } from '#domain/contract/hem.ts';
import { keys } from '../api/keys.ts';
import { useSend } from '../api/useSend.ts';
import { useTell } from '../components/Notices.tsx';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({ field: { marginBottom: '16px' } });

/** «Svarar per e-post», saved as it is turned. */
export function ByMail({ instans }: { readonly instans: RegisterView['instanser'][number] }): ReactNode {
  const styles = useStyles();
  const { mail } = useTexts();
  const tell = useTell();
  const send = useSend('setByMail', { stale: [keys.register], onSuccess: () => tell('success', mail.byMail.saved) });
  const wanted = send.isPending || send.isSuccess ? send.variables?.body?.byMail : undefined;
  return (
    <Field className={styles.field} hint={`${mail.byMail.hint} ${mail.byMail.mailbox(instans.mailbox)}`}>
      <Switch label={mail.byMail.label} checked={wanted ?? instans.byMail} disabled={send.isPending} onChange={(_, d) => send.mutate({ body: { instansId: instans.id, byMail: d.checked } })} />
    </Field>
  );
}
