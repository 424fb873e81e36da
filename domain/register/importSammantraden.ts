import type { Datum } from '../calendar/datum.ts';
import { byRow, dayOf, findColumns, readTable } from './csvTable.ts';
import type { Columns, CsvRow, RegisterProblem } from './csvTable.ts';
import { instanserNamed, nearestName } from './instansNames.ts';
import { isValidOn } from './register.ts';
import type { Instans, Sammantrade } from './register.ts';

type Column = 'namnd' | 'on' | 'stopDate' | 'forvaltningsgrupp' | 'kallelse';

export const SAMMANTRADEN_COLUMNS: Columns<Column> = {
  namnd: ['Nämnd', 'Nämnd eller bolag', 'Nämnd/bolag', 'Remissinstans', 'Instans', 'Styrelse'],
  on: ['Sammanträde', 'Sammanträdesdag', 'Sammanträder', 'Nämndsammanträde', 'Styrelsemöte'],
  stopDate: ['Sista dag att lämna', 'Manusstopp', 'Stoppdatum', 'Stopp', 'Lämnas senast'],
  forvaltningsgrupp: ['Förvaltningsgrupp', 'Förvaltningsråd', 'Samverkansgrupp'],
  kallelse: ['Kallelse', 'Kallelse skickas', 'Utskick av handlingar'],
};

export interface SammantradeEntry extends Sammantrade {
  readonly row: number;
  readonly instansName: string;
  /** When the förvaltningsgrupp (or what the town calls it) treats what goes to that meeting. */
  readonly forvaltningsgrupp: Datum | null;
  readonly kallelse: Datum | null;
}

/** The rows of Sammanträden.csv. A nämnd without a row has no known calendar, and is reminded by the remiss day instead. */
export function importSammantraden(
  rows: readonly (readonly string[])[], instanser: readonly Instans[],
): { readonly sammantraden: readonly SammantradeEntry[]; readonly problems: readonly RegisterProblem[] } {
  const table = readTable(rows, SAMMANTRADEN_COLUMNS, ['namnd', 'on']);
  const problems = [...table.problems];
  const sammantraden: SammantradeEntry[] = [];
  for (const row of table.rows) {
    const entry = entryOf(row, instanser);
    if ('code' in entry) problems.push(entry);
    else if (sammantraden.some((s) => s.instansId === entry.instansId && s.on === entry.on)) {
      problems.push({ row: row.row, code: 'duplicate-row', data: { name: `${entry.instansName}, ${entry.on}` } });
    } else sammantraden.push(entry);
  }
  return { sammantraden, problems: byRow(problems) };
}

function entryOf({ row, cells }: CsvRow<Column>, instanser: readonly Instans[]): SammantradeEntry | RegisterProblem {
  const bad = (['on', 'stopDate', 'forvaltningsgrupp', 'kallelse'] as const).find((key) => dayOf(cells[key]) === undefined);
  if (bad) return { row, code: 'bad-date', data: { column: SAMMANTRADEN_COLUMNS[bad][0] ?? bad, cell: cells[bad] } };
  const on = dayOf(cells.on) ?? null;
  if (on === null) return { row, code: 'meeting-missing', data: { namnd: cells.namnd } };
  const named = instanserNamed(instanser, cells.namnd);
  const instans = named.find((i) => isValidOn(i, on)) ?? named[0];
  if (!instans) return { row, code: 'unknown-namnd', data: { namnd: cells.namnd, nearest: nearestName(instanser, cells.namnd) ?? '' } };
  const stopDate = dayOf(cells.stopDate) ?? null;
  if (stopDate !== null && stopDate > on) return { row, code: 'stop-after-meeting', data: { namnd: instans.name, stop: stopDate, meeting: on } };
  return { row, instansId: instans.id, instansName: instans.name, on, stopDate, forvaltningsgrupp: dayOf(cells.forvaltningsgrupp) ?? null, kallelse: dayOf(cells.kallelse) ?? null };
}

export function looksLikeSammantraden(header: readonly string[]): boolean {
  const at = findColumns(header, SAMMANTRADEN_COLUMNS);
  return at.namnd >= 0 && at.on >= 0;
}
