import type { Datum, Instant } from './datum.ts';

/** The only place where Europe/Stockholm is applied. */
const ZONE = 'Europe/Stockholm';

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

/** What was asked last is mostly asked again: the loop asks for the same moment for each of a thousand people. */
let last: { readonly minute: number; readonly parts: Record<string, string> } | null = null;

function partsOf(at: Instant): Record<string, string> {
  const ms = Date.parse(at);
  const minute = Math.floor(ms / 60_000);
  if (last?.minute !== minute) last = { minute, parts: Object.fromEntries(parts.formatToParts(ms).map((p) => [p.type, p.value])) };
  return last.parts;
}

/** The day it is in Sweden at that moment. */
export function datumAt(at: Instant): Datum {
  const p = partsOf(at);
  return `${p['year']}-${p['month']}-${p['day']}`;
}

/** The clock on a Swedish wall, "15.42" as Swedish offices write it. */
export function clockAt(at: Instant): string {
  const p = partsOf(at);
  return `${p['hour']}.${p['minute']}`;
}

/**
 * The moment when a Swedish wall clock shows `hhmm` ("09:00") on that day.
 * In the hour that the spring change skips, the moment just after it; in the hour that comes twice, the first.
 */
export function instantAt(datum: Datum, hhmm: string): Instant {
  const wall = Date.parse(`${datum}T${hhmm}:00.000Z`);
  for (const offsetHours of [2, 1]) {
    const at = new Date(wall - offsetHours * 3_600_000).toISOString();
    if (datumAt(at) === datum && clockAt(at) === hhmm.replace(':', '.')) return at;
  }
  return new Date(wall - 3_600_000).toISOString();
}
