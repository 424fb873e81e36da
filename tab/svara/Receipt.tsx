import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useState, type ReactNode } from 'react';
import type { SvarForm } from '#domain/contract/svar.ts';
import { Card } from '../components/Card.tsx';
import { useTexts } from '../texts/texts.ts';
import { Given } from './Given.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '10px', marginBottom: '6px' },
  icon: { fontSize: '28px', color: tokens.colorStatusSuccessForeground1 },
  title: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold },
  text: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase500, marginBottom: '16px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '10px', marginBottom: '20px' },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  version: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, marginBottom: '12px' },
});

/** When it came in, who handles it, and what was handed in, latest first. */
export function Receipt({ form, onComplete }: { readonly form: SvarForm; readonly onComplete: () => void }): ReactNode {
  const styles = useStyles();
  const { svara, datum } = useTexts();
  const [shown, setShown] = useState(false);
  const last = form.lamnade.at(-1);
  if (!last) return null;
  return (
    <>
      <div className={styles.head}>
        <CheckmarkCircleFilled className={styles.icon} aria-hidden />
        <h2 className={styles.title} tabIndex={-1} data-step-heading="">{svara.receiptTitle}</h2>
      </div>
      <p className={styles.text}>{svara.receipt(datum.moment(last.receivedAt), form.handlaggare)}</p>
      <div className={styles.actions}>
        <Button appearance={form.decision.handIn ? 'primary' : 'secondary'} onClick={onComplete}>{form.decision.handIn ? svara.utfall.handIn : svara.complete}</Button>
        <Button aria-expanded={shown} onClick={() => setShown(!shown)}>{shown ? svara.hide : svara.show}</Button>
      </div>
      {shown && (
        <ol className={styles.list}>
          {[...form.lamnade].reverse().map((l) => (
            <li key={l.id}>
              <Card>
                <h3 className={styles.version}>{svara.version(l.version)}</h3>
                <p className={styles.quiet}>{svara.handedIn(datum.moment(l.receivedAt), l.by)}</p>
                <Given form={form} given={l} />
              </Card>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
