import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({ content: { paddingBottom: '12px' } });

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly action: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** A question before something that is seen by others. Focus returns to where it came from. */
export function Confirm({ open, title, children, action, busy, onConfirm, onClose }: Props): ReactNode {
  const styles = useStyles();
  const { common } = useTexts();
  return (
    <Dialog open={open} onOpenChange={(_, data) => { if (!data.open && !busy) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={busy} onClick={onConfirm}>{action}</Button>
            <Button disabledFocusable={busy} onClick={onClose}>{common.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
