import { Field, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState, type ReactNode } from 'react';
import type { SvarForm } from '#domain/contract/svar.ts';
import { MAX_SYNPUNKT_CHARS } from '#domain/svar/svar.ts';
import { Mark } from '../components/Mark.tsx';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: '2px 0 10px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge, overflow: 'hidden' },
  part: { '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
  summary: {
    display: 'flex', alignItems: 'center', gap: '10px', minHeight: '48px', padding: '8px 16px', cursor: 'pointer', listStyleType: 'none', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold,
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px', borderRadius: tokens.borderRadiusXLarge },
  },
  chevron: { fontSize: '18px', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  turned: { transform: 'rotate(90deg)' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  body: { padding: '4px 16px 16px' },
  area: { width: '100%' },
});

interface Props {
  readonly form: SvarForm;
  readonly texts: Readonly<Record<string, string>>;
  readonly onChange: (texts: Record<string, string>) => void;
}

/** One field for each part, folded until it is wanted, and one for the whole. */
export function Parts({ form, texts, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { svara } = useTexts();
  const write = (key: string, text: string): void => onChange({ ...texts, [key]: text });
  return (
    <section aria-label={svara.parts}>
      {form.delar.length > 0 && (
        <>
          <h2 className={styles.title}>{svara.parts}</h2>
          <p className={styles.hint}>{svara.partsHint}</p>
        </>
      )}
      <div className={styles.list}>
        {form.delar.map((del) => <Part key={del.id} title={del.title} label={svara.synpunktOn(del.title)} text={texts[del.id] ?? ''} onChange={(t) => write(del.id, t)} />)}
        <Part title={svara.ovrigt} label={svara.ovrigtHint} text={texts[''] ?? ''} onChange={(t) => write('', t)} alwaysOpen={form.delar.length === 0} />
      </div>
    </section>
  );
}

function Part({ title, label, text, onChange, alwaysOpen = false }: { readonly title: string; readonly label: string; readonly text: string; readonly onChange: (t: string) => void; readonly alwaysOpen?: boolean }): ReactNode {
  const styles = useStyles();
  const { svara } = useTexts();
  const [open, setOpen] = useState(alwaysOpen || text !== '');
  const left = MAX_SYNPUNKT_CHARS - text.length;
  return (
    <details className={styles.part} open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary className={styles.summary}>
        <ChevronRightRegular aria-hidden className={mergeClasses(styles.chevron, open && styles.turned)} />
        <span className={styles.name}>{title}</span>
        {text.trim() !== '' && <Mark tone="good" icon={<CheckmarkRegular aria-hidden />}>{svara.written}</Mark>}
      </summary>
      <div className={styles.body}>
        <Field
          label={label} validationState={left < 0 ? 'error' : 'none'}
          validationMessage={left < 0 ? svara.faults['text-too-long'] : left < 500 ? svara.left(left) : null}
        >
          <Textarea className={styles.area} rows={6} resize="vertical" value={text} onChange={(_, d) => onChange(d.value)} />
        </Field>
      </div>
    </details>
  );
}
