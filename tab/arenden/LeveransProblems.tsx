import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LeveransRow } from '#domain/contract/arenden.ts';
import { Card } from '../components/Card.tsx';
import { Mark } from '../components/Mark.tsx';
import { useTexts } from '../texts/texts.ts';
import { problemsOf } from './leverans.ts';

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, marginBottom: '8px' },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px', fontWeight: tokens.fontWeightSemibold },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
});

/** Whom a human must reach in another way, and why. */
export function LeveransProblems({ rows }: { readonly rows: readonly LeveransRow[] }): ReactNode {
  const styles = useStyles();
  const { leverans } = useTexts().svar;
  const problems = problemsOf(rows);
  if (problems.length === 0) return null;
  return (
    <Card accent>
      <h3 className={styles.title}>{leverans.problems(problems.length)}</h3>
      <ul className={styles.list}>
        {problems.map((r, i) => (
          <li key={i}>
            <p className={styles.head}>{r.instans === null ? r.person : `${r.person}, ${r.instans}`}<Mark tone={r.state === 'nekat' ? 'bad' : 'notice'}>{leverans.states[r.state]}</Mark></p>
            <p className={styles.text}>{r.text}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
