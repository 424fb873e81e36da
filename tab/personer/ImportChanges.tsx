import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ImportPreview } from '#domain/contract/hem.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  box: { padding: '14px 16px', borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorBrandStroke2}`, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '10px' },
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  list: { listStyleType: 'disc', paddingLeft: '20px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, maxHeight: '320px', overflowY: 'auto', overflowWrap: 'anywhere' },
  problem: { color: tokens.colorStatusWarningForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  readonly name: string;
  readonly preview: ImportPreview;
  readonly busy: boolean;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** What the file would change, row by row, and what is wrong with it, before anything is changed. */
export function ImportChanges({ name, preview, busy, onApply, onClose }: Props): ReactNode {
  const styles = useStyles();
  const { personer: { files: words }, common } = useTexts();
  const nothing = preview.changes.length === 0;
  return (
    <div className={styles.box} role="group" aria-label={words.changesOf(name)}>
      <p className={styles.title} role="status">{nothing ? words.noChanges(name) : words.changes(preview.changes.length + preview.more, name)}</p>
      {/* Reached by the keyboard, so that what is below its edge can be scrolled to. */}
      {!nothing && <ul className={styles.list} tabIndex={0}>{preview.changes.map((c, i) => <li key={i}>{c.text}</li>)}{preview.more > 0 && <li>{words.more(preview.more)}</li>}</ul>}
      {preview.problems.length > 0 && (
        <>
          <p className={styles.title}>{words.problems(preview.problems.length)}</p>
          <ul className={styles.list}>{preview.problems.map((p, i) => <li key={i} className={styles.problem}>{p.row === null ? p.text : `${words.row(p.row)} ${p.text}`}</li>)}</ul>
        </>
      )}
      <div className={styles.actions}>
        {!nothing && <Button appearance="primary" disabledFocusable={busy} onClick={onApply}>{words.apply}</Button>}
        <Button disabledFocusable={busy} onClick={onClose}>{nothing ? common.close : common.cancel}</Button>
      </div>
    </div>
  );
}
