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

const DELAR = ['profilering', 'omvärldsbevakning', 'samverkan', 'påverkan', 'principer', 'övergripande arbetssätt', 'ansvarsfördelning'];
const INSTANS = /((?:\p{Lu}[\p{L}-]+\s+)?(?<!\p{L})(?!nämnd)[\p{L}-]*stadsdelsnämnd(?:en)?|(?<!\p{L})[\p{L}-]{3,}(?:nämnd|styrelse)(?:en)?|\p{Lu}[\p{L}-]+\s+Stadshus\s+AB)(?!\p{L})/u;

export function slotsIn(text: string, today: Datum): Slots {
  const number = findNumbers(text)[0];
  const instans = INSTANS.exec(text)?.[1]?.trim();
  const lower = text.toLocaleLowerCase('sv');
  return {
    dnr: number ? normaliseDiarienummer(number.text) : null,
    instans: instans === undefined ? null : instans.charAt(0).toLocaleUpperCase('sv') + instans.slice(1),
    datum: number ? dayIn(text.replace(number.text, ' '), today) : dayIn(text, today),
    del: DELAR.find((del) => lower.includes(del)) ?? null,
    person: null,
  };
}

/** The first day named; without a year the next such day, today included. */
function dayIn(text: string, today: Datum): Datum | null {
  if (/(?<!\p{L})i\s?dag(?!\p{L})/iu.test(text)) return today;
  if (/(?<!\p{L})i\s?morgon(?!\p{L})/iu.test(text)) return addDays(today, 1);
  const hit = findDates(text)[0];
  if (!hit) return null;
  if (hit.datum !== null) return hit.datum;
  if (hit.form !== 'year-missing' || hit.monthDay === null) return null;
  const thisYear = `${yearOf(today)}-${hit.monthDay}`;
  return thisYear >= today ? thisYear : `${yearOf(today) + 1}-${hit.monthDay}`;
}
