import type { Datum, Instant } from '../calendar/datum.ts';
import { weekday } from '../calendar/datum.ts';
import { clockAt, datumAt } from '../calendar/stockholm.ts';
import type { tabDatumSv } from './tabDatum.sv.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function day(datum: Datum): string {
  return `${Number(datum.slice(8))} ${MONTHS[Number(datum.slice(5, 7)) - 1] ?? ''} ${datum.slice(0, 4)}`;
}

const clock = (at: Instant): string => clockAt(at).replace('.', ':');

export const tabDatumEn: typeof tabDatumSv = {
  day,
  weekday: (datum: Datum): string => `${DAYS[weekday(datum) - 1] ?? ''} ${day(datum)}`,
  moment: (at: Instant): string => `${day(datumAt(at))} at ${clock(at)}`,
  clock: (at: Instant): string => `at ${clock(at)}`,
};
