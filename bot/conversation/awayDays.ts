import { addDays, weekday, type Datum } from '#domain/calendar/datum.ts';
import { fold } from './folded.ts';
import { daysIn } from './slots.ts';

const WEEKDAYS = ['mandag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lordag', 'sondag'];

/** The days that somebody says to be away; `lastDay` null when nothing was said of it. */
export interface AwayDays {
  readonly firstDay: Datum;
  readonly lastDay: Datum | null;
}

/**
 * «Jag är ledig till måndag»: back on Monday, so the day before is the last; «till och med måndag» and «till 7 oktober» count the day in. One day
 * without «till» is that day alone. The person sees the days and can change them before anything is kept.
 */
export function awayDays(text: string, today: Datum): AwayDays {
  const said = fold(text);
  const named = weekdaysIn(said, today);
  const days = [...daysIn(text, today), ...named.map((n) => n.day)].sort();
  const inclusive = /\b(till och med|t\.?\s?o\.?\s?m\.?|tom)\b/.test(said);
  const until = inclusive || /\b(till|tills|until)\b/.test(said);
  const last = days.at(-1);
  if (last === undefined) return { firstDay: today, lastDay: null };
  const backThen = until && !inclusive && named.some((n) => n.day === last) && last > today ? addDays(last, -1) : last;
  if (days.length > 1) return { firstDay: days[0]!, lastDay: backThen };
  return until ? { firstDay: today, lastDay: backThen } : { firstDay: last, lastDay: last };
}

/** The next day of that name, never today. */
function weekdaysIn(said: string, today: Datum): { readonly day: Datum }[] {
  return WEEKDAYS.flatMap((name, i) => (new RegExp(`\\b${name}(en|ens)?\\b`).test(said) ? [{ day: addDays(today, ((i + 1 - weekday(today) + 6) % 7) + 1) }] : []));
}
