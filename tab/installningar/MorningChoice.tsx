import { makeStyles, Switch } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { keys } from '../api/keys.ts';
import { useSend } from '../api/useSend.ts';
import { useTell } from '../components/Notices.tsx';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({ box: { marginBottom: '24px' } });

/** One's own morning card, on or off. */
export function MorningChoice({ wanted }: { readonly wanted: boolean }): ReactNode {
  const styles = useStyles();
  const { hem } = useTexts();
  const queries = useQueryClient();
  const tell = useTell();
  const send = useSend('chooseMorning', { stale: [], onSuccess: (me) => { queries.setQueryData(keys.me, me); tell('success', me.morningCard === true ? hem.morning.on : hem.morning.off); } });
  return <div className={styles.box}><Switch checked={wanted} label={hem.morning.label} disabled={send.isPending} onChange={(_, d) => send.mutate({ body: { wanted: d.checked } })} /></div>;
}
