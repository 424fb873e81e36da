import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SammanstallningView } from '#domain/contract/sammanstallning.ts';
import { Mark } from '../../components/Mark.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({
  quote: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: '14px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  text: { margin: '2px 0', fontSize: tokens.fontSizeBase300, lineHeight: '1.6', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '46rem' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

/** A synpunkt exactly as it was given: who, how they stand, their words, who stands behind. */
export function SynpunktQuote({ synpunkt }: { readonly synpunkt: SammanstallningView['synpunkter'][number] }): ReactNode {
  const styles = useStyles();
  const { sammanstall, common, datum } = useTexts();
  return (
    <div className={styles.quote}>
      <p className={styles.head}>{synpunkt.instans}<Mark tone="brand">{common.stance[synpunkt.stance]}</Mark><Mark tone="calm">{common.standing[synpunkt.standing]}</Mark></p>
      <blockquote className={styles.text}>{synpunkt.text}</blockquote>
      <p className={styles.quiet}>{sammanstall.saidBy(synpunkt.by, datum.moment(synpunkt.receivedAt))}</p>
    </div>
  );
}
