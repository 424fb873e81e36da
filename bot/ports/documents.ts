import type { Missiv } from '#domain/dokument/missiv.ts';
import type { Remissammanstallning } from '#domain/dokument/remissammanstallning.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import type { Register } from '#domain/reading/instanser.ts';
import type { ReadableText, Reading } from '#domain/reading/reading.ts';
import type { UnreadableReason } from '#domain/texts/reading.sv.ts';

/** Bytes to text and model to bytes. Implemented by bot/documents; hostile bytes are met there, in a child process. */
export interface Documents {
  /**
   * The text of a file and what the rules find in it, or why there is none. All of it happens in the child process, so that the server
   * answers others meanwhile. `onProgress` is told how much of a long document has been read, 0 to 1, and on which page; some fifty times at most.
   */
  understand(
    bytes: Uint8Array, fileName: string, asked: { register: Register; today: Datum }, onProgress?: (fraction: number, pages?: { page: number; of: number }) => void,
  ): Promise<{ kind: 'text'; text: ReadableText; reading: Reading } | { kind: 'unreadable'; reason: UnreadableReason }>;
  /** Rows of a .csv as arrays of cells; null when it cannot be read as one. */
  readCsv(bytes: Uint8Array): readonly (readonly string[])[] | null;
  /** The tables of a .csv (one), of an .xlsx (a sheet each) or of a calendar, .ics (one); null when it cannot be read as what it calls itself. */
  readTables(bytes: Uint8Array, fileName: string): readonly (readonly (readonly string[])[])[] | null;
  /** Rows as a file that opens in a spreadsheet; no cell of it is ever taken for a formula. */
  writeTables(tables: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[], format: 'csv' | 'xlsx'): Uint8Array;
  /** A .docx through the template. */
  writeSammanstallning(model: Remissammanstallning): Promise<Uint8Array>;
  /** A .docx in the house's style. */
  writeMissiv(model: Missiv): Promise<Uint8Array>;
}
