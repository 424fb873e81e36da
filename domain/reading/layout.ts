import { cleanLine } from './clean.ts';
import type { Link } from './clean.ts';
import { markFurniture } from './furniture.ts';
import { buildFlow } from './flow.ts';
import type { Line } from './line.ts';
import type { Certainty, Field, ReadableText, Where } from './reading.ts';

export interface Layout {
  readonly source: ReadableText;
  readonly lines: readonly Line[];
  /** The running text with layout damage undone; paragraphs and headings end with "\n". */
  readonly flow: string;
  /** Original position of every character of `flow`. */
  readonly at: readonly number[];
  readonly links: readonly Link[];
  readonly doubleSpaced: boolean;
}

/** Lines, damage undone, and the way back to the original. */
export function layOut(source: ReadableText): Layout {
  const lines = splitLines(source);
  const doubleSpaced = isDoubleSpaced(lines);
  if (doubleSpaced) for (const line of lines) line.blanksBefore = Math.max(0, line.blanksBefore - 1);
  markFurniture(lines, (source.pages?.length ?? 0) > 1);
  return { source, lines, doubleSpaced, ...buildFlow(lines) };
}

function splitLines(source: ReadableText): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let start = 0;
  let page = 1;
  const pages = source.pages ?? [0];
  const marks = new Map((source.marks ?? []).map((m) => [m.at, m]));
  for (const raw of source.text.split(/\r\n|[\n\r\f\v\u2028\u2029]/)) {
    while (page < pages.length && (pages[page] ?? Infinity) <= start) page += 1;
    const cleaned = cleanLine(raw, start);
    if (cleaned.text === '' || /^[-_–—=*•.\s]{3,}$/.test(cleaned.text)) {
      blanks += cleaned.text === '' ? 1 : 2;
    } else {
      const lead = raw.length - raw.trimStart().length;
      const hashes = /^\s{0,3}(#{1,6})\s/.exec(raw);
      const bold = /^\s*\*\*[^*]+\*\*\s*$/.test(raw);
      const mark = marks.get(start);
      lines.push({
        index: lines.length, start: start + lead, end: start + raw.trimEnd().length, text: cleaned.text, at: cleaned.at, links: cleaned.links, raw, page,
        blanksBefore: blanks, heading: hashes?.[1]?.length ?? (mark?.as === 'heading' ? mark.level : bold ? 7 : 0), item: mark?.as === 'item', furniture: false, flowStart: -1, flowEnd: -1,
      });
      blanks = 0;
    }
    start += raw.length;
    start += source.text.startsWith('\r\n', start) ? 2 : 1;
  }
  return lines;
}

/** A blank line after every line, as some PDF converters write: then sentences run on over blank lines. */
function isDoubleSpaced(lines: readonly Line[]): boolean {
  let runsOn = 0;
  let tight = 0;
  let torn = 0;
  lines.forEach((line, i) => {
    const prev = lines[i - 1];
    if (!prev) return;
    if (line.blanksBefore === 0) tight += 1;
    else if (/^[a-zåäö]/.test(line.text) && !/^att\s/.test(line.text) && !line.item && !/[.:;,]$/.test(prev.text)) {
      runsOn += 1;
      if (prev.text.length > 40) torn += 1;
    }
  });
  return (runsOn >= 5 && runsOn > tight) || (torn >= 2 && tight === 0 && lines.length > 10);
}

/** A field whose evidence is a stretch of the flow. */
export function fieldAt<T>(layout: Layout, value: T, from: number, to: number, certainty: Certainty): Field<T> {
  let a = from;
  let b = to;
  while (a < b && /\s/.test(layout.flow[a] ?? '')) a += 1;
  while (b > a && /\s/.test(layout.flow[b - 1] ?? '')) b -= 1;
  const start = layout.at[a] ?? 0;
  const end = (layout.at[b - 1] ?? start) + 1;
  return { value, quote: layout.source.text.slice(start, end), where: whereOf(layout.source, start, end), certainty };
}

/** A field whose evidence is whole lines, from the first to the last. */
export function fieldOfLines<T>(layout: Layout, value: T, first: Line, last: Line, certainty: Certainty): Field<T> {
  return { value, quote: layout.source.text.slice(first.start, last.end), where: whereOf(layout.source, first.start, last.end), certainty };
}

export function whereOf(source: ReadableText, start: number, end: number): Where {
  if (!source.pages || source.pages.length === 0) return { start, end };
  let page = 1;
  while (page < source.pages.length && (source.pages[page] ?? Infinity) <= start) page += 1;
  return { start, end, page };
}
