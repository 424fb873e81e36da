import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '14px', paddingBottom: '12px', '@media (max-width: 480px)': { maxHeight: '62vh', overflowY: 'auto' } },
});

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly action: string;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** A few fields to fill in before something is done. What is written stays while it is open; focus returns to where it came from. */
export function FormDialog({ open, title, children, action, busy, onSend, onClose }: Props): ReactNode {
  const styles = useStyles();
  const { common } = useTexts();
  return (
    <Dialog open={open} onOpenChange={(_, data) => { if (!data.open && !busy) onClose(); }}>
      <DialogSurface>
        <form noValidate onSubmit={(e) => { e.preventDefault(); if (!busy) onSend(); }}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>{children}</DialogContent>
            <DialogActions fluid>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>{action}</Button>
              <Button disabledFocusable={busy} onClick={onClose}>{common.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
