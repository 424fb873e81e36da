import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RegisterView } from '#domain/contract/hem.ts';
import { Card } from '../components/Card.tsx';
import { Section } from '../components/Section.tsx';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '10px' },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  good: { marginBottom: '28px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
});

/** The instanser that would not be reached if a remiss went out today. */
export function Gaps({ instanser }: { readonly instanser: RegisterView['instanser'] }): ReactNode {
  const styles = useStyles();
  const { personer } = useTexts();
  const gaps = instanser.filter((i) => i.gap !== null);
  if (gaps.length === 0) return <p className={styles.good}>{personer.noGaps}</p>;
  return (
    <Section title={personer.gaps(gaps.length)}>
      <Card accent>
        <ul className={styles.list}>{gaps.map((i) => <li key={i.id}><p className={styles.name}>{i.name}</p><p className={styles.text}>{i.gap}</p></li>)}</ul>
      </Card>
    </Section>
  );
}
