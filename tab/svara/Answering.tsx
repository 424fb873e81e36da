import { makeStyles } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SvarForm } from '#domain/contract/svar.ts';
import { keys } from '../api/keys.ts';
import { useSend } from '../api/useSend.ts';
import { inputFrom, hasContent } from './draft.ts';
import { FormFacts } from './FormFacts.tsx';
import { MyReminders } from './MyReminders.tsx';
import { Receipt } from './Receipt.tsx';
import { Review } from './Review.tsx';
import { UnderSection } from './UnderSection.tsx';
import { useDraft } from './useDraft.ts';
import { WriteStep } from './WriteStep.tsx';

const useStyles = makeStyles({ column: { maxWidth: '720px' } });

type Step = 'write' | 'review' | 'receipt';

/** Write, read through, receipt: three steps on one page. */
export function Answering({ form }: { readonly form: SvarForm }): ReactNode {
  const styles = useStyles();
  const queries = useQueryClient();
  const drafting = useDraft(form);
  const [step, setStep] = useState<Step>(() => (form.lamnade.length > 0 && form.utkast === null && !hasContent(drafting.draft) ? 'receipt' : 'write'));
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo(0, 0);
    box.current?.querySelector<HTMLElement>('[data-step-heading]')?.focus({ preventScroll: true });
  }, [step]);

  const key = keys.svarForm(form.svarsuppdragId);
  const handIn = useSend('lamnaSvar', {
    stale: [key],
    onSuccess: (reply) => {
      drafting.handedIn();
      queries.setQueryData(key, reply);
      setStep('receipt');
    },
  });
  const submit = async (): Promise<void> => {
    const input = inputFrom(drafting.draft);
    if (input === null) return;
    await drafting.hold();
    handIn.mutate({ params: { svarsuppdragId: form.svarsuppdragId }, body: { ...input, synpunkter: [...input.synpunkter] } }, { onError: drafting.release });
  };
  return (
    <div ref={box} className={styles.column}>
      <FormFacts form={form} />
      {step === 'write' && <UnderSection form={form} drafting={drafting} />}
      {step === 'write' && <WriteStep form={form} drafting={drafting} onReview={() => setStep('review')} />}
      {step === 'review' && <Review form={form} draft={drafting.draft} busy={handIn.isPending} onBack={() => setStep('write')} onSubmit={() => void submit()} />}
      {step === 'write' && <MyReminders form={form} />}
      {step === 'receipt' && <Receipt form={form} onComplete={() => { drafting.restart(form); setStep('write'); }} />}
    </div>
  );
}
