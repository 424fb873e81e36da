import { addDays, daysBetween, weekday, yearOf } from './datum.ts';
import type { Datum } from './datum.ts';
import { holidayName, holidaysOf } from './holidays.ts';

/** Monday to Friday, when no holiday and no eve on which offices are closed. */
export function isWorkingDay(datum: Datum): boolean {
  return weekday(datum) <= 5 && holidayName(datum) === null;
}

/**
 * Working days later, or earlier when negative. Zero is the day itself if it is a working day, otherwise the working day before it:
 * a thing due on a Saturday is due to be done on the Friday.
 */
export function addWorkingDays(datum: Datum, days: number): Datum {
  let at = datum;
  if (days === 0) {
    while (!isWorkingDay(at)) at = addDays(at, -1);
    return at;
  }
  const step = days > 0 ? 1 : -1;
  for (let left = Math.abs(days); left > 0; ) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and including `to`; negative when `to` lies before. The same day gives 0. */
export function workingDaysBetween(from: Datum, to: Datum): number {
  if (to < from) return -workingDaysBetween(to, from);
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, i) => closedWeekdays(yearOf(from) + i));
  const closed = years.reduce((sum, days) => sum + days.filter((day) => from < day && day <= to).length, 0);
  return weekdaysUntil(to) - weekdaysUntil(from) - closed;
}

const MONDAY: Datum = '1970-01-05';

/** Mondays to Fridays from that Monday on, up to and including the day; negative before it. */
function weekdaysUntil(day: Datum): number {
  const days = daysBetween(MONDAY, day) + 1;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}

const byYear = new Map<number, readonly Datum[]>();

/** The holidays and eves of a year that fall on a Monday to Friday. */
function closedWeekdays(year: number): readonly Datum[] {
  const known = byYear.get(year);
  if (known) return known;
  const days = [...holidaysOf(year).keys()].filter((day) => weekday(day) <= 5);
  byYear.set(year, days);
  return days;
}
