import { Button, Field, makeStyles, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { ReminderSettings, SettingsView } from '#domain/contract/paminnelser.ts';
import { STEP_CHOICES } from '#domain/paminnelse/planPaminnelser.ts';
import { checkSettings } from '#domain/paminnelse/settings.ts';
import { keys } from '../api/keys.ts';
import { useSend } from '../api/useSend.ts';
import { Card } from '../components/Card.tsx';
import { useTell } from '../components/Notices.tsx';
import { useTexts } from '../texts/texts.ts';
import { QuietPeriods } from './QuietPeriods.tsx';

const NUDGES = [0, 3, 5, 7, 10] as const;

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px', maxWidth: '720px' },
  legend: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, marginBottom: '10px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  short: { width: '100%', maxWidth: '260px' },
  fault: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, marginTop: '6px' },
});

/** Half hours between eight and five, written as Swedish offices write them in whatever language the browser speaks. */
const HALF_HOURS = Array.from({ length: 19 }, (_, i) => `${String(8 + Math.floor(i / 2)).padStart(2, '0')}:${i % 2 === 0 ? '00' : '30'}`);

/** `props`: the field's label and ids. */
function Clock({ value, onChange, ...props }: { readonly value: string; readonly onChange: (clock: string) => void }): ReactNode {
  return (
    <Select {...props} value={value} onChange={(_, d) => onChange(d.value)}>
      {[...new Set([...HALF_HOURS, value])].sort().map((clock) => <option key={clock} value={clock}>{clock.replace(':', '.')}</option>)}
    </Select>
  );
}

/** Hours, steps, the nudge and quiet weeks. Nothing is changed until it is saved, and a change by somebody else meanwhile is told. */
export function ReminderSettingsForm({ view, today }: { readonly view: SettingsView; readonly today: string }): ReactNode {
  const styles = useStyles();
  const { paminnelser: { settings: words } } = useTexts();
  const queries = useQueryClient();
  const tell = useTell();
  const [now, setNow] = useState<ReminderSettings>(view.settings);
  const change = (over: Partial<ReminderSettings>): void => setNow({ ...now, ...over });
  const save = useSend('saveReminderSettings', { stale: [keys.reminderSettings], onSuccess: (saved) => { queries.setQueryData(keys.reminderSettings, saved); tell('success', words.saved); } });
  const faults = checkSettings(now);
  const same = JSON.stringify(now) === JSON.stringify(view.settings);
  const told = (...of: (typeof faults)[number][]): ReactNode => of.filter((f) => faults.includes(f)).map((f) => <p key={f} role="alert" className={styles.fault}>{words.faults[f]}</p>);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (faults.length === 0 && !same) save.mutate({ body: { settings: now, seen: view.settings } });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Card>
        <h2 className={styles.legend}>{words.hours}</h2>
        <p className={styles.hint}>{words.hoursHint}</p>
        <div className={styles.row}>
          <Field label={words.from}><Clock value={now.hours.from} onChange={(from) => change({ hours: { ...now.hours, from } })} /></Field>
          <Field label={words.until}><Clock value={now.hours.until} onChange={(until) => change({ hours: { ...now.hours, until } })} /></Field>
        </div>
        {told('hours')}
      </Card>
      <Card>
        <h2 className={styles.legend} id="steps">{words.steps}</h2>
        <p className={styles.hint}>{words.stepsHint}</p>
        <div className={styles.row} role="group" aria-labelledby="steps">
          {STEP_CHOICES.map((n) => (
            <ToggleButton key={n} shape="circular" size="small" appearance={now.steps.includes(n) ? 'primary' : 'outline'} checked={now.steps.includes(n)} onClick={() => change({ steps: STEP_CHOICES.filter((s) => (s === n ? !now.steps.includes(n) : now.steps.includes(s))) })}>{words.step(n)}</ToggleButton>
          ))}
        </div>
        {told('no-steps', 'steps')}
      </Card>
      <Card>
        <Field label={{ children: words.nudge, className: styles.legend }}>
          <Select className={styles.short} value={String(now.nudgeAfter)} onChange={(_, d) => change({ nudgeAfter: Number(d.value) })}>
            {[...new Set([...NUDGES, now.nudgeAfter])].sort((a, b) => a - b).map((n) => <option key={n} value={n}>{n === 0 ? words.nudgeNever : words.nudgeAfter(n)}</option>)}
          </Select>
        </Field>
      </Card>
      <Card>
        <h2 className={styles.legend}>{words.quiet}</h2>
        <p className={styles.hint}>{words.quietHint}</p>
        <QuietPeriods quiet={now.quiet} today={today} onChange={(quiet) => change({ quiet })} />
        {told('quiet-days', 'quiet-order', 'quiet-long', 'quiet-many')}
      </Card>
      <div className={styles.row}>
        <Button appearance="primary" type="submit" disabledFocusable={save.isPending || same || faults.length > 0}>{words.save}</Button>
        {!same && <Button onClick={() => setNow(view.settings)}>{words.reset}</Button>}
        {same && JSON.stringify(view.settings) !== JSON.stringify(view.defaults) && <Button appearance="subtle" onClick={() => setNow(view.defaults)}>{words.defaults}</Button>}
      </div>
    </form>
  );
}
