import Papa from 'papaparse';
import { decodeText } from './decodeText.ts';

const MAX_BYTES = 5 * 1024 * 1024;
const MAX_ROWS = 50_000;

/**
 * Rows of a .csv with their cells trimmed, empty rows left out. Semicolon (Swedish Excel), comma or tab; UTF-8 or windows-1252.
 * Null when it is empty, too large, binary, or its quotes do not add up.
 */
export function readCsv(bytes: Uint8Array): readonly (readonly string[])[] | null {
  if (bytes.length === 0 || bytes.length > MAX_BYTES) return null;
  let text: string;
  try {
    text = decodeText(bytes);
  } catch {
    return null;
  }
  if (/^(?:PK\x03\x04|%PDF-|\{\\rtf)/.test(text)) return null;
  // Excel may tell the separator on a line of its own.
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const result = Papa.parse<string[]>(body, { delimiter: told?.[1] ?? delimiterOf(body), skipEmptyLines: 'greedy' });
  if (result.errors.some((e) => e.type === 'Quotes') || result.data.length === 0 || result.data.length > MAX_ROWS) return null;
  return result.data.map((row) => row.map((cell) => cell.trim()));
}

/** The separator that the first line has most of. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '');
  const count = (c: string): number => first.split(c).length - 1;
  return [';', '\t', ','].reduce((best, c) => (count(c) > count(best) ? c : best), ';');
}
