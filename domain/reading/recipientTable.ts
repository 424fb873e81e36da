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
  if (rows.length < 2) return inColumns(lines) ?? splitItems(lines);
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

/** Names side by side, as many columns in nearly every line, held apart by wide gaps: read column by column. Null when it is no such list. */
function inColumns(lines: readonly Line[]): Item[] | null {
  const cells = lines.map((line) => line.raw.trim().split(/[ \u00a0]{3,}/).map((c) => c.trim()).filter((c) => c !== ''));
  const widest = Math.max(0, ...cells.map((c) => c.length));
  const all = cells.flat().filter((c) => !MARK.test(c));
  if (lines.length < 2 || widest < 2 || widest > 3 || cells.filter((c) => c.length === widest).length < lines.length * 0.6 || all.filter((c) => looksLikeBody(c.replace(/^\d{1,3}[.)]?\s+/, ''))).length < all.length / 2) return null;
  return Array.from({ length: widest }, (_, n) => n).flatMap((n) => lines.flatMap((line, i) => {
    const text = (cells[i]?.[n] ?? '').replace(/^\d{1,3}[.)]?\s+(?=\p{L})/u, '');
    return text === '' || MARK.test(text) ? [] : [{ text, first: line, last: line, number: null }];
  }));
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
