import type { Datum, Instant } from '../calendar/datum.ts';
import { weekday } from '../calendar/datum.ts';
import { clockAt, datumAt } from '../calendar/stockholm.ts';

const MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];
const DAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];

/** "17 oktober 2016": running text always has the year (Myndigheternas skrivregler). */
function day(datum: Datum): string {
  return `${Number(datum.slice(8))} ${MONTHS[Number(datum.slice(5, 7)) - 1] ?? ''} ${datum.slice(0, 4)}`;
}

export const tabDatumSv = {
  day,
  /** "måndag 17 oktober 2016" */
  weekday: (datum: Datum): string => `${DAYS[weekday(datum) - 1] ?? ''} ${day(datum)}`,
  /** "14 oktober 2016 kl. 15.42" */
  moment: (at: Instant): string => `${day(datumAt(at))} kl. ${clockAt(at)}`,
  /** "kl. 15.42" */
  clock: (at: Instant): string => `kl. ${clockAt(at)}`,
};
