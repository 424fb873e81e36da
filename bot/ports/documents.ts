import type { Remissammanstallning } from '#domain/dokument/remissammanstallning.ts';
import type { ReadableText } from '#domain/reading/reading.ts';
import type { UnreadableReason } from '#domain/texts/reading.sv.ts';

/** Bytes to text and model to bytes. Implemented by bot/documents; hostile bytes are met there, in a child process. */
export interface Documents {
  /** `onProgress` is told how much of a long document has been read, 0 to 1, so that a person can be shown it; some fifty times at most. */
  extractText(bytes: Uint8Array, fileName: string, onProgress?: (fraction: number) => void): Promise<{ kind: 'text'; text: ReadableText } | { kind: 'unreadable'; reason: UnreadableReason }>;
  /** Rows of a .csv as arrays of cells; null when it cannot be read as one. */
  readCsv(bytes: Uint8Array): readonly (readonly string[])[] | null;
  /** The tables of a .csv (one), of an .xlsx (a sheet each) or of a calendar, .ics (one); null when it cannot be read as what it calls itself. */
  readTables(bytes: Uint8Array, fileName: string): readonly (readonly (readonly string[])[])[] | null;
  /** Rows as a file that opens in a spreadsheet; no cell of it is ever taken for a formula. */
  writeTables(tables: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[], format: 'csv' | 'xlsx'): Uint8Array;
  /** A .docx through the template. */
  writeSammanstallning(model: Remissammanstallning): Promise<Uint8Array>;
}
