import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Preview } from '#domain/contract/arenden.ts';
import { Mark } from '../../components/Mark.tsx';
import { useTexts } from '../../texts/texts.ts';
import { TONES } from './tones.ts';

const useStyles = makeStyles({
  text: { marginTop: '4px' },
  quiet: { marginTop: '2px', color: tokens.colorNeutralForeground2 },
  days: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '10px', rowGap: '2px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, '& li': { display: 'contents' }, '@media (max-width: 760px)': { display: 'block' } },
  day: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  passed: { color: tokens.colorNeutralForeground3 },
});

/** One instans: the word, the sentence with the date that decides it, and what would do when it is too late. */
export function Besked({ row }: { readonly row: Preview['rows'][number] }): ReactNode {
  const styles = useStyles();
  const { hinner, datum } = useTexts();
  return (
    <>
      <Mark tone={TONES[row.verdict]}>{hinner.badge[row.verdict]}</Mark>
      <p className={styles.text}>{row.verdictText}</p>
      {row.anstandTo !== null && <p className={styles.quiet}>{hinner.anstandTo(datum.day(row.anstandTo))}</p>}
    </>
  );
}

/** Its days on the way to the svarsdatum, as its own calendar tells them. */
export function Milestones({ row }: { readonly row: Preview['rows'][number] }): ReactNode {
  const styles = useStyles();
  const { hinner } = useTexts();
  if (row.milestones.length === 0) return '–';
  return (
    <ul className={styles.days}>
      {row.milestones.map((m) => <li key={m.kind}><span className={styles.day}>{m.on}</span><span className={m.passed ? styles.passed : undefined}>{hinner.milestone[m.kind]}</span></li>)}
    </ul>
  );
}
