import { Field, Link, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Falt } from '#domain/arende/falt.ts';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { Empty } from '../../components/Empty.tsx';
import { FileLink } from '../../components/FileLink.tsx';
import { useTexts } from '../../texts/texts.ts';
import { focusFalt } from './focusFalt.ts';
import { pieces, type Span } from './highlight.ts';

/** The quote that a person asked to see, and the field it was asked from. */
export interface Shown {
  readonly handlingId: string;
  readonly handlingName: string;
  readonly start: number;
  readonly end: number;
  readonly falt: Falt | null;
}

const useStyles = makeStyles({
  pane: { backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge, overflow: 'hidden' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px 16px', padding: '12px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  choice: { flexGrow: 1, minWidth: '180px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: {
    maxHeight: 'min(70vh, 760px)', overflowY: 'auto', padding: '20px 24px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase300, lineHeight: '1.65',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
    '@media (max-width: 960px)': { maxHeight: '60vh', padding: '14px 16px' },
  },
  quiet: { backgroundColor: 'transparent', color: 'inherit', textDecorationLine: 'underline', textDecorationStyle: 'dotted', textDecorationColor: tokens.colorNeutralStroke1Hover, textUnderlineOffset: '4px' },
  active: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1, borderRadius: '3px', outline: `3px solid ${tokens.colorPaletteYellowBackground2}`, '@media (forced-colors: active)': { backgroundColor: 'Highlight', color: 'HighlightText' } },
  foot: { padding: '10px 16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  silent: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** The text that was read, with every quote underlined and the one asked for marked and scrolled to. */
export function DocumentPane({ arende, shown }: { readonly arende: ArendeDetail; readonly shown: Shown | null }): ReactNode {
  const styles = useStyles();
  const { granska } = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const [wish, setWish] = useState(shown);
  if (wish !== shown) {
    setWish(shown);
    if (shown) setChosen(shown.handlingId);
  }
  const box = useRef<HTMLDivElement>(null);
  const handling = arende.handlingar.find((h) => h.id === chosen) ?? arende.handlingar.find((h) => h.text !== null) ?? arende.handlingar[0];
  useEffect(() => {
    const mark = box.current?.querySelector<HTMLElement>('[data-active]');
    if (mark && box.current) box.current.scrollTop += mark.getBoundingClientRect().top - box.current.getBoundingClientRect().top - box.current.clientHeight / 3;
  }, [shown, handling?.id]);
  if (!handling) return <Empty text={granska.noDocuments} />;

  const spans: Span[] = [...arende.falt, ...arende.doubts].flatMap((f) => f.evidence).filter((e) => e.handlingId === handling.id)
    .map((e) => ({ start: e.start, end: e.end, active: shown !== null && shown.handlingId === handling.id && e.start === shown.start && e.end === shown.end }));
  return (
    <section className={styles.pane} aria-label={granska.document}>
      <div className={styles.bar}>
        {arende.handlingar.length > 1
          ? (
            <Field label={granska.document} className={styles.choice}>
              <Select value={handling.id} onChange={(_, d) => setChosen(d.value)}>{arende.handlingar.map((h) => <option key={h.id} value={h.id}>{h.name}</option>)}</Select>
            </Field>
          )
          : <span className={styles.name}>{handling.name}</span>}
        <FileLink name={granska.openOriginal} webUrl={handling.webUrl} />
      </div>
      <div ref={box} className={styles.text} role="region" aria-label={granska.documentText(handling.name)} tabIndex={0} data-document="">
        {handling.text === null
          ? handling.problem
          : pieces(handling.text, spans).map((piece, i) => (piece.mark === 'none'
            ? <span key={i}>{piece.text}</span>
            : <mark key={i} className={mergeClasses(styles.quiet, piece.mark === 'active' && styles.active)} {...(piece.mark === 'active' ? { 'data-active': '' } : {})}>{piece.text}</mark>))}
      </div>
      <div className={styles.silent} role="status">{shown === null ? '' : granska.shown(shown.handlingName)}</div>
      {shown?.falt && <div className={styles.foot}><Link as="button" onClick={() => focusFalt(shown.falt)}>{granska.backToFalt(granska.falt[shown.falt])}</Link></div>}
    </section>
  );
}
