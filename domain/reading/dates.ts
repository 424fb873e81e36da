import { parseDatum } from '../calendar/datum.ts';
import type { Datum } from '../calendar/datum.ts';

/** One date as it stands in a text. `datum` is null when the year is missing, the day does not exist, or it is a week or a span of time. */
export interface DateHit {
  readonly from: number;
  readonly to: number;
  readonly datum: Datum | null;
  readonly form: 'day' | 'year-missing' | 'impossible' | 'week' | 'relative';
  /** "inom tre veckor", "tre veckor efter": a span that limits by itself, unlike "i slutet av maj". */
  readonly isSpan?: true;
  /** "10-17" when only month and day are known. */
  readonly monthDay: string | null;
  /** ISO weekday that the text claims, 1 is Monday. */
  readonly weekday: number | null;
  /** "13.00" */
  readonly time: string | null;
}

const MONTH = 'jan(?:uari|\\.|(?![a-zåäö]))|feb(?:ruari|r?\\.|(?![a-zåäö]))|mars?(?![a-zåäö])|apr(?:il|\\.|(?![a-zåäö]))|maj(?![a-zåäö])|jun(?:i|\\.|(?![a-zåäö]))|jul(?:i|\\.|(?![a-zåäö]))|aug(?:usti|\\.|(?![a-zåäö]))|sep(?:t(?:ember|\\.)?|\\.|(?![a-zåäö]))|okt(?:ober|\\.|(?![a-zåäö]))|nov(?:ember|\\.|(?![a-zåäö]))|dec(?:ember|\\.|(?![a-zåäö]))';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const NUMBER = '\\d{1,2}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|fjorton';

const PATTERN = new RegExp(
  [
    `(?:(${WEEKDAYS.join('|')})(?:en)?,?\\s+)?(?:(?<!\\p{L})den\\s+)?(?<![\\d/.:,-])(\\d{1,2})(?::?[ae](?![a-zåäö]))?\\.?\\s?(?:(?:[-–]|\\s(?:och|till|eller)\\s)\\s?(\\d{1,2})(?::?[ae])?\\.?\\s)?\\s?(${MONTH})(?:,?\\s?(?:år\\s)?((?:19|20)\\d\\d)(?!\\d))?`,
    `(?<![\\d/.:\\w-])((?:19|20)\\d\\d)\\s?[-–]\\s?(\\d{2})\\s?[-–]\\s?(\\d{2})(?![\\d/]|-\\d)`,
    `(?<![\\d/.:\\w-])((?:19|20)\\d\\d)[./](\\d{2})[./](\\d{2})(?![\\d/]|[.-]\\d)`,
    `(?<![\\d/.:\\w-])(\\d{1,2})[./](\\d{1,2})[-./ ]\\s?((?:19|20)\\d\\d)(?![\\d/])`,
    `(?<![\\d/.:\\w-])(\\d{1,2})/(\\d{1,2})(?:\\s?[-–]\\s?(\\d{2})(?!\\d))?(?![\\d/]|\\s?\\d)`,
    `(?<![\\d/.:\\w-])((?:19|20)\\d\\d)(0\\d|1[0-2])([0-3]\\d)(?![\\d/-])`,
    `(?<![\\p{L}\\d])(?:v\\.?|vecka)\\s?(\\d{1,2})(?!\\d)(?:[,\\s]+(?:år\\s)?((?:19|20)\\d\\d))?`,
    `(?<![\\p{L}\\d])inom\\s+(${NUMBER})\\s+(?:dag(?:ar)?|arbetsdagar|veckor?|månad(?:er)?)`,
    `(?<![\\p{L}\\d])(${NUMBER})\\s+(?:dagar|arbetsdagar|veckor|månader)\\s+(?:efter|från)\\s`,
    `(?:i\\s+)?(?:början|mitten|slutet|utgången)\\s+(?:av|på)\\s+(?:${MONTH})(?:\\s+(?:19|20)\\d\\d)?`,
    `(?<=senast\\s|senast\\si\\s|senast\\sunder\\s|före\\s)(?:${MONTH}|sommaren|midsommar|jul|årsskiftet)(?![\\p{L}\\d])(?:\\s+(?:19|20)\\d\\d)?`,
    `(?<=(?:senast|den|datum:?|till)\\s)([0-4]\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?![\\d/-])`,
  ].join('|'),
  'giu',
);
const CLOCK = /^,?\s*(?:kl\.?|klockan)\s?(\d{1,2})(?:[.:](\d{2}))?(?!\d)/i;
const two = (n: number): string => String(n).padStart(2, '0');

/** Every date, week and span of time in a text (a Layout's flow, or any string), in order. */
export function findDates(text: string): DateHit[] {
  const hits: DateHit[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const hit = toHit(match, text);
    if (hit) hits.push(...hit.map((h) => withWeekdayBefore(h, text)));
  }
  return withYears(hits, text);
}

const WEEKDAY_BEFORE = new RegExp(`(?<!\\p{L})(${WEEKDAYS.join('|')})(?:en)?,?\\s+(?:den\\s+)?$`, 'iu');

/** "torsdag 4/5 2023", "fredag 2016-10-14": the weekday before a date in figures. */
function withWeekdayBefore(hit: DateHit, text: string): DateHit {
  if (hit.weekday !== null || hit.monthDay === null) return hit;
  const before = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, hit.from - 16), hit.from));
  return before ? { ...hit, from: hit.from - before[0].length, weekday: WEEKDAYS.indexOf((before[1] ?? '').toLowerCase()) + 1 } : hit;
}

type Groups = RegExpMatchArray & { readonly index: number };

function toHit(match: Groups, text: string): DateHit[] | null {
  const [all, weekday, day, day2, month, year, iy, im, id, py, pm, pd, dd, dm, dy, sd, sm, sy, cy, cm, cd, week, , , , yy, ymm, ydd] = match;
  const from = match.index;
  let to = from + all.trimEnd().length;
  const clock = CLOCK.exec(text.slice(to, to + 20));
  const time = clock ? `${two(Number(clock[1]))}.${clock[2] ?? '00'}` : null;
  if (clock) to += clock[0].length;
  if (day !== undefined && month !== undefined) {
    const m = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    const claimed = weekday === undefined ? null : WEEKDAYS.indexOf(weekday.toLowerCase()) + 1;
    const last = make(from, to, year, m, Number(day2 ?? day), day2 === undefined ? claimed : null, time);
    return day2 === undefined ? [last] : [make(from, to, year, m, Number(day), claimed, null), last];
  }
  if (iy !== undefined) return [make(from, to, iy, Number(im), Number(id), null, time)];
  if (py !== undefined) return [make(from, to, py, Number(pm), Number(pd), null, time)];
  if (dy !== undefined) return Number(dm) > 12 ? null : [make(from, to, dy, Number(dm), Number(dd), null, time)];
  if (sd !== undefined) {
    // "17/10" is a day; "1/2" in running text may be a share, so the words around must decide: only what names a time counts.
    if (Number(sm) > 12 || Number(sm) === 0 || Number(sd) > 31 || Number(sd) === 0) return null;
    if (sy === undefined && !/(?:senast|den|till|före|t\.?\s?o\.?\s?m\.?|:|från|[a-z]dag(?:en)?)\s?$/i.test(text.slice(Math.max(0, from - 16), from))) return null;
    return [make(from, to, sy === undefined ? undefined : `20${sy}`, Number(sm), Number(sd), null, time)];
  }
  if (cy !== undefined) return [make(from, to, cy, Number(cm), Number(cd), null, time)];
  if (yy !== undefined) return [make(from, to, `20${yy}`, Number(ymm), Number(ydd), null, time)];
  if (week !== undefined) {
    return Number(week) < 1 || Number(week) > 53 ? null : [{ from, to, datum: null, form: 'week', monthDay: null, weekday: null, time: null }];
  }
  const span = /^(?:inom|\d|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|fjorton)\b/i.test(all) ? { isSpan: true as const } : {};
  return [{ from, to: from + all.trimEnd().length, datum: null, form: 'relative', monthDay: null, weekday: null, time: null, ...span }];
}

function make(from: number, to: number, year: string | undefined, month: number, day: number, weekday: number | null, time: string | null): DateHit {
  const monthDay = `${two(month)}-${two(day)}`;
  if (year === undefined) {
    const exists = parseDatum(`2016-${monthDay}`) !== null;
    return { from, to, datum: null, form: exists ? 'year-missing' : 'impossible', monthDay: exists ? monthDay : null, weekday, time };
  }
  const datum = parseDatum(`${year}-${monthDay}`);
  return { from, to, datum, form: datum === null ? 'impossible' : 'day', monthDay, weekday, time };
}

/** "mellan den 1 juni och den 15 augusti 2017": the first borrows the year of the second, when they are joined so. */
function withYears(hits: readonly DateHit[], text: string): DateHit[] {
  return hits.map((hit, i) => {
    const next = hits[i + 1];
    if (hit.form !== 'year-missing' || !next?.datum || hit.monthDay === null) return hit;
    const joined = hit.from === next.from || /^,?\s*(?:[-–]|och|till|t\.?o\.?m\.?|samt|eller|respektive|till och med)\s*(?:senast\s*)?$/i.test(text.slice(hit.to, next.from));
    if (!joined || hit.monthDay > next.datum.slice(5)) return hit;
    const datum = parseDatum(`${next.datum.slice(0, 4)}-${hit.monthDay}`);
    return datum === null ? hit : { ...hit, datum, form: 'day' as const };
  });
}
