import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type { Stycke } from '#domain/sammanstallning/sammanstallning.ts';
import { useTexts } from '../../texts/texts.ts';
import type { Perform } from './MergePage.tsx';

const useStyles = makeStyles({
  text: { fontSize: tokens.fontSizeBase300, lineHeight: '1.6', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '46rem' },
  form: { gridColumn: '1 / -1', display: 'grid', gap: '10px' },
  area: { width: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  readonly stycke: Stycke;
  readonly label: string;
  readonly writing: boolean;
  readonly onDone: () => void;
  readonly perform: Perform;
}

/** The text of a paragraph, to read or to write in. What is written counts at once; "Klar" only closes the field. */
export function StyckeText({ stycke, label, writing, onDone, perform }: Props): ReactNode {
  const styles = useStyles();
  const { sammanstall } = useTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  if (!writing) return <p className={styles.text}>{stycke.text}</p>;

  const close = (): void => {
    onDone();
    perform({ kind: 'edit', styckeId: stycke.id, text: stycke.text }, { said: '', focus: `${stycke.id}:row` });
  };
  const split = (): void => {
    const at = area.current?.selectionStart ?? 0;
    const [first, second] = [stycke.text.slice(0, at).trim(), stycke.text.slice(at).trim()];
    if (first === '' || second === '') return area.current?.focus();
    perform({ kind: 'split', styckeId: stycke.id, first, second, newId: `stycke_${crypto.randomUUID()}` }, { said: sammanstall.splitDone, focus: `${stycke.id}:row` });
    onDone();
  };
  return (
    <div className={styles.form} onKeyDown={(e) => { if (e.key === 'Escape') close(); }}>
      <Field label={label} hint={sammanstall.splitHint}>
        <Textarea
          autoFocus textarea={{ ref: area }} className={styles.area} resize="vertical" rows={Math.min(14, Math.max(4, Math.ceil(stycke.text.length / 80)))} value={stycke.text}
          onChange={(_, d) => perform({ kind: 'edit', styckeId: stycke.id, text: d.value }, { said: '', focus: null })}
        />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={close}>{sammanstall.done}</Button>
        <Button onClick={split}>{sammanstall.splitHere}</Button>
      </div>
    </div>
  );
}
