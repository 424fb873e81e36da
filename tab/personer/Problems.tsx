import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RegisterView } from '#domain/contract/hem.ts';
import { Card } from '../components/Card.tsx';
import { Section } from '../components/Section.tsx';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  where: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
});

/** What is wrong in the register file, row by row. */
export function Problems({ problems }: { readonly problems: RegisterView['problems'] }): ReactNode {
  const styles = useStyles();
  const { personer } = useTexts();
  if (problems.length === 0) return null;
  return (
    <Section title={personer.problems(problems.length)}>
      <Card accent>
        <ul className={styles.list}>
          {problems.map((p, i) => <li key={i}><p className={styles.text}>{p.text}</p><p className={styles.where}>{personer.row(p.file, p.row)}</p></li>)}
        </ul>
      </Card>
    </Section>
  );
}
