import { parseDatum } from '../calendar/datum.ts';
import type { Datum } from '../calendar/datum.ts';

export type RegisterProblemCode =
  | 'column-missing' | 'name-missing' | 'unknown-kind' | 'unknown-namnd' | 'unknown-successor' | 'unknown-parent' | 'bad-choice' | 'unknown-roll' | 'duplicate-row'
  | 'two-kontaktpersoner' | 'mail-missing' | 'bad-mail' | 'bad-date' | 'dates-reversed' | 'meeting-missing' | 'stop-after-meeting'
  | 'formula-cell' | 'text-too-long' | 'no-rows'
  /** Raised where the directory is known: nobody has that address. */
  | 'person-not-found' | 'person-disabled' | 'person-guest' | 'unknown-file';

export interface RegisterProblem {
  /** As the spreadsheet counts, the header being row 1; null when it concerns the whole file. */
  readonly row: number | null;
  readonly code: RegisterProblemCode;
  /** What the sentence to the handläggare needs: names and cells as written. */
  readonly data: Readonly<Record<string, string>>;
}

/** A row with its cells by column key; a column that the file lacks gives "". */
export interface CsvRow<K extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<K, string>>;
}

/** For each column the headings that people use for it; the first is the one we write. */
export type Columns<K extends string> = Readonly<Record<K, readonly string[]>>;

const MAX_CELL = 300;

/** Lower case, NFC, one space; "E-post:" and "e post" are the same heading. */
export const foldHeading = (text: string): string =>
  text.normalize('NFC').toLocaleLowerCase('sv').replace(/[\s:_.-]+/g, ' ').trim();

/** Where each column stands, or -1. */
export function findColumns<K extends string>(header: readonly string[], columns: Columns<K>): Record<K, number> {
  const folded = header.map((cell) => foldHeading(cell.replace(/^\uFEFF/, '')));
  return Object.fromEntries((Object.keys(columns) as K[]).map((key) => [key, folded.findIndex((cell) => columns[key].some((name) => foldHeading(name) === cell))])) as Record<K, number>;
}

/**
 * Rows with their cells by name, whatever the order of the columns. A row with a formula in it is refused whole: it may be an attack on
 * whoever opens the file next. Blank rows are passed over and still counted.
 */
export function readTable<K extends string>(rows: readonly (readonly string[])[], columns: Columns<K>, required: readonly NoInfer<K>[]): { rows: CsvRow<K>[]; problems: RegisterProblem[] } {
  const header = rows[0] ?? [];
  const at = findColumns(header, columns);
  const missing = required.filter((key) => at[key] < 0);
  if (missing.length > 0) return { rows: [], problems: missing.map((key) => ({ row: 1, code: 'column-missing', data: { column: columns[key][0] ?? key } })) };
  const problems: RegisterProblem[] = [];
  const read: CsvRow<K>[] = [];
  rows.slice(1).forEach((cells, i) => {
    const row = i + 2;
    if (cells.every((cell) => cell.trim() === '')) return;
    const refused = (Object.keys(at) as K[]).map((key) => refusedCell(cells[at[key]] ?? '', columns[key][0] ?? key, row)).find((p) => p !== null);
    if (refused) problems.push(refused);
    else read.push({ row, cells: Object.fromEntries((Object.keys(at) as K[]).map((key) => [key, cleanCell(cells[at[key]] ?? '')])) as Record<K, string> });
  });
  if (read.length === 0 && problems.length === 0) problems.push({ row: null, code: 'no-rows', data: {} });
  return { rows: read, problems };
}

function refusedCell(cell: string, column: string, row: number): RegisterProblem | null {
  if (/^\s*[=+@]|^[\t\r]|^\s*-(?=[^\s-])/.test(cell)) return { row, code: 'formula-cell', data: { column, cell: cell.trim().slice(0, 60) } };
  return cell.length > MAX_CELL ? { row, code: 'text-too-long', data: { column } } : null;
}

/** One line, NFC, without marks that cannot be seen. A dash alone is how people write "nothing". */
function cleanCell(cell: string): string {
  const clean = cell.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/\s+/g, ' ').trim();
  return /^[-–—]+$/.test(clean) ? '' : clean;
}

/** In the order of the file, what concerns all of it first. */
export const byRow = (problems: readonly RegisterProblem[]): RegisterProblem[] => [...problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));

/** Several values in one cell, parted by comma or bar. */
export const listOf = (cell: string): string[] => [...new Set(cell.split(/[,|]/).map((v) => v.trim()).filter((v) => v !== ''))];

/** "2016-06-02", also as 20160602; null is an empty cell, undefined what is no day. */
export function dayOf(cell: string): Datum | null | undefined {
  if (cell === '') return null;
  return parseDatum(cell.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')) ?? undefined;
}

/** First and last day of a row, or what is wrong with them. */
export function validityOf(from: string, to: string, row: number, columns: { from: string; to: string }): { validFrom: Datum | null; validTo: Datum | null } | RegisterProblem {
  const validFrom = dayOf(from);
  const validTo = dayOf(to);
  if (validFrom === undefined) return { row, code: 'bad-date', data: { column: columns.from, cell: from } };
  if (validTo === undefined) return { row, code: 'bad-date', data: { column: columns.to, cell: to } };
  if (validFrom !== null && validTo !== null && validFrom > validTo) return { row, code: 'dates-reversed', data: { from: validFrom, to: validTo } };
  return { validFrom, validTo };
}

export const overlap = (a: { validFrom: Datum | null; validTo: Datum | null }, b: { validFrom: Datum | null; validTo: Datum | null }): boolean =>
  (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');
