import { addDays, weekday } from './datum.ts';
import type { Datum } from './datum.ts';
import { holidayName } from './holidays.ts';

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
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) count += 1;
  return count;
}
