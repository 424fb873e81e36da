import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { cardTexts } from './cardTexts.ts';

const useStyles = makeStyles({
  card: { maxWidth: '440px', padding: '18px', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge, boxShadow: tokens.shadow4, display: 'grid', gap: '8px', overflowWrap: 'anywhere' },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, whiteSpace: 'pre-line' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  fact: { display: 'grid', gridTemplateColumns: 'minmax(88px, 30%) 1fr', gap: '10px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  title: { color: tokens.colorNeutralForeground2 },
  choice: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, paddingLeft: '18px', '::before': { content: '"○"', marginLeft: '-18px', display: 'inline-block', width: '18px' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
  action: { padding: '4px 12px', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** The words of a card, drawn plainly; nothing can be pressed. */
export function CardPicture({ card }: { readonly card: Readonly<Record<string, unknown>> }): ReactNode {
  const styles = useStyles();
  const lines = cardTexts(card);
  return (
    <div className={styles.card}>
      {lines.map((line, i) => {
        if (line.kind === 'text') return <p key={i} className={mergeClasses(styles.text, line.strong && styles.strong)}>{line.text}</p>;
        if (line.kind === 'fact') return <p key={i} className={styles.fact}><span className={styles.title}>{line.title}</span><span>{line.text}</span></p>;
        return line.kind === 'choice' ? <p key={i} className={styles.choice}>{line.text}</p> : null;
      })}
      <div className={styles.actions}>{lines.map((line, i) => (line.kind === 'action' ? <span key={i} className={styles.action}>{line.text}</span> : null))}</div>
    </div>
  );
}
