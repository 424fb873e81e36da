import type { Line } from './line.ts';

/** One cell of a row, with the column where it starts in the raw line. */
export interface Cell {
  readonly text: string;
  readonly column: number;
}

const EDGE = /\t+|\s?\|\s?/g;
const WIDE = /\t+|\s?\|\s?|[ \u00a0]{2,}/g;

/** A row cut at tabs and bars, and with `wide` also at gaps of two spaces or more. Empty cells are left out. */
export function cutCells(raw: string, wide: boolean): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  const push = (to: number): void => {
    const piece = raw.slice(from, to);
    const text = piece.replace(/[\u00ad\u200b*`]/g, '').replace(/[\s\u00a0]+/g, ' ').replace(/^#+ /, '').trim();
    if (text !== '') cells.push({ text, column: from + piece.length - piece.trimStart().length });
  };
  for (const match of raw.matchAll(wide ? WIDE : EDGE)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(raw.length);
  return cells;
}

export const isRow = (line: Line): boolean => /\t|\s\|\s/.test(line.raw.trim());
