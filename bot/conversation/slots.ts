import { addDays, yearOf } from '#domain/calendar/datum.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { findDates } from '#domain/reading/dates.ts';
import { findNumbers, normaliseDiarienummer } from '#domain/reading/diarienummer.ts';

/** What was said besides the wish itself; null where nothing was. `instans` is as written, with a capital: the register knows its full name. */
export interface Slots {
  readonly dnr: string | null;
  readonly instans: string | null;
  readonly datum: Datum | null;
  readonly del: string | null;
  readonly person: string | null;
}

const INSTANS = /((?:\p{Lu}[\p{L}-]+\s+)?(?<!\p{L})(?!nämnd)[\p{L}-]*stadsdelsnämnd(?:en)?|(?<!\p{L})[\p{L}-]{3,}(?:nämnd|styrelse)(?:en)?|\p{Lu}[\p{L}-]+\s+Stadshus\s+AB)(?!\p{L})/u;

/** `delar`: the titles of the parts that somebody may speak about, as the remisser at hand have them. */
export function slotsIn(text: string, today: Datum, delar: readonly string[] = []): Slots {
  const number = findNumbers(text)[0];
  const instans = INSTANS.exec(text)?.[1]?.trim();
  const lower = text.toLocaleLowerCase('sv');
  return {
    dnr: number ? normaliseDiarienummer(number.text) : null,
    instans: instans === undefined ? null : instans.charAt(0).toLocaleUpperCase('sv') + instans.slice(1),
    datum: number ? dayIn(text.replace(number.text, ' '), today) : dayIn(text, today),
    del: delar.find((del) => lower.includes(del.toLocaleLowerCase('sv'))) ?? null,
    person: null,
  };
}

/** The first day named. */
const dayIn = (text: string, today: Datum): Datum | null => daysIn(text, today)[0] ?? null;

/** Every day named, «i dag» and «i morgon» first; without a year the next such day, today included. */
export function daysIn(text: string, today: Datum): readonly Datum[] {
  const days: Datum[] = [];
  if (/(?<!\p{L})i\s?dag(?!\p{L})/iu.test(text)) days.push(today);
  if (/(?<!\p{L})i\s?morgon(?!\p{L})/iu.test(text)) days.push(addDays(today, 1));
  for (const hit of findDates(text)) {
    if (hit.datum !== null) days.push(hit.datum);
    else if (hit.form === 'year-missing' && hit.monthDay !== null) {
      const thisYear = `${yearOf(today)}-${hit.monthDay}`;
      days.push(thisYear >= today ? thisYear : `${yearOf(today) + 1}-${hit.monthDay}`);
    }
  }
  return days;
}
