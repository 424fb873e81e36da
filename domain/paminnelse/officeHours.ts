import { addDays, type Instant } from '../calendar/datum.ts';
import { clockAt, datumAt, instantAt } from '../calendar/stockholm.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';

/** Swedish wall clock, "HH:MM". `from` is included, `until` is not. */
export interface OfficeHours {
  readonly from: string;
  readonly until: string;
}

/** Nobody is reminded outside these, whatever a municipality sets. */
export const WIDEST_HOURS: OfficeHours = { from: '08:00', until: '17:00' };

/** The first cards of the day go at nine, when people have sat down. */
export const DEFAULT_HOURS: OfficeHours = { from: '09:00', until: '17:00' };

/** A working day in Sweden, within the hours. */
export function isOfficeTime(now: Instant, hours: OfficeHours = DEFAULT_HOURS): boolean {
  if (!isWorkingDay(datumAt(now))) return false;
  const clock = clockAt(now).replace('.', ':');
  const from = hours.from > WIDEST_HOURS.from ? hours.from : WIDEST_HOURS.from;
  const until = hours.until < WIDEST_HOURS.until ? hours.until : WIDEST_HOURS.until;
  return clock >= from && clock < until;
}

/** When cards go that are asked for now: at once, or when the office opens next. */
export function nextOfficeTime(now: Instant, hours: OfficeHours = DEFAULT_HOURS): Instant {
  if (isOfficeTime(now, hours)) return now;
  for (let day = datumAt(now); ; day = addDays(day, 1)) {
    const opening = instantAt(day, hours.from);
    if (opening > now && isOfficeTime(opening, hours)) return opening;
  }
}
