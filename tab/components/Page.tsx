import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { useArrivalFocus } from '../router/useArrivalFocus.ts';

const useStyles = makeStyles({
  head: { marginBottom: '28px', '@media (max-width: 640px)': { marginBottom: '20px' } },
  above: { marginBottom: '6px' },
  title: {
    fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, textWrap: 'balance', overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
  below: { marginTop: '6px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
});

interface Props {
  readonly title: string;
  /** A way back, above the heading. */
  readonly above?: ReactNode;
  /** One line of facts below the heading. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** One page: its heading gets the focus when one arrives from another page. */
export function Page({ title, above, below, children }: Props): ReactNode {
  const styles = useStyles();
  const heading = useArrivalFocus();
  useEffect(() => { document.title = title; }, [title]);
  return (
    <>
      <header className={styles.head}>
        {above !== undefined && <div className={styles.above} data-no-print="">{above}</div>}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>{title}</h1>
        {below !== undefined && <div className={styles.below}>{below}</div>}
      </header>
      {children}
    </>
  );
}
