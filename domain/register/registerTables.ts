import { KONTAKTPERSONER_COLUMNS } from './importKontaktpersoner.ts';
import { NAMNDER_COLUMNS } from './importNamnder.ts';
import { SAMMANTRADEN_COLUMNS } from './importSammantraden.ts';
import type { RegisterFile } from './importCsv.ts';
import { nameOfInstans, type InstansKind, type Register, type Roll } from './register.ts';

export type Table = readonly (readonly string[])[];
export type ListName = Exclude<RegisterFile, 'kalender'>;

const KIND: Readonly<Record<InstansKind, string>> = { namnd: 'nämnd', stadsdelsnamnd: 'stadsdelsnämnd', kommunstyrelse: 'kommunstyrelse', bolag: 'bolag', ovrig: 'övrig' };
export const ROLL_NAME: Readonly<Record<Roll, string>> = {
  kontaktperson: 'Internationell kontaktperson', stallforetradare: 'Ställföreträdare', handlaggare: 'Handläggare', namndsekreterare: 'Nämndsekreterare', registrator: 'Registrator', chef: 'Chef',
};
const headings = (columns: Readonly<Record<string, readonly string[]>>): string[] => Object.values(columns).map((names) => names[0] ?? '');

/** How many of the first columns tell one row of a list from another. */
export const KEY_COLUMNS: Readonly<Record<ListName, readonly number[]>> = { namnder: [0, 5], kontaktpersoner: [0, 1, 3], sammantraden: [0, 1] };

/** The register as the list that it is read from, headings first: what is written out can be read in again. */
export function tableOf(register: Register, list: ListName): Table {
  const instans = (id: string | null): string => (id === null ? '' : nameOfInstans(register, id));
  switch (list) {
    case 'namnder':
      return [headings(NAMNDER_COLUMNS), ...register.instanser.map((i) => [i.name, KIND[i.kind], i.groups.join(', '), i.aliases.join(', '), i.mailbox ?? '', i.validFrom ?? '', i.validTo ?? '', instans(i.successorId), i.byMail ? 'ja' : '', instans(i.parentId ?? null)]).sort(bySwedish)];
    case 'kontaktpersoner':
      return [headings(KONTAKTPERSONER_COLUMNS), ...register.uppdrag.map((u) => {
        const person = register.people.find((p) => p.id === u.personId);
        return [instans(u.instansId), ROLL_NAME[u.roll], person?.name ?? '', person?.mail ?? '', u.validFrom ?? '', u.validTo ?? ''];
      }).sort(bySwedish)];
    case 'sammantraden':
      return [headings(SAMMANTRADEN_COLUMNS), ...register.sammantraden.map((m) => [instans(m.instansId), m.on, m.stopDate ?? '', m.forvaltningsgrupp ?? '', m.kallelse ?? '']).sort(bySwedish)];
    default:
      throw new Error(`no such list: ${list satisfies never}`);
  }
}

const bySwedish = (a: readonly string[], b: readonly string[]): number => a.join('\u0001').localeCompare(b.join('\u0001'), 'sv');

export type Change =
  | { readonly kind: 'new' | 'gone'; readonly row: string }
  | { readonly kind: 'changed'; readonly row: string; readonly column: string; readonly from: string; readonly to: string };

/** What differs between two states of a list, row by row, new ones first. `row` names it: "Socialnämnden, Registrator, ...". */
export function changesBetween(before: Table, after: Table, key: readonly number[]): readonly Change[] {
  const head = after[0] ?? before[0] ?? [];
  const keyOf = (row: readonly string[]): string => key.map((k) => row[k] ?? '').join('\u0001');
  const nameOf = (row: readonly string[]): string => row.slice(0, 4).filter((cell) => cell !== '').join(', ');
  const old = new Map(before.slice(1).map((row) => [keyOf(row), row]));
  const now = new Map(after.slice(1).map((row) => [keyOf(row), row]));
  const added = [...now].filter(([k]) => !old.has(k)).map(([, row]): Change => ({ kind: 'new', row: nameOf(row) }));
  const gone = [...old].filter(([k]) => !now.has(k)).map(([, row]): Change => ({ kind: 'gone', row: nameOf(row) }));
  const changed = [...now].flatMap(([k, row]) => {
    const was = old.get(k);
    return was ? row.flatMap((cell, c): Change[] => (cell === (was[c] ?? '') ? [] : [{ kind: 'changed', row: row[0] ?? '', column: head[c] ?? '', from: was[c] ?? '', to: cell }])) : [];
  });
  return [...added, ...changed, ...gone];
}
