import type { Line } from './line.ts';

const PAGE_NUMBER = /^(?:sida|sid|s)?\.?\s*\d{1,3}\s*(?:\(\s*\d{1,3}\s*\)|av\s+\d{1,3}|\/\s*\d{1,3}|:\s*\d{1,3})?$/i;
const EXPLICIT = /^(?:sida|sid)\.?\s*\d{1,3}\b|^\d{1,3}\s*\(\d{1,3}\)$/i;
/** What a page head repeats besides the page number. */
const HEAD_WORD = /^(?:tjänsteutlåtande|tjänsteskrivelse|remissvar|yttrande|protokoll|protokollsutdrag|sammanträdesprotokoll|strategi|riktlinjer?|policy)$/i;

/**
 * Marks page numbers, and heads and feet that come back. The first copy of a repeated head stays readable: the number and the date stand there.
 * A bare number is furniture only at the edge of a page.
 */
export function markFurniture(lines: readonly Line[], paged: boolean): void {
  const seen = new Map<string, Line[]>();
  lines.forEach((line, i) => {
    const prev = lines[i - 1];
    const next = lines[i + 1];
    const edge = paged && (prev === undefined || next === undefined || prev.page !== line.page || next.page !== line.page);
    if (EXPLICIT.test(line.text) || (edge && PAGE_NUMBER.test(line.text))) {
      line.furniture = true;
      if (prev && i > 2 && HEAD_WORD.test(prev.text)) prev.furniture = true;
      if (next && i > 2 && HEAD_WORD.test(next.text)) next.furniture = true;
    }
    if (paged && (distanceToEdge(lines, i) < 5)) {
      const key = line.text.replace(/\d+/g, '#').toLowerCase();
      seen.set(key, [...(seen.get(key) ?? []), line]);
    }
  });
  markRepeatedHeads(lines);
  for (const copies of seen.values()) {
    const pages = new Set(copies.map((line) => line.page));
    if (pages.size < 2) continue;
    for (const line of copies.slice(1)) line.furniture = true;
  }
}

const key = (line: Line | undefined): string => line?.text.replace(/\d+/g, '#').toLowerCase() ?? '';

/** "… SIDA 2 (3)" at the end of a line, with the same neighbours as on the first page: a running head in a text without pages. The first copy stays. */
function markRepeatedHeads(lines: readonly Line[]): void {
  const tails = lines.flatMap((l, i) => (/\S\s+(?:(?:sida|sid\.?)\s*\d{1,3}\s*(?:\(\d{1,3}\)|av\s+\d{1,3})|\d{1,3}\s?\(\d{1,3}\))$/i.test(l.text) ? [i] : []));
  const first = tails[0];
  for (const i of first === undefined ? [] : tails.slice(1)) {
    if (first === undefined || key(lines[i]) !== key(lines[first])) continue;
    const here = lines[i];
    if (here) here.furniture = true;
    for (const step of [-1, 1]) {
      for (let n = step; Math.abs(n) <= 5; n += step) {
        const beside = lines[i + n];
        if (!beside || i + n <= first || key(beside) !== key(lines[first + n])) break;
        beside.furniture = true;
      }
    }
  }
}

/** Lines between this one and the nearest edge of its page. */
function distanceToEdge(lines: readonly Line[], i: number): number {
  const page = lines[i]?.page;
  let up = 0;
  while (up < 5 && lines[i - up - 1]?.page === page) up += 1;
  let down = 0;
  while (down < 5 && lines[i + down + 1]?.page === page) down += 1;
  return Math.min(up, down);
}
