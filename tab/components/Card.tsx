import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge, padding: '18px 20px',
    '@media (max-width: 640px)': { padding: '14px 14px' },
  },
  accent: { borderLeft: `4px solid ${tokens.colorStatusWarningBorderActive}` },
});

/** A quiet box. `accent` when it asks something of the person. */
export function Card({ children, accent = false, className }: { readonly children: ReactNode; readonly accent?: boolean; readonly className?: string | undefined }): ReactNode {
  const styles = useStyles();
  return <div className={mergeClasses(styles.card, accent && styles.accent, className)}>{children}</div>;
}
