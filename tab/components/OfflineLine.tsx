import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({ bar: { marginBottom: '16px' } });

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** Tells that the net is gone and that nothing written is. */
export function OfflineLine(): ReactNode {
  const styles = useStyles();
  const { common } = useTexts();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (online) return null;
  return <MessageBar intent="warning" layout="multiline" className={styles.bar}><MessageBarBody>{common.offline}</MessageBarBody></MessageBar>;
}
