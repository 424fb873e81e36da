import type { Datum } from '../calendar/datum.ts';
import { byRow, findColumns, overlap, readTable, validityOf } from './csvTable.ts';
import type { Columns, CsvRow, RegisterProblem } from './csvTable.ts';
import { isAddress } from './importNamnder.ts';
import { instanserNamed, nearestName } from './instansNames.ts';
import type { Instans, Roll } from './register.ts';

type Column = 'namnd' | 'roll' | 'name' | 'mail' | 'from' | 'to';

export const KONTAKTPERSONER_COLUMNS: Columns<Column> = {
  namnd: ['Nämnd', 'Nämnd eller bolag', 'Nämnd/bolag', 'Remissinstans', 'Instans', 'Styrelse'],
  roll: ['Roll', 'Uppdrag', 'Funktion'],
  name: ['Namn', 'Person', 'Kontaktperson', 'Internationell kontaktperson'],
  mail: ['E-post', 'E-postadress', 'Mejl', 'Mejladress', 'Mail', 'Epost'],
  from: ['Gäller från', 'Giltig från', 'Från'],
  to: ['Gäller till', 'Giltig till', 'Till', 'Gäller till och med'],
};

const ROLL_BY_NAME: Readonly<Record<string, Roll>> = {
  '': 'kontaktperson', kontaktperson: 'kontaktperson', 'internationell kontaktperson': 'kontaktperson',
  ställföreträdare: 'stallforetradare', 'ställföreträdande kontaktperson': 'stallforetradare', ersättare: 'stallforetradare',
  handläggare: 'handlaggare', nämndsekreterare: 'namndsekreterare', sekreterare: 'namndsekreterare', registrator: 'registrator',
  chef: 'chef', förvaltningschef: 'chef', stadsdelsdirektör: 'chef', 'verkställande direktör': 'chef', vd: 'chef',
};

export interface KontaktpersonEntry {
  readonly row: number;
  readonly instansId: string;
  /** The register's full name. */
  readonly instansName: string;
  readonly roll: Roll;
  readonly name: string;
  /** Lower case; the directory knows the person by it. */
  readonly mail: string;
  readonly validFrom: Datum | null;
  readonly validTo: Datum | null;
}

/**
 * The rows of Kontaktpersoner.csv against the instanser just read. Where two kontaktpersoner are named for one nämnd at the same time
 * the first counts and the second is a problem: nobody should have to guess who answers.
 */
export function importKontaktpersoner(
  rows: readonly (readonly string[])[], instanser: readonly Instans[],
): { readonly entries: readonly KontaktpersonEntry[]; readonly problems: readonly RegisterProblem[] } {
  const table = readTable(rows, KONTAKTPERSONER_COLUMNS, ['namnd', 'mail']);
  const problems = [...table.problems];
  const entries: KontaktpersonEntry[] = [];
  for (const row of table.rows) {
    const entry = entryOf(row, instanser);
    const fault = 'code' in entry ? entry : clash(entry, entries);
    if (fault !== null) problems.push(fault);
    else if (!('code' in entry)) entries.push(entry);
  }
  return { entries, problems: byRow(problems) };
}

function entryOf({ row, cells }: CsvRow<Column>, instanser: readonly Instans[]): KontaktpersonEntry | RegisterProblem {
  if (cells.namnd === '') return { row, code: 'name-missing', data: { column: 'Nämnd' } };
  const validity = validityOf(cells.from, cells.to, row, { from: 'Gäller från', to: 'Gäller till' });
  if ('code' in validity) return validity;
  const named = instanserNamed(instanser, cells.namnd);
  const instans = named.find((i) => overlap(i, validity)) ?? named[0];
  if (!instans) return { row, code: 'unknown-namnd', data: { namnd: cells.namnd, nearest: nearestName(instanser, cells.namnd) ?? '' } };
  const roll = ROLL_BY_NAME[cells.roll.toLocaleLowerCase('sv')];
  if (roll === undefined) return { row, code: 'unknown-roll', data: { cell: cells.roll } };
  if (cells.mail === '') return { row, code: 'mail-missing', data: { name: cells.name || instans.name } };
  if (!isAddress(cells.mail)) return { row, code: 'bad-mail', data: { name: cells.name || instans.name, cell: cells.mail } };
  return { row, instansId: instans.id, instansName: instans.name, roll, name: cells.name, mail: cells.mail.toLowerCase(), ...validity };
}

function clash(entry: KontaktpersonEntry, earlier: readonly KontaktpersonEntry[]): RegisterProblem | null {
  const same = earlier.filter((e) => e.instansId === entry.instansId && e.roll === entry.roll && overlap(e, entry));
  if (same.some((e) => e.mail === entry.mail)) return { row: entry.row, code: 'duplicate-row', data: { name: `${entry.instansName}, ${entry.name || entry.mail}` } };
  const other = entry.roll === 'kontaktperson' ? same[0] : undefined;
  if (!other) return null;
  return { row: entry.row, code: 'two-kontaktpersoner', data: { namnd: entry.instansName, name: entry.name || entry.mail, other: other.name || other.mail, otherRow: String(other.row) } };
}

export function looksLikeKontaktpersoner(header: readonly string[]): boolean {
  const at = findColumns(header, KONTAKTPERSONER_COLUMNS);
  return at.namnd >= 0 && at.mail >= 0 && (at.roll >= 0 || at.name >= 0);
}
