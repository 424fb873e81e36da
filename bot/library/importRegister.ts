import { importKalender, importKontaktpersoner, importNamnder, importSammantraden, registerFileOf, type RegisterFile } from '#domain/register/importCsv.ts';
import type { RegisterProblem } from '#domain/register/csvTable.ts';
import type { Register, Uppdrag } from '#domain/register/register.ts';
import type { DirectoryPerson } from '#bot/ports/directory.ts';
import type { Handling } from '#bot/ports/libraryStore.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';

/** Whom the directory knew by an address, and whether Teams has the app for them. */
export interface FoundPerson extends DirectoryPerson {
  readonly app: 'installed' | 'not-installed' | 'unknown';
}

/** What is kept of a register file (.csv, .xlsx, .ics): its rows, and whom the directory knew by each address when it was read. */
export interface RegisterFileContent {
  readonly rows: readonly (readonly string[])[];
  readonly found: Readonly<Record<string, FoundPerson | null>>;
}

/** Files that a person gave in the tab stand beside those of the library, under a drive of their own. */
export const TAB_DRIVE = 'tab';

/** Such a file, with what the register was before it was read in, for taking it back. */
export interface TabFileContent extends RegisterFileContent {
  readonly before: Pick<Register, 'instanser' | 'sammantraden'> & { readonly uppdrag: readonly (Uppdrag & { readonly id: string })[] };
}

const ORDER: readonly RegisterFile[] = ['namnder', 'kontaktpersoner', 'kalender', 'sammantraden'];

/**
 * Imports every register file of the library anew, nämnder first: a file of people may arrive before the file of nämnder it speaks of.
 * A wrong row is left out and told by its number; a wrong file changes nothing. What the register had is never removed by a fault.
 */
export async function importRegister(p: Pick<Ports, 'clock' | 'sha256'>, s: Stores): Promise<void> {
  const files = (await s.library.registerFiles()).map((file) => {
    const content = file.reading as RegisterFileContent;
    return { file, content, kind: registerFileOf(content.rows) };
  });
  for (const unknown of files.filter((f) => f.kind === null)) await s.library.save({ ...unknown.file, role: 'other', problemCode: 'unknown-csv' });
  const at = p.clock.now();
  for (const kind of ORDER) {
    const ofKind = files.filter((f) => f.kind === kind);
    // Every nämnd may have a calendar of its own; of the lists the latest is the one that holds.
    const holding = kind === 'kalender' ? ofKind : ofKind.slice(-1);
    for (const older of ofKind.filter((f) => !holding.includes(f))) await s.register.replaceProblems(older.file.id, []);
    for (const { file, content } of holding) {
      const problems = await importOne(p, s, kind, content, file);
      await s.register.replaceProblems(file.id, problems);
      await s.log.append({ at, actor: null, verb: 'register-imported', arendeId: null, data: { handlingId: file.id, kind, problems: problems.length } });
    }
  }
}

async function importOne(p: Pick<Ports, 'clock' | 'sha256'>, s: Stores, kind: RegisterFile, content: RegisterFileContent, file: Handling): Promise<readonly RegisterProblem[]> {
  switch (kind) {
    case 'namnder': {
      const { instanser, problems } = importNamnder(content.rows);
      if (instanser.length > 0) await s.register.upsertInstanser(instanser);
      return problems;
    }
    case 'kalender':
    case 'sammantraden': {
      const { sammantraden, problems } = (kind === 'kalender' ? importKalender : importSammantraden)(content.rows, (await s.register.read()).instanser);
      await s.register.upsertSammantraden(sammantraden.map((m) => ({ ...m, id: `sammantrade_${p.sha256(`${m.instansId}|${m.on}`).slice(0, 32)}` })));
      return problems;
    }
    case 'kontaktpersoner':
      return importPeople(p, s, content);
    default:
      kind satisfies never;
      throw new Error(`unknown register file ${file.id}`);
  }
}

async function importPeople(p: Pick<Ports, 'clock' | 'sha256'>, s: Stores, content: RegisterFileContent): Promise<readonly RegisterProblem[]> {
  const { entries, problems } = importKontaktpersoner(content.rows, (await s.register.read()).instanser);
  const found: RegisterProblem[] = [];
  const uppdrag: (Uppdrag & { id: string })[] = [];
  for (const entry of entries) {
    const known = content.found[entry.mail.toLowerCase()];
    if (!known) {
      found.push({ row: entry.row, code: 'person-not-found', data: { cell: entry.mail, name: entry.name } });
      continue;
    }
    const person = await s.register.upsertPerson({ id: `person_${p.sha256(known.aadObjectId).slice(0, 32)}`, aadObjectId: known.aadObjectId, name: known.displayName, mail: known.mail });
    // Who has blocked the app still has it installed: only a card that arrives proves otherwise.
    const blocked = known.app === 'installed' && (await s.register.reachOf([person.id])).get(person.id) === 'blocked';
    if (known.guest) {
      await s.register.setReach(person.id, 'guest', p.clock.now());
      found.push({ row: entry.row, code: 'person-guest', data: { name: entry.name, namnd: entry.instansName } });
    } else if (known.accountEnabled && known.app !== 'unknown' && !blocked) await s.register.setReach(person.id, known.app, p.clock.now());
    if (!known.accountEnabled) {
      await s.register.setReach(person.id, 'left', p.clock.now());
      found.push({ row: entry.row, code: 'person-disabled', data: { name: entry.name, namnd: entry.instansName } });
    }
    const { instansId, roll, validFrom, validTo } = entry;
    uppdrag.push({ id: `uppdrag_${p.sha256([instansId, person.id, roll, validFrom ?? ''].join('|')).slice(0, 32)}`, instansId, personId: person.id, roll, validFrom, validTo });
  }
  if (uppdrag.length > 0) await s.register.replaceUppdrag(uppdrag);
  return [...problems, ...found];
}
