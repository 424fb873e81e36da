import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import type { ReactNode } from 'react';
import type { SvarForm } from '#domain/contract/svar.ts';
import { useTell } from '../components/Notices.tsx';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px 16px', padding: '10px 14px', backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusLarge },
  words: { flex: '1 1 260px', minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  clause: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});

/** The sentence that the proposed decision must hold, why, and a way to take it along. */
export function ReadyClause({ ready }: { readonly ready: NonNullable<SvarForm['ready']> }): ReactNode {
  const styles = useStyles();
  const { svara } = useTexts();
  const tell = useTell();
  const copy = (): void => void navigator.clipboard.writeText(ready.clause).then(() => tell('success', svara.ready.copied), () => tell('error', svara.ready.notCopied));
  return (
    <div className={styles.box}>
      <div className={styles.words}>
        <p className={styles.label}>{svara.ready.label}</p>
        <p className={styles.clause}>{ready.clause}</p>
        <p className={styles.label}>{ready.reason}</p>
      </div>
      <Button size="small" icon={<CopyRegular />} onClick={copy}>{svara.ready.copy}</Button>
    </div>
  );
}
