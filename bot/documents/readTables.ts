import { readCsv } from './csv.ts';
import { endingOf } from './gate.ts';
import { readIcs } from './readIcs.ts';
import { readXlsx } from './readXlsx.ts';

type Table = readonly (readonly string[])[];

/** The tables of a file by its ending; null when it is none of ours or cannot be read as what it calls itself. */
export function readTables(bytes: Uint8Array, fileName: string): readonly Table[] | null {
  const one = (table: Table | null): readonly Table[] | null => (table === null ? null : [table]);
  switch (endingOf(fileName)) {
    case 'csv': return one(readCsv(bytes));
    case 'ics': return one(readIcs(bytes));
    case 'xlsx': return readXlsx(bytes);
    default: return null;
  }
}
