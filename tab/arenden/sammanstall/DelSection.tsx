import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SammanstallningView } from '#domain/contract/sammanstallning.ts';
import type { Sammanstallning } from '#domain/sammanstallning/sammanstallning.ts';
import { Section } from '../../components/Section.tsx';
import { useTexts } from '../../texts/texts.ts';
import type { Perform } from './MergePage.tsx';
import { StyckeRow } from './StyckeRow.tsx';

export interface DelChoice {
  readonly id: string | null;
  readonly title: string;
}

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '10px' },
  empty: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
});

interface Props {
  readonly del: DelChoice;
  readonly delar: readonly DelChoice[];
  readonly model: Sammanstallning;
  readonly view: SammanstallningView;
  readonly perform: Perform;
  /** Paragraphs that wait for a choice between two texts. */
  readonly locked: readonly string[];
}

/** One part of the proposal with its paragraphs in order. */
export function DelSection({ del, delar, model, view, perform, locked }: Props): ReactNode {
  const styles = useStyles();
  const { sammanstall } = useTexts();
  const stycken = model.stycken.filter((s) => s.delId === del.id);
  return (
    <Section title={sammanstall.del(del.title, stycken.length)}>
      {stycken.length === 0
        ? <p className={styles.empty}>{sammanstall.delEmpty}</p>
        : <ol className={styles.list}>{stycken.map((s, i) => <StyckeRow key={s.id} stycken={stycken} index={i} del={del} delar={delar} view={view} perform={perform} locked={locked.includes(s.id)} />)}</ol>}
    </Section>
  );
}
