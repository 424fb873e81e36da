import { addDays, weekday, type Datum } from '../calendar/datum.ts';
import { quietOn, type QuietPeriod } from '../calendar/quiet.ts';
import { addWorkingDays, isWorkingDay } from '../calendar/workingDays.ts';

const THURSDAY = 4;

/** May be chosen: a working day after today and before the last reminder, outside of quiet periods. */
export function mayChooseDay(day: Datum, today: Datum, last: Datum | null, quiet: readonly QuietPeriod[]): boolean {
  return last !== null && day > today && day < last && isWorkingDay(day) && quietOn(day, quiet) === null;
}

/** «Påminn mig på torsdag»: the next Thursday, or the working day before when that one is free. Null when it is none that may be chosen. */
export function nextThursday(today: Datum, last: Datum | null, quiet: readonly QuietPeriod[]): Datum | null {
  const ahead = (THURSDAY - weekday(today) + 7) % 7;
  const day = addWorkingDays(addDays(today, ahead === 0 ? 7 : ahead), 0);
  return mayChooseDay(day, today, last, quiet) ? day : null;
}
