import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px 16px', marginBottom: '16px' },
  title: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold },
  text: { marginTop: '4px', maxWidth: '42rem', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
});

/** The heading of a stage within an ärende; the page focuses it when one steps to the stage. */
export function StageHeading({ title, text, aside }: { readonly title: string; readonly text?: string; readonly aside?: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <div>
        <h2 className={styles.title} tabIndex={-1} data-stage-heading="">{title}</h2>
        {text !== undefined && <p className={styles.text}>{text}</p>}
      </div>
      {aside}
    </div>
  );
}
