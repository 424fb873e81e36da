/** A civil date as people write it in a decision, "2016-10-17". It has no time and no zone; it is never a `Date`. */
export type Datum = string & { readonly __datum?: never };

/** A moment on the business clock, ISO 8601 in UTC ("2016-10-14T13:42:00.000Z"). */
export type Instant = string & { readonly __instant?: never };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

function utc(datum: Datum): number {
  const [, y, m, d] = PATTERN.exec(datum) ?? [];
  return Date.UTC(Number(y), Number(m) - 1, Number(d));
}

/** The text as a Datum, or null when it is not a day in the calendar (2016-02-30, "i morgon"). */
export function parseDatum(text: string): Datum | null {
  if (!PATTERN.test(text)) return null;
  const at = utc(text);
  return new Date(at).toISOString().slice(0, 10) === text ? text : null;
}

/** Calendar days later, or earlier when negative. */
export function addDays(datum: Datum, days: number): Datum {
  return new Date(utc(datum) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Datum, to: Datum): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(datum: Datum): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const day = new Date(utc(datum)).getUTCDay();
  return (day === 0 ? 7 : day) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

export function yearOf(datum: Datum): number {
  return Number(datum.slice(0, 4));
}

export const earlier = (a: Datum, b: Datum): Datum => (a < b ? a : b);
export const later = (a: Datum, b: Datum): Datum => (a > b ? a : b);
