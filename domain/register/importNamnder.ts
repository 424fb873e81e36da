import { byRow, findColumns, listOf, overlap, readTable, validityOf } from './csvTable.ts';
import type { Columns, CsvRow, RegisterProblem } from './csvTable.ts';
import { foldInstansName, instanserNamed } from './instansNames.ts';
import type { Instans, InstansKind } from './register.ts';

type Column = 'name' | 'kind' | 'groups' | 'aliases' | 'mailbox' | 'from' | 'to' | 'successor' | 'byMail' | 'parent';

export const NAMNDER_COLUMNS: Columns<Column> = {
  name: ['Nämnd', 'Nämnd eller bolag', 'Nämnd/bolag', 'Nämnder', 'Remissinstans', 'Instans', 'Namn'],
  kind: ['Typ', 'Slag'],
  groups: ['Grupper', 'Grupp'],
  aliases: ['Alias', 'Kallas även', 'Kortnamn', 'Andra namn'],
  mailbox: ['Funktionsbrevlåda', 'Brevlåda', 'Officiell brevlåda', 'E-post'],
  from: ['Gäller från', 'Giltig från', 'Från'],
  to: ['Gäller till', 'Giltig till', 'Till', 'Gäller till och med'],
  successor: ['Efterträdare', 'Ersätts av', 'Uppgår i'],
  byMail: ['Svarar per e-post', 'Per e-post', 'Utan Teams'],
  parent: ['Hör under', 'Överordnad', 'Moderbolag'],
};

const KINDS: Readonly<Record<string, InstansKind>> = {
  nämnd: 'namnd', facknämnd: 'namnd', stadsdelsnämnd: 'stadsdelsnamnd', kommunstyrelse: 'kommunstyrelse', kommunstyrelsen: 'kommunstyrelse',
  bolag: 'bolag', aktiebolag: 'bolag', övrig: 'ovrig', annan: 'ovrig', extern: 'ovrig',
};

/**
 * The rows of Nämnder.csv, header first, as instanser with lasting ids made from their names. A row that cannot be used is a problem
 * with its number; the others come in all the same.
 */
export function importNamnder(rows: readonly (readonly string[])[]): { readonly instanser: readonly Instans[]; readonly problems: readonly RegisterProblem[] } {
  const table = readTable(rows, NAMNDER_COLUMNS, ['name']);
  const problems = [...table.problems];
  const read: Read[] = [];
  for (const row of table.rows) {
    const made = instansOf(row, problems);
    if (made === null) continue;
    if (read.some((r) => foldInstansName(r.instans.name) === foldInstansName(made.name) && overlap(r.instans, made))) {
      problems.push({ row: row.row, code: 'duplicate-row', data: { name: made.name } });
      continue;
    }
    const id = read.some((r) => r.instans.id === made.id) ? `${made.id}_${made.validFrom ?? row.row}` : made.id;
    read.push({ instans: { ...made, id }, successor: row.cells.successor, parent: row.cells.parent, row: row.row });
  }
  const all = read.map((r) => r.instans);
  const instanser = read.map((r) => withSuccessor(withParent(r, all, problems), all, problems));
  return { instanser, problems: byRow(problems) };
}

interface Read { readonly instans: Instans; readonly successor: string; readonly parent: string; readonly row: number }

/** Who ticks a box writes all of these. */
const YES = ['ja', 'j', 'x', 'sant', 'true', '1', 'e-post'];
const NO = ['', 'nej', 'n', 'falskt', 'false', '0', 'teams'];

function instansOf({ row, cells }: CsvRow<Column>, problems: RegisterProblem[]): Instans | null {
  if (cells.name === '') {
    problems.push({ row, code: 'name-missing', data: { column: 'Nämnd' } });
    return null;
  }
  const validity = validityOf(cells.from, cells.to, row, { from: 'Gäller från', to: 'Gäller till' });
  if ('code' in validity) {
    problems.push(validity);
    return null;
  }
  const kind = KINDS[cells.kind.toLocaleLowerCase('sv')];
  if (cells.kind !== '' && kind === undefined) problems.push({ row, code: 'unknown-kind', data: { name: cells.name, cell: cells.kind } });
  const mailbox = cells.mailbox === '' ? null : cells.mailbox;
  if (mailbox !== null && !isAddress(mailbox)) problems.push({ row, code: 'bad-mail', data: { name: cells.name, cell: mailbox } });
  const byMail = cells.byMail.toLocaleLowerCase('sv');
  if (!YES.includes(byMail) && !NO.includes(byMail)) problems.push({ row, code: 'bad-choice', data: { name: cells.name, column: 'Svarar per e-post', cell: cells.byMail } });
  return {
    id: `instans_${slug(cells.name)}`, name: cells.name, kind: kind ?? kindByName(cells.name), aliases: listOf(cells.aliases), groups: listOf(cells.groups),
    mailbox: mailbox !== null && isAddress(mailbox) ? mailbox : null, ...validity, successorId: null,
    byMail: YES.includes(byMail), parentId: null,
  };
}

function withParent(one: Read, all: readonly Instans[], problems: RegisterProblem[]): Read {
  if (one.parent === '') return one;
  const above = instanserNamed(all, one.parent).find((i) => i.id !== one.instans.id);
  if (!above) problems.push({ row: one.row, code: 'unknown-parent', data: { name: one.instans.name, cell: one.parent } });
  return { ...one, instans: { ...one.instans, parentId: above?.id ?? null } };
}

function withSuccessor(one: Read, all: readonly Instans[], problems: RegisterProblem[]): Instans {
  if (one.successor === '') return one.instans;
  const heir = instanserNamed(all, one.successor).find((i) => i.id !== one.instans.id);
  if (!heir) problems.push({ row: one.row, code: 'unknown-successor', data: { name: one.instans.name, cell: one.successor } });
  return { ...one.instans, successorId: heir?.id ?? null };
}

function kindByName(name: string): InstansKind {
  const folded = foldInstansName(name);
  if (folded === 'kommunstyrelse') return 'kommunstyrelse';
  if (/stadsdelsnämnd$/.test(folded)) return 'stadsdelsnamnd';
  return /\baktiebolag$|\bab$/.test(folded) ? 'bolag' : 'namnd';
}

export const isAddress = (text: string): boolean => /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(text);

/** "Rinkeby-Kista stadsdelsnämnd" -> rinkeby-kista-stadsdelsnamnd. */
function slug(name: string): string {
  return foldInstansName(name).normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'utan-namn';
}

/** Does the header look like this file's? Used to tell the three files apart, whatever they are called. */
export function looksLikeNamnder(header: readonly string[]): boolean {
  const at = findColumns(header, NAMNDER_COLUMNS);
  return at.name >= 0 && (at.kind >= 0 || at.groups >= 0 || at.aliases >= 0);
}
