import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import { parseDatum } from '#domain/calendar/datum.ts';
import type { ArendeDetail, FaltView } from '#domain/contract/arenden.ts';
import { keys } from '../../api/keys.ts';
import { useSend } from '../../api/useSend.ts';
import { useTexts } from '../../texts/texts.ts';
import { focusFalt } from './focusFalt.ts';
import { isList, valuesFrom } from './review.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '14px', marginTop: '14px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  area: { width: '100%' },
});

interface Props {
  readonly arende: ArendeDetail;
  readonly view: FaltView;
  readonly onClose: () => void;
  readonly onSaved: (now: ArendeDetail) => void;
}

/** The right value, and why it differs from what the reader proposed. */
export function CorrectForm({ arende, view, onClose, onSaved }: Props): ReactNode {
  const styles = useStyles();
  const { granska, common } = useTexts();
  const list = isList(view.falt);
  const [text, setText] = useState((view.confirmed ?? view.proposed ?? []).join('\n'));
  const [reason, setReason] = useState(view.proposed === null ? granska.reasonNotFound : '');
  const [tried, setTried] = useState(false);
  const send = useSend('decideFalt', { stale: [keys.arende(arende.id)], onSuccess: onSaved });
  const values = list ? valuesFrom(text) : [text.trim()].filter((v) => v !== '');
  const valueWrong = view.falt === 'svarsdatum' ? parseDatum(text) === null : values.length === 0 && view.falt !== 'delar';
  const label = granska.falt[view.falt];

  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (valueWrong || reason.trim() === '') return;
    send.mutate({ params: { arendeId: arende.id }, body: { falt: view.falt, values, seen: view.proposed, reason: reason.trim() } });
  };
  const leave = (): void => {
    onClose();
    focusFalt(view.falt);
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate onKeyDown={(e) => { if (e.key === 'Escape') leave(); }}>
      <Field label={granska.value(label)} required hint={list ? granska.onePerRow : null} validationMessage={tried && valueWrong ? granska.valueMissing : null}>
        {list
          ? <Textarea autoFocus resize="vertical" className={styles.area} rows={6} value={text} onChange={(_, d) => setText(d.value)} />
          : <Input autoFocus type={view.falt === 'svarsdatum' ? 'date' : 'text'} value={text} onChange={(_, d) => setText(d.value)} />}
      </Field>
      <Field label={granska.reason} required hint={granska.reasonHint} validationMessage={tried && reason.trim() === '' ? granska.reasonMissing : null}>
        <Textarea rows={2} resize="vertical" maxLength={1000} className={styles.area} value={reason} onChange={(_, d) => setReason(d.value)} />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={send.isPending}>{granska.saveCorrection}</Button>
        <Button onClick={leave}>{common.cancel}</Button>
      </div>
    </form>
  );
}
