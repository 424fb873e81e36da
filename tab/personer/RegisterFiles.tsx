import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { ImportPreview, RegisterView } from '#domain/contract/hem.ts';
import { keys } from '../api/keys.ts';
import { useSend } from '../api/useSend.ts';
import { Card } from '../components/Card.tsx';
import { useTell } from '../components/Notices.tsx';
import { Section } from '../components/Section.tsx';
import { useTexts } from '../texts/texts.ts';
import { base64Of, MAX_FILE_BYTES, saveFile } from './files.ts';
import { ImportChanges } from './ImportChanges.tsx';

const LISTS = ['namnder', 'kontaktpersoner', 'sammantraden'] as const;

const useStyles = makeStyles({
  card: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '14px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  name: { minWidth: '130px', '@media (max-width: 480px)': { width: '100%' }, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  hidden: { display: 'none' },
});

interface Chosen { readonly name: string; readonly base64: string; readonly preview: ImportPreview }

/** Reading a list in, which is shown before it is done and can be taken back, and getting the lists out. */
export function RegisterFiles({ lastImport }: { readonly lastImport: RegisterView['lastImport'] }): ReactNode {
  const styles = useStyles();
  const { personer: { files: words } } = useTexts();
  const tell = useTell();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const stale = [keys.register];
  const look = useSend('previewImport', { stale });
  const apply = useSend('applyImport', { stale, onSuccess: () => { setChosen(null); tell('success', words.applied); } });
  const undo = useSend('undoImport', { stale, onSuccess: () => tell('success', words.undone) });
  const get = useSend('exportRegister', { stale, onSuccess: (file) => saveFile(file.name, file.base64) });

  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > MAX_FILE_BYTES) return tell('error', words.tooLarge);
    const base64 = await base64Of(file);
    look.mutate({ body: { name: file.name, base64 } }, { onSuccess: (preview) => setChosen({ name: file.name, base64, preview }) });
  };
  return (
    <Section title={words.heading}>
      <Card className={styles.card}>
        <p className={styles.text}>{words.intro}</p>
        {/* Emptied after each choice, so that the same file can be chosen again when it has been corrected. */}
        <input ref={input} type="file" accept=".csv,.xlsx,.ics" className={styles.hidden} aria-hidden tabIndex={-1} data-register-file="" onChange={(e) => { void choose(e.target.files?.[0]); e.target.value = ''; }} />
        <div className={styles.row}>
          <Button disabledFocusable={look.isPending} onClick={() => input.current?.click()}>{look.isPending ? words.reading : words.choose}</Button>
          {lastImport !== null && chosen === null && (
            <>
              <span className={styles.text}>{words.last(lastImport.name, lastImport.by)}</span>
              <Button size="small" disabledFocusable={undo.isPending} onClick={() => undo.mutate({ body: {} })}>{words.undo}</Button>
            </>
          )}
        </div>
        {chosen !== null && (
          <ImportChanges
            name={chosen.name} preview={chosen.preview} busy={apply.isPending} onClose={() => setChosen(null)}
            onApply={() => apply.mutate({ body: { name: chosen.name, base64: chosen.base64, seen: chosen.preview.seen } }, { onError: () => setChosen(null) })}
          />
        )}
        {LISTS.map((list) => (
          <div key={list} className={styles.row}>
            <span className={styles.name}>{words.list[list]}</span>
            {(['xlsx', 'csv'] as const).map((format) => (
              <Button key={format} size="small" aria-label={words.getOf(words.list[list], format)} disabledFocusable={get.isPending} onClick={() => get.mutate({ body: { list, format } })}>{words.get(format)}</Button>
            ))}
          </div>
        ))}
      </Card>
    </Section>
  );
}
