import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { SammanstallningView } from '#domain/contract/sammanstallning.ts';
import type { Stycke } from '#domain/sammanstallning/sammanstallning.ts';
import { SynpunktQuote } from './SynpunktQuote.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  button: { marginLeft: '-8px' },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '14px', padding: '6px 0 10px' },
});

/** One press from a merged sentence to the words it comes from. */
export function WhoSaid({ stycke, view }: { readonly stycke: Stycke; readonly view: SammanstallningView }): ReactNode {
  const styles = useStyles();
  const { sammanstall } = useTexts();
  const [open, setOpen] = useState(false);
  const id = useId();
  const behind = view.synpunkter.filter((s) => stycke.sources.includes(s.id));
  const instanser = [...new Set(behind.map((s) => s.instans))].join(', ');
  return (
    <>
      <div className={styles.line}>
        <Button className={styles.button} appearance="transparent" size="small" aria-expanded={open} aria-controls={open ? id : undefined} aria-label={sammanstall.whoSaidOf(instanser)} onClick={() => setOpen(!open)}>{sammanstall.whoSaid}</Button>
        <span>{instanser}</span>
      </div>
      {open && <ul id={id} className={styles.list}>{behind.map((s) => <li key={s.id}><SynpunktQuote synpunkt={s} /></li>)}</ul>}
    </>
  );
}
