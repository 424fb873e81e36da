import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SvarForm } from '#domain/contract/svar.ts';
import { Card } from '../components/Card.tsx';
import { useTexts } from '../texts/texts.ts';
import { inputFrom, type Draft } from './draft.ts';
import { Given } from './Given.tsx';

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold, marginBottom: '14px' },
  legal: { margin: '20px 0', paddingLeft: '14px', borderLeft: `4px solid ${tokens.colorStatusWarningBorderActive}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '10px' },
});

interface Props {
  readonly form: SvarForm;
  readonly draft: Draft;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onSubmit: () => void;
}

/** One's own words once more, and what handing in means in law, before the button that does it. */
export function Review({ form, draft, busy, onBack, onSubmit }: Props): ReactNode {
  const styles = useStyles();
  const { svara, common } = useTexts();
  const input = inputFrom(draft);
  return (
    <>
      <h2 className={styles.title} tabIndex={-1} data-step-heading="">{svara.reviewTitle}</h2>
      <Card>{input !== null && <Given form={form} given={input} />}</Card>
      <p className={styles.legal}>{svara.legal(form.sender)}</p>
      <div className={styles.actions}>
        <Button appearance="primary" size="large" disabledFocusable={busy} onClick={onSubmit}>{busy ? svara.submitting : svara.submit}</Button>
        <Button size="large" disabledFocusable={busy} onClick={onBack}>{common.back}</Button>
      </div>
    </>
  );
}
