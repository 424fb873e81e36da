import { addDays, weekday } from './datum.ts';
import type { Datum } from './datum.ts';
import { isWorkingDay } from './workingDays.ts';

/** Days on which a municipality wants no reminders, both inclusive: weeks of summer, the days between Christmas and Epiphany. */
export interface QuietPeriod {
  readonly from: Datum;
  readonly to: Datum;
}

/** The quiet period that the day lies in, or null. */
export const quietOn = (day: Datum, quiet: readonly QuietPeriod[]): QuietPeriod | null => quiet.find((q) => q.from <= day && day <= q.to) ?? null;

const isOpen = (day: Datum, quiet: readonly QuietPeriod[]): boolean => isWorkingDay(day) && quietOn(day, quiet) === null;

/** The nearest working day outside of every quiet period, that way from the day. A year of them ends the search. */
function nearest(day: Datum, step: 1 | -1, quiet: readonly QuietPeriod[]): Datum | null {
  let at = day;
  for (let tries = 0; tries < 400; tries += 1) {
    at = addDays(at, step);
    if (isOpen(at, quiet)) return at;
  }
  return null;
}

/**
 * Where a day goes that falls in a quiet period: to the working day before the period when that is still later than `after`, otherwise to the first
 * one behind it, and never later than `until`. Null: there is no such day. A day outside stays as it is.
 */
export function aroundQuiet(day: Datum, after: Datum, until: Datum, quiet: readonly QuietPeriod[]): Datum | null {
  if (quietOn(day, quiet) === null) return day;
  const before = nearest(day, -1, quiet);
  if (before !== null && before > after) return before;
  const behind = nearest(day, 1, quiet);
  return behind !== null && behind > after && behind <= until ? behind : null;
}

/** Monday of the first to Sunday of the last of those ISO weeks of a year: weeks 28 to 31 of 2026 are 6 July to 2 August. */
export function weeksOf(year: number, first: number, last: number): QuietPeriod {
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, 1 - weekday(fourth));
  return { from: addDays(monday, 7 * (first - 1)), to: addDays(monday, 7 * last - 1) };
}
