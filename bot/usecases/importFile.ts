import type { ImportPreview } from '#domain/contract/hem.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { registerFileOf } from '#domain/register/importCsv.ts';
import { changesBetween, KEY_COLUMNS, tableOf, type Change, type ListName } from '#domain/register/registerTables.ts';
import { registerChangeSv } from '#domain/texts/registerChange.sv.ts';
import { registerProblemSv } from '#domain/texts/register.sv.ts';
import { importRegister, TAB_DRIVE, type RegisterFileContent, type TabFileContent } from '#bot/library/importRegister.ts';
import { lookUp } from '#bot/library/readItem.ts';
import type { Handling } from '#bot/ports/libraryStore.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';

type P = Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256' | 'documents' | 'directory'>;
interface Input { readonly name: string; readonly base64: string }

const MOST_SHOWN = 200;

/** Thrown to leave a transaction without keeping anything. */
class OnlyLooking extends Error {
  readonly seen: Tried;
  constructor(seen: Tried) {
    super('only looking');
    this.seen = seen;
  }
}

/** What reading the file in would change, row by row, and what is wrong with it. It is read in for real and nothing of it is kept. */
export async function previewImport(p: P, actor: Actor, input: Input): Promise<Outcome<ImportPreview>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const content = await contentOf(p, input);
  if (content === null) return refused('unreadable-register');
  try {
    return await p.store.tx(async (s) => {
      throw new OnlyLooking(await tryImport(p, s, actor, input.name, content));
    });
  } catch (fault) {
    if (!(fault instanceof OnlyLooking)) throw fault;
    const { changes, problems } = fault.seen;
    return ok({ changes: changes.slice(0, MOST_SHOWN).map((c) => ({ kind: c.kind, text: registerChangeSv(c) })), more: Math.max(0, changes.length - MOST_SHOWN), problems, seen: fingerprint(p, changes) });
  }
}

/** Reads the file in, when it would still change what the person saw. */
export async function applyImport(p: P, actor: Actor, input: Input & { readonly seen: string }): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const content = await contentOf(p, input);
  if (content === null) return refused('unreadable-register');
  return p.store.tx(async (s) => {
    const { changes } = await tryImport(p, s, actor, input.name, content);
    if (fingerprint(p, changes) !== input.seen) throw new Overtaken();
    return ok(null);
  }).catch((fault: unknown) => {
    if (fault instanceof Overtaken) return refused('changed-meanwhile');
    throw fault;
  });
}

class Overtaken extends Error {}

async function contentOf(p: P, input: Input): Promise<RegisterFileContent | null> {
  const rows = p.documents.readTables(new Uint8Array(Buffer.from(input.base64, 'base64')), input.name)?.find((table) => registerFileOf(table) !== null);
  return rows ? { rows, found: Object.fromEntries(await lookUp(p, rows)) } : null;
}

interface Tried { readonly changes: readonly Change[]; readonly problems: ImportPreview['problems'] }

async function tryImport(p: P, s: Stores, actor: Actor, name: string, content: RegisterFileContent): Promise<Tried> {
  const kind = registerFileOf(content.rows);
  const list: ListName = kind === 'kalender' || kind === null ? 'sammantraden' : kind;
  const before = await s.register.read();
  const kept: TabFileContent = { ...content, before: { instanser: before.instanser, sammantraden: before.sammantraden, uppdrag: await s.register.uppdragAsRead() } };
  const handling: Handling = {
    id: p.ids.next('handling'), arendeId: null, driveId: TAB_DRIVE, itemId: p.ids.next('fil'), name, folder: '', contentHash: null, eTag: '', webUrl: '', sizeBytes: 0, savedBy: actor.aadObjectId,
    role: 'register', problemCode: null, text: null, reading: kept, readAt: p.clock.now(), deletedAt: null,
  };
  const saved = await s.library.save(handling);
  await importRegister(p, s);
  const after = await s.register.read();
  const problems = (await s.register.problems()).filter((x) => x.handlingId === saved.id).map((x) => ({ row: x.row, text: registerProblemSv(x.code, x.data) }));
  return { changes: changesBetween(tableOf(before, list), tableOf(after, list), KEY_COLUMNS[list]), problems };
}

const fingerprint = (p: P, changes: readonly Change[]): string => p.sha256(JSON.stringify(changes));
