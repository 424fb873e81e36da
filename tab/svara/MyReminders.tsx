import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { isWorkingDay } from '#domain/calendar/workingDays.ts';
import type { MyReminders as View } from '#domain/contract/paminnelser.ts';
import type { SvarForm } from '#domain/contract/svar.ts';
import { useCall } from '../api/ClientContext.ts';
import { keys } from '../api/keys.ts';
import { useMe } from '../api/useMe.ts';
import { useSend } from '../api/useSend.ts';
import { Card } from '../components/Card.tsx';
import { useTell } from '../components/Notices.tsx';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  card: { marginTop: '28px', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '10px' },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
});

/** One's own reminders of the remiss: when the next comes, another day, silence, and back. */
export function MyReminders({ form }: { readonly form: SvarForm }): ReactNode {
  const styles = useStyles();
  const { paminnelser: words } = useTexts();
  const call = useCall();
  const query = useQuery({ queryKey: keys.myReminders(form.svarsuppdragId), queryFn: ({ signal }) => call('getMyReminders', { params: { svarsuppdragId: form.svarsuppdragId }, signal }) });
  const me = useMe().data;
  if (form.closed || form.lamnade.length > 0 || query.data === undefined || me === undefined) return null;
  return (
    <Card className={styles.card}>
      <h2 className={styles.title}>{words.heading}</h2>
      <Deciding view={query.data} svarsuppdragId={form.svarsuppdragId} name={me.name} today={me.today} />
    </Card>
  );
}

function Deciding({ view, svarsuppdragId, name, today }: { readonly view: View; readonly svarsuppdragId: string; readonly name: string; readonly today: string }): ReactNode {
  const styles = useStyles();
  const { paminnelser: { mine: words }, datum, common } = useTexts();
  const queries = useQueryClient();
  const tell = useTell();
  const [day, setDay] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const key = keys.myReminders(svarsuppdragId);
  const set = useSend('setMyReminders', { stale: [key], onSuccess: (now) => { queries.setQueryData(key, now); setDay(null); setTried(false); tell('success', words.saved); } });
  const decide = (body: Parameters<typeof set.mutate>[0]['body']): void => set.mutate({ params: { svarsuppdragId }, body: body! });
  const next = view.coming.find((c) => c.person === name && c.paused === null);
  const wrong = day === null || view.last === null || day <= today || day >= view.last || !isWorkingDay(day);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!wrong && day !== null) decide({ what: 'day', day });
  };
  if (view.paused === 'remiss') return <p className={styles.text}>{words.pausedBySender}</p>;
  if (view.paused === 'person') {
    return <><p className={styles.text}>{words.pausedByMe}</p><div><Button size="small" disabledFocusable={set.isPending} onClick={() => decide({ what: 'resume' })}>{words.resume}</Button></div></>;
  }
  return (
    <>
      <p className={styles.text}>{next ? words.next(datum.weekday(next.on)) : words.noneLeft}</p>
      {day === null ? (
        <div className={styles.row}>
          {view.thursday !== null && view.thursday !== view.chosen && <Button size="small" disabledFocusable={set.isPending} onClick={() => decide({ what: 'day', day: view.thursday! })}>{words.thursday(datum.weekday(view.thursday))}</Button>}
          {view.last !== null && <Button size="small" onClick={() => setDay(view.chosen ?? '')}>{words.other}</Button>}
          {view.chosen !== null && <Button size="small" disabledFocusable={set.isPending} onClick={() => decide({ what: 'resume' })}>{words.undo}</Button>}
          {next && <Button size="small" appearance="subtle" disabledFocusable={set.isPending} onClick={() => decide({ what: 'pause' })}>{words.pause}</Button>}
        </div>
      ) : (
        <form className={styles.row} onSubmit={save} noValidate>
          <Field label={words.day} required validationMessage={tried && wrong && view.last !== null ? words.dayWrong(datum.day(view.last)) : null}>
            <Input autoFocus type="date" min={today} max={view.last ?? undefined} value={day} onChange={(_, d) => setDay(d.value)} />
          </Field>
          <Button appearance="primary" type="submit" disabledFocusable={set.isPending}>{words.save}</Button>
          <Button onClick={() => setDay(null)}>{common.cancel}</Button>
        </form>
      )}
    </>
  );
}
