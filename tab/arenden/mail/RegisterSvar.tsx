import { Button, Dialog, DialogBody, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { useTexts } from '../../texts/texts.ts';
import { RegisterSvarForm } from './RegisterSvarForm.tsx';

/** The way in for a svar that came by e-mail. */
export function RegisterSvar({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const { mail } = useTexts();
  const [open, setOpen] = useState(false);
  if (!arende.mayHandle || arende.sent === null) return null;
  return (
    <>
      <Button data-no-print="" onClick={() => setOpen(true)}>{mail.register.open}</Button>
      <Dialog open={open} onOpenChange={(_, d) => setOpen(d.open)}>
        <DialogSurface>
          {open && <DialogBody><DialogTitle>{mail.register.title}</DialogTitle><RegisterSvarForm arende={arende} onClose={() => setOpen(false)} /></DialogBody>}
        </DialogSurface>
      </Dialog>
    </>
  );
}
