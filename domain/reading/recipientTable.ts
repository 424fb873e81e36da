import { looksLikeBody } from './bodies.ts';
import { cutCells, isRow } from './cells.ts';
import type { Line } from './line.ts';
import { splitItems } from './lists.ts';
import type { Item } from './lists.ts';

/** A column of names, by its heading. */
export const NAME_COLUMN = /^(?:remissinstans(?:er)?|instans(?:er)?|mottagare|nämnd(?:er)?(?:\s*\/.*)?|organisation(?:er)?|namn|myndighet(?:er)?)$/i;
const MARK = /^(?:x|ja|nej|-|\d{1,3}[.)]?)$/i;

/** The items of a list of recipients. In a table only the column of names counts: the one headed so, or the ones that hold names of bodies. */
export function itemsOf(lines: readonly Line[]): Item[] {
  const rows = lines.filter(isRow);
  if (rows.length < 2) return splitItems(lines);
  const head = rows[0] ? cutCells(rows[0].raw, false).map((c) => c.text) : [];
  const named = head.findIndex((c) => NAME_COLUMN.test(c));
  const columns = named >= 0 ? [named] : bodyColumns(rows);
  if (columns.length === 0) return splitItems(lines);
  const items: Item[] = [];
  for (const line of lines) {
    if (line === rows[0] && named >= 0) continue;
    const cells = isRow(line) ? cutCells(line.raw, false).map((c) => c.text) : [line.text];
    for (const column of isRow(line) ? columns : [0]) {
      const text = (cells[column] ?? '').replace(/^\d{1,3}[.)]?\s+(?=\p{L})/u, '').trim();
      if (text !== '' && !MARK.test(text)) items.push({ text, first: line, last: line, number: null });
    }
  }
  return items;
}

/** Columns where at least half of the cells look like names of bodies. */
function bodyColumns(rows: readonly Line[]): number[] {
  const table = rows.map((r) => cutCells(r.raw, false).map((c) => c.text));
  const widest = Math.max(...table.map((r) => r.length));
  return Array.from({ length: widest }, (_, n) => n).filter((n) => {
    const column = table.map((r) => r[n]).filter((c): c is string => c !== undefined && !MARK.test(c));
    return column.length > 0 && column.filter((c) => looksLikeBody(c.replace(/^\d{1,3}[.)]?\s+/, ''))).length >= column.length / 2;
  });
}
