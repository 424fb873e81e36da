import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Card } from './Card.tsx';

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, marginBottom: '4px' },
  text: { maxWidth: '40rem', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  action: { marginTop: '12px' },
});

/** Nothing to show, and what to do about it. */
export function Empty({ title, text, action }: { readonly title?: string; readonly text: string; readonly action?: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <Card>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      <p className={styles.text}>{text}</p>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </Card>
  );
}
