import { weekday } from './datum.ts';
import type { Datum } from './datum.ts';

export type Language = 'sv' | 'en';

const MONTHS = {
  sv: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

const WEEKDAYS = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** The month's name, 1 is January. */
export function monthName(month: number, language: Language): string {
  return MONTHS[language][month - 1] ?? '';
}

export function weekdayName(datum: Datum, language: Language): string {
  return WEEKDAYS[language][weekday(datum) - 1] ?? '';
}

/** «17 oktober 2016», "17 October 2016": running text, always with the year (Myndigheternas skrivregler). */
export function longDate(datum: Datum, language: Language): string {
  return `${Number(datum.slice(8, 10))} ${monthName(Number(datum.slice(5, 7)), language)} ${datum.slice(0, 4)}`;
}

/** «måndag 17 oktober 2016», "Monday 17 October 2016". */
export function longDateWithWeekday(datum: Datum, language: Language): string {
  return `${weekdayName(datum, language)} ${longDate(datum, language)}`;
}
