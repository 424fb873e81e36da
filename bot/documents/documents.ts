import type { Documents } from '#bot/ports/documents.ts';
import { readCsv } from './csv.ts';
import { createExtractor } from './extract.ts';
import type { Limits } from './limits.ts';
import { readTables } from './readTables.ts';
import { writeCsv } from './writeCsv.ts';
import { writeMissiv } from './writeMissiv.ts';
import { writeXlsx } from './writeXlsx.ts';
import { writeSammanstallning } from './writeSammanstallning.ts';

/** The port, with its reading process. `close` ends the process. */
export function createDocuments(options: { readonly limits?: Partial<Limits>; readonly workerPath?: string } = {}): Documents & { warm(): Promise<void>; close(): void } {
  const extractor = createExtractor(options);
  return {
    understand: (bytes, fileName, asked, onProgress) => extractor.understand(bytes, fileName, asked, onProgress),
    readCsv,
    readTables,
    writeTables: (tables, format) => (format === 'xlsx' ? writeXlsx(tables) : writeCsv(tables[0]?.rows ?? [])),
    writeSammanstallning: (model) => writeSammanstallning(model),
    writeMissiv,
    warm: () => extractor.warm(),
    close: () => extractor.close(),
  };
}
