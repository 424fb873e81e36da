import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SammanstallningView } from '#domain/contract/sammanstallning.ts';
import { unplaced, type Op } from '#domain/sammanstallning/sammanstallning.ts';
import { SaveLine } from '../../components/SaveLine.tsx';
import { useTexts } from '../../texts/texts.ts';
import { ClashPanel } from './ClashPanel.tsx';
import { CreateWord } from './CreateWord.tsx';
import { DelSection } from './DelSection.tsx';
import { act, isDirty, undo } from './editor.ts';
import { InstansStances } from './InstansStances.tsx';
import { LooseSynpunkter } from './LooseSynpunkter.tsx';
import { settle } from './settle.ts';
import { useEditor } from './useEditor.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky', top: 0, zIndex: 5, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 20px', padding: '12px 0', marginBottom: '16px',
    backgroundColor: tokens.colorNeutralBackground2, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 760px)': { position: 'static' },
  },
  counter: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  grow: { flexGrow: 1 },
  help: { marginBottom: '20px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, '@media (hover: none)': { display: 'none' } },
  silent: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** What was done, said to those who do not see it, and where the focus goes on. */
export interface Done {
  readonly said: string;
  readonly focus: string | null;
}
export type Perform = (op: Op, done: Done) => void;

export function MergePage({ view }: { readonly view: SammanstallningView }): ReactNode {
  const styles = useStyles();
  const { sammanstall, common } = useTexts();
  const { editor, change, saveState, flush } = useEditor(view);
  const box = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState<Done>({ said: '', focus: null });
  useEffect(() => {
    if (done.focus !== null) box.current?.querySelector<HTMLElement>(`[data-focus="${CSS.escape(done.focus)}"]`)?.focus();
  }, [done]);
  const perform: Perform = (op, what) => { change((e) => act(e, op)); setDone(what); };
  const loose = unplaced(editor.model, view.synpunkter);
  const delar = [...view.delar, { id: null, title: common.ovrigt }];
  const dirty = isDirty(editor);
  const locked = editor.clashes.map((c) => c.id);
  const saveText = saveState === 'saving' ? common.saving : saveState === 'kept' ? common.keptHere : saveState === 'saved' && !dirty ? common.saved : '';

  return (
    <div ref={box}>
      <div className={styles.bar}>
        <p className={styles.counter}>{sammanstall.counter(view.synpunkter.length - loose.length, view.synpunkter.length)}</p>
        <div className={styles.grow}><SaveLine text={saveText} /></div>
        {view.mayMerge && (
          <Button icon={<ArrowUndoRegular />} disabledFocusable={editor.past.length === 0} onClick={() => { change(undo); setDone({ said: sammanstall.undone, focus: null }); }}>{sammanstall.undo}</Button>
        )}
        {view.mayMerge && <CreateWord view={view} loose={loose.length} clashes={editor.clashes.length} flush={flush} />}
      </div>
      <div className={styles.silent} role="status" aria-live="polite">{done.said}</div>
      <ClashPanel editor={editor} delar={delar} onSettle={(clash, choice) => change((e) => settle(e, clash, choice))} />
      {view.mayMerge && <p className={styles.help}>{sammanstall.help}</p>}
      <LooseSynpunkter kind="unplaced" ids={loose} view={view} perform={perform} />
      {delar.map((del) => <DelSection key={del.id ?? 'ovrigt'} del={del} delar={delar} model={editor.model} view={view} perform={perform} locked={locked} />)}
      <LooseSynpunkter kind="aside" ids={editor.model.setAside} view={view} perform={perform} />
      <InstansStances view={view} />
    </div>
  );
}
