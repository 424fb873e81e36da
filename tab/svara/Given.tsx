import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SvarForm } from '#domain/contract/svar.ts';
import type { SvarInput } from '#domain/svar/svar.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  value: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: '1.6', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** An answer as it reads: stance, standing, who decided, every synpunkt under its part. */
export function Given({ form, given }: { readonly form: SvarForm; readonly given: Omit<SvarInput, 'formInstance'> }): ReactNode {
  const styles = useStyles();
  const { svara, common } = useTexts();
  return (
    <dl className={styles.list}>
      <div><dt className={styles.label}>{svara.stance}</dt><dd className={styles.value}>{common.stance[given.stance]}</dd></div>
      <div><dt className={styles.label}>{svara.standing}</dt><dd className={styles.text}>{svara.standingOf[given.standing]}</dd></div>
      {given.decidedBy !== null && <div><dt className={styles.label}>{svara.decidedBy}</dt><dd className={styles.text}>{given.decidedBy}</dd></div>}
      {given.synpunkter.map((s, i) => (
        <div key={i}><dt className={styles.label}>{form.delar.find((d) => d.id === s.delId)?.title ?? svara.ovrigt}</dt><dd className={styles.text}>{s.text}</dd></div>
      ))}
      {given.synpunkter.length === 0 && <div><dt className={styles.label}>{common.synpunkter}</dt><dd className={styles.text}>{svara.noSynpunkter}</dd></div>}
    </dl>
  );
}
