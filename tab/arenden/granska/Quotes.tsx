import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FaltView } from '#domain/contract/arenden.ts';
import { useTexts } from '../../texts/texts.ts';

export type Evidence = FaltView['evidence'][number];

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', marginTop: '10px' },
  quote: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: '12px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  where: { '& .fui-Link': { textAlign: 'left' }, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

/** The words a value was read from, and a way to see them in place. */
export function Quotes({ evidence, onShow }: { readonly evidence: readonly Evidence[]; readonly onShow: (e: Evidence) => void }): ReactNode {
  const styles = useStyles();
  const { granska } = useTexts();
  if (evidence.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={granska.evidence}>
      {evidence.map((e) => (
        <li key={`${e.handlingId}:${e.start}:${e.end}`} className={styles.quote}>
          <q>{e.quote}</q>
          <div className={styles.where}><Link as="button" onClick={() => onShow(e)}>{granska.showQuote(e.handlingName, e.page)}</Link></div>
        </li>
      ))}
    </ul>
  );
}
