import type { Remissammanstallning } from '#domain/dokument/remissammanstallning.ts';
import type { ReadableText } from '#domain/reading/reading.ts';
import type { UnreadableReason } from '#domain/texts/reading.sv.ts';

/** Bytes to text and model to bytes. Implemented by bot/documents; hostile bytes are met there, in a child process. */
export interface Documents {
  /** `onProgress` is told how much of a long document has been read, 0 to 1, so that a person can be shown it; some fifty times at most. */
  extractText(bytes: Uint8Array, fileName: string, onProgress?: (fraction: number) => void): Promise<{ kind: 'text'; text: ReadableText } | { kind: 'unreadable'; reason: UnreadableReason }>;
  /** Rows of a .csv as arrays of cells; null when it cannot be read as one. */
  readCsv(bytes: Uint8Array): readonly (readonly string[])[] | null;
  /** A .docx through the template. */
  writeSammanstallning(model: Remissammanstallning): Promise<Uint8Array>;
}
