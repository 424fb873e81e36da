import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { parseDatum } from '#domain/calendar/datum.ts';
import type { UnderView } from '#domain/contract/outside.ts';
import { useMe } from '../api/useMe.ts';
import { useSend } from '../api/useSend.ts';
import { useTell } from '../components/Notices.tsx';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  list: { display: 'grid' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Whom to ask below, and by when; all are chosen from the start. The button says to how many it goes. */
export function SendUnder({ svarsuppdragId, view, onDone }: { readonly svarsuppdragId: string; readonly view: UnderView; readonly onDone: (now: UnderView | null) => void }): ReactNode {
  const styles = useStyles();
  const { mail: { under }, common } = useTexts();
  const tell = useTell();
  const today = useMe().data?.today ?? '';
  const [chosen, setChosen] = useState<readonly string[]>(() => view.choices.map((c) => c.instansId));
  const [day, setDay] = useState(view.proposal ?? '');
  const [tried, setTried] = useState(false);
  const wrong = parseDatum(day) === null || day <= today || day > view.latest;
  const send = useSend('sendUnder', { stale: [['svarForm', svarsuppdragId, 'under']], onSuccess: (now) => { onDone(now); tell('success', under.sent); } });
  return (
    <div className={styles.form}>
      <Field label={under.choose} validationMessage={tried && chosen.length === 0 ? under.nobody : null}>
        <div className={styles.list} role="group">
          {view.choices.map((c) => (
            <Checkbox key={c.instansId} label={c.instans} checked={chosen.includes(c.instansId)} onChange={(_, d) => setChosen(d.checked === true ? [...chosen, c.instansId] : chosen.filter((id) => id !== c.instansId))} />
          ))}
        </div>
      </Field>
      <Field label={under.day} required validationMessage={tried && wrong ? under.dayWrong : null}><Input type="date" max={view.latest} value={day} onChange={(_, d) => setDay(d.value)} /></Field>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={send.isPending} onClick={() => { setTried(true); if (!wrong && chosen.length > 0) send.mutate({ params: { svarsuppdragId }, body: { instanser: [...chosen], svarsdatum: day } }); }}>{under.send(chosen.length)}</Button>
        <Button disabledFocusable={send.isPending} onClick={() => onDone(null)}>{common.cancel}</Button>
      </div>
    </div>
  );
}
