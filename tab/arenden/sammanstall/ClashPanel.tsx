import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { Card } from '../../components/Card.tsx';
import { useTexts } from '../../texts/texts.ts';
import type { DelChoice } from './DelSection.tsx';
import type { Editor } from './editor.ts';
import type { Clash } from './rebase.ts';
import type { Choice } from './settle.ts';

const useStyles = makeStyles({
  panel: { marginBottom: '24px' },
  title: { scrollMarginTop: '90px', ':focus': { outlineStyle: 'none' }, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '4px 0 14px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, maxWidth: '42rem' },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '20px' },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))', gap: '14px' },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  side: { padding: '10px 12px', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase300, lineHeight: '1.6' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '10px' },
  note: { marginBottom: '12px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly editor: Editor;
  readonly delar: readonly DelChoice[];
  readonly onSettle: (clash: Clash, choice: Choice) => void;
}

/** Two people wrote in the same paragraph: both texts side by side until a person has chosen. */
export function ClashPanel({ editor, delar, onSettle }: Props): ReactNode {
  const styles = useStyles();
  const { clash } = useTexts().sammanstall;
  const heading = useRef<HTMLHeadingElement>(null);
  const waiting = editor.clashes.length;
  const before = useRef(0);
  useEffect(() => {
    if (waiting > before.current) heading.current?.focus();
    before.current = waiting;
  }, [waiting]);
  const titleOf = (c: Clash): string => delar.find((d) => d.id === ((c.theirs ?? c.mine)?.delId ?? null))?.title ?? '';
  return (
    <div role="status">
      {editor.merged && editor.clashes.length === 0 && <p className={styles.note}>{clash.merged}{editor.orderLost && ` ${clash.order}`}</p>}
      {editor.clashes.length > 0 && (
        <Card accent className={styles.panel}>
          <h3 ref={heading} tabIndex={-1} className={styles.title}>{clash.heading}</h3>
          <p className={styles.text}>{clash.text}{editor.orderLost && ` ${clash.order}`}</p>
          <ul className={styles.list}>
            {editor.clashes.map((c) => (
              <li key={c.id}>
                <div className={styles.pair}>
                  <div><p className={styles.label}>{clash.theirs}. {titleOf(c)}</p><p className={styles.side}>{editor.model.stycken.find((s) => s.id === c.id)?.text ?? clash.theirsGone}</p></div>
                  <div><p className={styles.label}>{clash.mine}</p><p className={styles.side}>{c.mine?.text ?? clash.mineGone}</p></div>
                </div>
                <div className={styles.actions}>
                  {c.mine !== null && c.theirs !== null && <Button appearance="primary" onClick={() => onSettle(c, 'both')}>{clash.both}</Button>}
                  <Button onClick={() => onSettle(c, 'mine')}>{clash.useMine}</Button>
                  <Button onClick={() => onSettle(c, 'theirs')}>{clash.useTheirs}</Button>
                </div>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
