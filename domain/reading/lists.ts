import { cutCells, isRow } from './cells.ts';
import type { Line } from './line.ts';

/** One item of a list; an item may run over several lines, and a line may hold several items. */
export interface Item {
  readonly text: string;
  readonly first: Line;
  readonly last: Line;
  /** The number in front, null for bullets and bare lines. */
  readonly number: number | null;
}

const NUMBERED = /^(?:[-–•·]\s*)?(\d{1,3}|l)\s?[.)]\s*(?=\S)|^(\d{1,3})\s+(?=[\p{Lu}”"])/u;
const BULLET = /^(?:[-–•·▪●○]|att(?=\s))\s*/;

/** Two names of bodies under one another are two items although both begin in lower case. */
const BODY_END = /(?:nämnden|nämnd|styrelsen|förvaltningen|kontoret|rådet|utskottet)$/i;

/** "29 Högskolan i Borås 30 Högskolan Dalarna" as two, when the numbers follow one another. */
export function splitItems(lines: readonly Line[]): Item[] {
  const items: Item[] = [];
  const numbered = lines.filter((l) => NUMBERED.test(l.text)).length >= Math.max(2, lines.length / 3);
  for (const line of lines) {
    for (const cell of cellsOf(line)) {
      const match = NUMBERED.exec(cell);
      const previous = items[items.length - 1];
      if (match) {
        const number = match[1] === 'l' ? 1 : Number(match[1] ?? match[2]);
        pushNumbered(items, cell.slice(match[0].length), number, line);
      } else if (line.item || BULLET.test(cell)) {
        items.push({ text: cell.startsWith('att ') ? cell : cell.replace(BULLET, ''), first: line, last: line, number: null });
      } else if (previous && !(BODY_END.test(cell) && BODY_END.test(previous.text)) && (numbered ? line.blanksBefore === 0 || /^[a-zåäö(]/.test(cell) || /(?:\soch|,)$/.test(previous.text) : (/^(?:[a-zåäö(]|\d{4}-\d\d-)/.test(cell) && line.blanksBefore === 0) || (/\p{L}-$/u.test(previous.text) && /^[a-zåäö]/.test(cell)))) {
        items[items.length - 1] = { ...previous, text: /\p{L}-$/u.test(previous.text) && !/^(?:och|eller|samt)\s/.test(cell) ? `${previous.text.slice(0, -1)}${cell}` : `${previous.text} ${cell}`, last: line };
      } else {
        items.push({ text: cell, first: line, last: line, number: null });
      }
    }
  }
  return items.map((i) => ({ ...i, text: i.text.replace(/\s*[·•]\s*$/, '').trim() })).filter((i) => i.text !== '');
}

function pushNumbered(items: Item[], text: string, number: number, line: Line): void {
  const next = new RegExp(`\\s${number + 1}[.)]?\\s+(?=\\p{Lu})`, 'u').exec(text);
  if (!next) {
    items.push({ text, first: line, last: line, number });
    return;
  }
  items.push({ text: text.slice(0, next.index), first: line, last: line, number });
  pushNumbered(items, text.slice(next.index + next[0].length), number + 1, line);
}

/** The cells of a table row, or the line itself. A leading cell with only a number goes with the next. */
export function cellsOf(line: Line): string[] {
  if (!isRow(line)) return [line.text];
  const cells = cutCells(line.raw, false).map((c) => c.text);
  return /^\d{1,3}\.?$/.test(cells[0] ?? '') && cells.length > 1 ? [`${cells[0]} ${cells.slice(1).join(' ')}`] : cells;
}

export function isListItem(text: string): boolean {
  return NUMBERED.test(text) || /^[-–•·▪●]\s/.test(text);
}
