import { decodeText } from './decodeText.ts';
import { Unreadable } from './outcome.ts';

const MAX_BYTES = 5 * 1024 * 1024;
const MAX_EVENTS = 10_000;

export const ICS_HEADER: readonly string[] = ['Kalender', 'Händelse', 'Datum'];

/** The events of a calendar as rows under `ICS_HEADER`: the calendar's name, what the event is called, its day in Sweden. Cancelled ones are left out. Null when it is no calendar. */
export function readIcs(bytes: Uint8Array): readonly (readonly string[])[] | null {
  if (bytes.length === 0 || bytes.length > MAX_BYTES) return null;
  let text: string;
  try {
    text = decodeText(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) return null;
  const rows: string[][] = [];
  let calendar = '';
  let event: { summary: string; day: string | null; cancelled: boolean } | null = null;
  // A line that begins with a space goes on from the one before.
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    const colon = colonOf(line);
    const [name = '', ...parameters] = line.slice(0, colon).toUpperCase().split(';');
    const value = colon < 0 ? '' : line.slice(colon + 1);
    if (name === 'BEGIN' && value.toUpperCase() === 'VEVENT') event = { summary: '', day: null, cancelled: false };
    else if (name === 'X-WR-CALNAME') calendar = unescaped(value);
    else if (event && name === 'SUMMARY') event.summary = unescaped(value);
    else if (event && name === 'STATUS') event.cancelled = value.trim().toUpperCase() === 'CANCELLED';
    else if (event && name === 'DTSTART') event.day = dayOf(value.trim(), parameters);
    else if (event && name === 'END' && value.toUpperCase() === 'VEVENT') {
      if (event.day !== null && !event.cancelled) rows.push([calendar, event.summary, event.day]);
      event = null;
      if (rows.length > MAX_EVENTS) return null;
    }
  }
  return [ICS_HEADER, ...rows];
}

/** The colon that ends the name; one inside quotes does not. */
function colonOf(line: string): number {
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    if (line[i] === '"') quoted = !quoted;
    if (line[i] === ':' && !quoted) return i;
  }
  return -1;
}

const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit' });

/** A moment in UTC is moved to the day it is in Sweden; one with a zone or without is written as people there say it. */
function dayOf(value: string, parameters: readonly string[]): string | null {
  const [, y, m, d, hh, mm, utc] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z)?)?$/.exec(value) ?? [];
  if (y === undefined || m === undefined || d === undefined) return null;
  if (utc === undefined || parameters.includes('VALUE=DATE')) return `${y}-${m}-${d}`;
  return STOCKHOLM.format(new Date(Date.UTC(Number(y), Number(m) - 1, Number(d), Number(hh), Number(mm))));
}

const unescaped = (value: string): string => value.replace(/\\n/gi, ' ').replace(/\\([\\,;])/g, '$1').trim();
