import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { keys } from '../../api/keys.ts';
import { useKeepArende } from '../../api/useArende.ts';
import { useSend } from '../../api/useSend.ts';
import { Confirm } from '../../components/Confirm.tsx';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';

type How = 'stangt' | 'atertaget';

/** Closing a remiss that is out, or taking it back while nobody has answered. Stands outside what a change swaps, since a dialog is in it. */
export function EndUtskick({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const { skicka } = useTexts();
  const back = useRestoreFocusTarget();
  const keep = useKeepArende();
  const tell = useTell();
  const [asked, setAsked] = useState<How>('stangt');
  const [open, setOpen] = useState(false);
  const end = useSend('endUtskick', { stale: [keys.arende(arende.id)], onSuccess: (now) => { setOpen(false); keep(now); tell('success', skicka.end[asked].done); } });
  const ask = (how: How): void => { setAsked(how); setOpen(true); };
  const words = skicka.end[asked];
  return (
    <>
      {arende.mayHandle && arende.utskickState === 'skickat' && (
        <>
          <Button {...back} onClick={() => ask('stangt')}>{skicka.end.stangt.action}</Button>
          {arende.answered === 0 && <Button {...back} onClick={() => ask('atertaget')}>{skicka.end.atertaget.action}</Button>}
        </>
      )}
      <Confirm open={open} title={words.title} action={words.action} busy={end.isPending} onClose={() => setOpen(false)} onConfirm={() => end.mutate({ params: { arendeId: arende.id }, body: { how: asked } }, { onError: () => setOpen(false) })}>
        <p>{words.text}</p>
      </Confirm>
    </>
  );
}
