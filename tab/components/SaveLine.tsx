import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ line: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, minHeight: tokens.lineHeightBase200 } });

/** Whether the latest is saved; read aloud when it changes. */
export function SaveLine({ text }: { readonly text: string }): ReactNode {
  const styles = useStyles();
  return <p className={styles.line} role="status" aria-live="polite">{text}</p>;
}
