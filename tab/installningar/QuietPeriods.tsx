import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { addDays } from '#domain/calendar/datum.ts';
import { weeksOf, type QuietPeriod } from '#domain/calendar/quiet.ts';
import type { ReminderSettings } from '#domain/contract/paminnelser.ts';
import { MOST_QUIET_PERIODS } from '#domain/paminnelse/settings.ts';
import { useTexts } from '../texts/texts.ts';

type Quiet = ReminderSettings['quiet'];

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', marginBottom: '12px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  none: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, marginBottom: '12px' },
});

/** The summer that is under way or to come, and the turn of the year, as one press each. Nothing is quiet unless somebody presses. */
function proposals(today: string): { readonly key: 'summer' | 'christmas'; readonly year: number; readonly period: QuietPeriod }[] {
  const year = Number(today.slice(0, 4));
  const summer = weeksOf(year, 28, 31).to >= today ? year : year + 1;
  return [
    { key: 'summer', year: summer, period: weeksOf(summer, 28, 31) },
    { key: 'christmas', year, period: { from: `${year}-12-23`, to: addDays(`${year + 1}-01-01`, 5) } },
  ];
}

export function QuietPeriods({ quiet, today, onChange }: { readonly quiet: Quiet; readonly today: string; readonly onChange: (quiet: Quiet) => void }): ReactNode {
  const styles = useStyles();
  const { paminnelser: { settings: words } } = useTexts();
  const set = (index: number, over: Partial<QuietPeriod>): void => onChange(quiet.map((q, i) => (i === index ? { ...q, ...over } : q)));
  const full = quiet.length >= MOST_QUIET_PERIODS;
  const easy = today === '' ? [] : proposals(today).filter(({ period }) => !quiet.some((q) => q.from === period.from && q.to === period.to));
  return (
    <>
      {quiet.length === 0 && <p className={styles.none}>{words.quietNone}</p>}
      {quiet.length > 0 && <ul className={styles.list}>
        {quiet.map((q, i) => (
          <li key={i} className={styles.row}>
            <Field label={words.quietFrom}><Input type="date" value={q.from} onChange={(_, d) => set(i, { from: d.value })} /></Field>
            <Field label={words.quietTo}><Input type="date" min={q.from} value={q.to} onChange={(_, d) => set(i, { to: d.value })} /></Field>
            <Button appearance="subtle" aria-label={words.removeOf(q.from, q.to)} onClick={() => onChange(quiet.filter((_, other) => other !== i))}>{words.remove}</Button>
          </li>
        ))}
      </ul>}
      {!full && (
        <div className={styles.row}>
          {easy.map(({ key, year, period }) => <Button key={key} size="small" onClick={() => onChange([...quiet, { ...period }])}>{words[key](year)}</Button>)}
          <Button size="small" appearance="subtle" onClick={() => onChange([...quiet, { from: '', to: '' }])}>{words.add}</Button>
        </div>
      )}
    </>
  );
}
