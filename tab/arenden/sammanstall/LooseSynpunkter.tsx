import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SammanstallningView } from '#domain/contract/sammanstallning.ts';
import { Card } from '../../components/Card.tsx';
import { Section } from '../../components/Section.tsx';
import { useTexts } from '../../texts/texts.ts';
import type { Perform } from './MergePage.tsx';
import { SynpunktQuote } from './SynpunktQuote.tsx';

const useStyles = makeStyles({
  hint: { marginBottom: '10px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '18px' },
  act: { marginTop: '8px' },
});

interface Props {
  readonly kind: 'unplaced' | 'aside';
  readonly ids: readonly string[];
  readonly view: SammanstallningView;
  readonly perform: Perform;
}

/** Synpunkter outside the running text: set aside by a person, or without a place. */
export function LooseSynpunkter({ kind, ids, view, perform }: Props): ReactNode {
  const styles = useStyles();
  const { sammanstall } = useTexts();
  const loose = view.synpunkter.filter((s) => ids.includes(s.id));
  if (loose.length === 0) return null;
  return (
    <div id={`synpunkter-${kind}`} tabIndex={-1}>
      <Section title={kind === 'aside' ? sammanstall.aside(loose.length) : sammanstall.unplaced(loose.length)}>
        {kind === 'aside' && <p className={styles.hint}>{sammanstall.asideHint}</p>}
        <Card accent={kind === 'unplaced'}>
          <ul className={styles.list}>
            {loose.map((s) => {
              const newId = `stycke_${s.id}`;
              const place = (): void => perform({ kind: 'place', synpunktId: s.id, delId: s.delId, text: s.text, newId }, { said: '', focus: `${newId}:row` });
              return (
                <li key={s.id}>
                  <SynpunktQuote synpunkt={s} />
                  {view.mayMerge && <Button className={styles.act} size="small" aria-label={kind === 'aside' ? sammanstall.putBackOf(s.instans) : sammanstall.placeOf(s.instans)} onClick={place}>{kind === 'aside' ? sammanstall.putBack : sammanstall.place}</Button>}
                </li>
              );
            })}
          </ul>
        </Card>
      </Section>
    </div>
  );
}
