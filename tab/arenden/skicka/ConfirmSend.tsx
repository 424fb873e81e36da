import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { clockAt, datumAt } from '#domain/calendar/stockholm.ts';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { keys } from '../../api/keys.ts';
import { useKeepArende } from '../../api/useArende.ts';
import { usePreview } from '../../api/usePreview.ts';
import { useSend } from '../../api/useSend.ts';
import { Confirm } from '../../components/Confirm.tsx';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({ para: { marginTop: '8px' } });

interface Props {
  readonly arende: ArendeDetail;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The question before the cards go out. What is confirmed is the day that the person sees; if it has moved meanwhile the product refuses. */
export function ConfirmSend({ arende, open, onClose }: Props): ReactNode {
  const styles = useStyles();
  const { skicka, datum } = useTexts();
  const keep = useKeepArende();
  const tell = useTell();
  const preview = usePreview(arende.id, open).data;
  const send = useSend('sendUtskick', {
    stale: [keys.arende(arende.id), keys.preview(arende.id)],
    onSuccess: (now) => { onClose(); keep(now); tell('success', skicka.sent); },
  });
  if (!preview) return null;
  const unreached = preview.total - preview.reachable;
  const confirm = (): void => send.mutate({ params: { arendeId: arende.id }, body: { svarsdatum: preview.svarsdatum, seen: preview.seen } }, { onError: onClose });
  return (
    <Confirm open={open} title={skicka.confirmTitle(preview.total)} action={send.isPending ? skicka.sending : skicka.send(preview.total)} busy={send.isPending} onConfirm={confirm} onClose={onClose}>
      <p>{skicka.confirmText(preview.title, datum.weekday(preview.svarsdatum))}</p>
      <p className={styles.para}>{preview.cardsGo === null ? skicka.confirmNow : skicka.confirmLater(datum.weekday(datumAt(preview.cardsGo)), clockAt(preview.cardsGo))}</p>
      {unreached > 0 && <p className={styles.para}>{skicka.confirmUnreached(unreached)}</p>}
    </Confirm>
  );
}
