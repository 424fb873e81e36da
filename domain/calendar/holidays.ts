import { addDays, weekday, yearOf } from './datum.ts';
import type { Datum } from './datum.ts';

/**
 * Days on which Swedish public offices are closed although they fall on a weekday.
 * Red days by lagen (1989:253) om allmänna helgdagar; the three eves are closed by custom and collective agreement.
 * Nationaldagen is a red day since 2005, which is also the first year this answers for.
 */
export type HolidayName =
  | 'nyårsdagen' | 'trettondedag jul' | 'långfredagen' | 'påskdagen' | 'annandag påsk' | 'första maj'
  | 'Kristi himmelsfärdsdag' | 'pingstdagen' | 'nationaldagen' | 'midsommarafton' | 'midsommardagen'
  | 'alla helgons dag' | 'julafton' | 'juldagen' | 'annandag jul' | 'nyårsafton';

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
export function easterSunday(year: number): Datum {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${two(month)}-${two(day)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The first Saturday on or after `from`. */
function saturdayFrom(from: Datum): Datum {
  return addDays(from, (6 - weekday(from) + 7) % 7);
}

const byYear = new Map<number, ReadonlyMap<Datum, HolidayName>>();

/** All closed days of one year, red days and eves alike. */
export function holidaysOf(year: number): ReadonlyMap<Datum, HolidayName> {
  const known = byYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const midsummer = saturdayFrom(`${year}-06-20`);
  const days = new Map<Datum, HolidayName>([
    [`${year}-01-01`, 'nyårsdagen'],
    [`${year}-01-06`, 'trettondedag jul'],
    [addDays(easter, -2), 'långfredagen'],
    [easter, 'påskdagen'],
    [addDays(easter, 1), 'annandag påsk'],
    [`${year}-05-01`, 'första maj'],
    [addDays(easter, 39), 'Kristi himmelsfärdsdag'],
    [addDays(easter, 49), 'pingstdagen'],
    [`${year}-06-06`, 'nationaldagen'],
    [addDays(midsummer, -1), 'midsommarafton'],
    [midsummer, 'midsommardagen'],
    [saturdayFrom(`${year}-10-31`), 'alla helgons dag'],
    [`${year}-12-24`, 'julafton'],
    [`${year}-12-25`, 'juldagen'],
    [`${year}-12-26`, 'annandag jul'],
    [`${year}-12-31`, 'nyårsafton'],
  ]);
  byYear.set(year, days);
  return days;
}

/** The name of the holiday or eve, or null on an ordinary day (a plain Saturday is ordinary here). */
export function holidayName(datum: Datum): HolidayName | null {
  return holidaysOf(yearOf(datum)).get(datum) ?? null;
}
