import { parseDatum } from '../calendar/datum.ts';
import type { Datum } from '../calendar/datum.ts';
import { BEFORE_SIX, IN_FIGURES, IN_WORDS, LEAD, MONTHS, SIX_FIGURES, VAGUE, VAGUE_SIGNS, WEEK, WEEK_BEFORE, WEEKDAYS } from './datePatterns.ts';

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

const CLOCK = /^,?\s*(?:kl\.?|klockan)\s?(\d{1,2})(?:[.:](\d{2}))?(?!\d)/i;
const two = (n: number): string => String(n).padStart(2, '0');
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Every date, week and span of time in a text (a Layout's flow, or any string), in order. */
export function findDates(text: string): DateHit[] {
  const hits: DateHit[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (!isDigit(text.charCodeAt(i))) continue;
    const found = dayAt(text, i);
    if (found) hits.push(...found);
    i = found?.at(-1)?.to ?? i;
    while (i < text.length && isDigit(text.charCodeAt(i))) i += 1;
  }
  const vague = vagueHits(text).filter((v) => !hits.some((h) => v.from < h.to && h.from < v.to));
  return withYears(vague.length === 0 ? hits : [...hits, ...vague].sort((a, b) => a.from - b.from), text);
}

/** The date whose figures begin at `at`, with the weekday and "den" before them and the clock after. Two when it is a span of days. */
function dayAt(text: string, at: number): DateHit[] | null {
  const before = at === 0 ? '' : text[at - 1] ?? '';
  const words = /[\d/.:,-]/.test(before) ? null : tryAt(IN_WORDS, text, at);
  if (words) {
    const [all, day, day2, month = '', year] = words;
    const m = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    const { from, weekday } = leadOf(text, at);
    const { to, time } = clockAfter(text, at + all.trimEnd().length);
    const last = make(from, to, year, m, Number(day2 ?? day), day2 === undefined ? weekday : null, time);
    return day2 === undefined ? [last] : [make(from, to, year, m, Number(day), weekday, null), last];
  }
  if (/[\d/.:\w-]/.test(before)) return null;
  const near = text.slice(Math.max(0, at - 16), at);
  if (WEEK_BEFORE.test(near)) return weekAt(text, at, near);
  for (const pattern of BEFORE_SIX.test(near) ? [...IN_FIGURES, SIX_FIGURES] : IN_FIGURES) {
    const match = tryAt(pattern, text, at);
    const { y, yy, m = '', d = '' } = match?.groups ?? {};
    if (!match) continue;
    const [month, day] = [Number(m), Number(d)];
    if (pattern !== IN_FIGURES[0] && (month > 12 || month === 0)) continue;
    // "17/10" is a day; "1/2" in running text may be a share, so the words around must decide: only what names a time counts.
    if (y === undefined && (day > 31 || day === 0)) continue;
    if (y === undefined && yy === undefined && !/(?:senast|den|till|före|t\.?\s?o\.?\s?m\.?|:|från|[a-z]dag(?:en)?)\s?$/i.test(near)) continue;
    const { from, weekday } = leadOf(text, at);
    const { to, time } = clockAfter(text, at + match[0].trimEnd().length);
    return [make(from, to, y ?? (yy === undefined ? undefined : `20${yy}`), month, day, weekday, time)];
  }
  return null;
}

function tryAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function leadOf(text: string, at: number): { from: number; weekday: number | null } {
  const lead = LEAD.exec(text.slice(Math.max(0, at - 22), at));
  return { from: at - (lead?.[0].length ?? 0), weekday: lead?.[1] === undefined ? null : WEEKDAYS.indexOf(lead[1].toLowerCase()) + 1 };
}

function clockAfter(text: string, to: number): { to: number; time: string | null } {
  const clock = CLOCK.exec(text.slice(to, to + 20));
  return clock ? { to: to + clock[0].length, time: `${two(Number(clock[1]))}.${clock[2] ?? '00'}` } : { to, time: null };
}

function weekAt(text: string, at: number, near: string): DateHit[] | null {
  const match = tryAt(WEEK, text, at);
  const lead = WEEK_BEFORE.exec(near)?.[0].length ?? 0;
  if (!match || Number(match[1]) < 1 || Number(match[1]) > 53) return null;
  return [{ from: at - lead, to: at + match[0].length, datum: null, form: 'week', monthDay: null, weekday: null, time: null }];
}

/** "inom tre veckor", "i slutet av maj", "senast i november": looked for only around the words that one of them needs. */
function vagueHits(text: string): DateHit[] {
  const lower = text.toLowerCase();
  const found = new Map<number, DateHit>();
  for (const sign of VAGUE_SIGNS) {
    for (let at = lower.indexOf(sign); at >= 0; at = lower.indexOf(sign, at + sign.length)) {
      const offset = Math.max(0, at - 24);
      for (const match of text.slice(offset, at + 60).matchAll(VAGUE)) {
        const span = match.groups?.['span'] === undefined ? {} : { isSpan: true as const };
        const from = offset + match.index;
        found.set(from, { from, to: from + match[0].trimEnd().length, datum: null, form: 'relative', monthDay: null, weekday: null, time: null, ...span });
      }
    }
  }
  return [...found.values()].sort((x, y) => x.from - y.from);
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
