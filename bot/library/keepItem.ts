import type { Arende } from '#domain/arende/arende.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import type { Reading } from '#domain/reading/reading.ts';
import { isValidOn, type Register } from '#domain/register/register.ts';
import { senderInstans } from '#domain/permissions/actorFrom.ts';
import type { LibraryItem } from '#bot/ports/documentLibrary.ts';
import type { Handling } from '#bot/ports/libraryStore.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';
import { importRegister, type RegisterFileContent } from './importRegister.ts';
import type { ReadItem } from './readItem.ts';
import { recordOurs } from './saveOurs.ts';

/** Keeps what `readItem` found, within the caller's transaction. The same page kept twice changes nothing the second time. */
export async function keepItem(p: Ports, s: Stores, read: ReadItem): Promise<void> {
  const at = p.clock.now();
  const known = await s.library.byItem(read.item.driveId, read.item.itemId);
  switch (read.kind) {
    case 'deleted':
      if (known && known.deletedAt === null) {
        await s.library.markDeleted(read.item.driveId, read.item.itemId, at);
        if (known.arendeId) await s.arenden.touch(known.arendeId);
      }
      return;
    case 'unchanged':
      if (known) await s.library.save({ ...known, ...placeOf(read.item) });
      return;
    case 'unreadable': {
      const arende = known?.arendeId ?? (await arendeOfFolder(s, read.item.folder))?.id ?? null;
      // What could not be fetched is fetched again the next time it is mentioned, though its content is the same.
      const contentHash = read.reason === 'no-access' ? null : read.item.contentHash;
      const saved = await s.library.save(handling(p, read.item, { role: 'unreadable', problemCode: read.reason, arendeId: arende, contentHash }));
      await s.log.append({ at, actor: null, verb: 'handling-unreadable', arendeId: arende, data: { handlingId: saved.id, reason: read.reason } });
      if (arende !== null) await s.arenden.touch(arende);
      return;
    }
    case 'csv': {
      await s.library.save(handling(p, read.item, { role: 'register', reading: { rows: read.rows, found: Object.fromEntries(read.found) } satisfies RegisterFileContent }));
      await importRegister(p, s);
      await adoptArenden(p, s);
      return;
    }
    case 'ours':
      // Recorded meanwhile by who wrote it.
      if (known?.role === 'ours') return;
      await recordOurs(p, s, read.item, read.written, read.item.savedBy);
      await s.log.append({ at, actor: null, verb: 'dokument-found', arendeId: read.written.arendeId, data: { kind: read.written.kind, revision: read.written.revision } });
      await s.arenden.touch(read.written.arendeId);
      return;
    case 'text':
      if (known?.role === 'ours') return;
      await keepDocument(p, s, read.item, read.text, read.reading);
      return;
    default:
      read satisfies never;
  }
}

async function keepDocument(p: Ports, s: Stores, item: LibraryItem, text: string, reading: Reading): Promise<void> {
  const at = p.clock.now();
  const atRoot = item.folder === '';
  const opens = reading.documentKind.value === 'remissmissiv' || (reading.deadline !== null && reading.recipients.length > 0);
  const existing = await arendeOfFolder(s, item.folder);
  if (!existing && !opens) {
    await s.library.save(handling(p, item, { role: 'other', problemCode: 'no-remiss', text, reading }));
    return;
  }
  const wanted: Arende = { id: p.ids.next('arende'), kind: 'remiss', folder: item.folder, registeredAt: at, handlaggareId: null, closedAt: null };
  const { arende, created } = await s.arenden.ensure(existing ?? wanted, atRoot ? item.itemId : null);
  const saved = await s.library.save(handling(p, item, { role: 'remiss', arendeId: arende.id, text, reading }));
  if (created) {
    await s.log.append({ at, actor: null, verb: 'arende-registered', arendeId: arende.id, data: { handlingId: saved.id } });
    for (const other of atRoot ? [] : (await s.library.withProblems()).filter((h) => h.folder === item.folder)) {
      if (other.problemCode === 'no-remiss') await s.library.save({ ...other, role: 'remiss', problemCode: null, arendeId: arende.id });
      else if (other.role === 'unreadable') await s.library.save({ ...other, arendeId: arende.id });
    }
  }
  await s.log.append({ at, actor: null, verb: 'handling-read', arendeId: arende.id, data: { handlingId: saved.id } });
  await adoptArenden(p, s);
  await s.arenden.touch(arende.id);
}

/** Documents at the root belong together with nothing. */
async function arendeOfFolder(s: Stores, folder: string): Promise<Arende | null> {
  return folder === '' ? null : ((await s.arenden.list()).find((a) => a.folder === folder) ?? null);
}

/** Gives every ärende without a handläggare one, and asks that person to review: who saved the file if entitled, else the first at the sending body. */
async function adoptArenden(p: Ports, s: Stores): Promise<void> {
  const orphans = (await s.arenden.list()).filter((a) => a.handlaggareId === null && a.closedAt === null);
  if (orphans.length === 0) return;
  const register = await s.register.read();
  const today = p.clock.today();
  for (const arende of orphans) {
    const savedBy = (await s.library.ofArende(arende.id)).map((h) => h.savedBy);
    const personId = chooseHandlaggare(register, savedBy, today);
    if (personId === null) continue;
    await s.arenden.setHandlaggare(arende.id, personId);
    await s.ledger.plan([dueContact(p.sha256, {
      arendeId: arende.id, svarsuppdragId: null, instansId: null, personId, step: 'granska', occasion: '', dueOn: today, atOnce: false, data: {},
    }, p.clock.now())]);
    await s.arenden.touch(arende.id);
  }
}

function chooseHandlaggare(register: Register, savedBy: readonly (string | null)[], today: string): string | null {
  const sender = senderInstans(register, today);
  const entitled = register.uppdrag.filter((u) => u.instansId === sender?.id && u.roll === 'handlaggare' && isValidOn(u, today)).map((u) => u.personId);
  const saver = register.people.find((person) => savedBy.includes(person.aadObjectId) && entitled.includes(person.id));
  return saver?.id ?? entitled[0] ?? null;
}

const placeOf = (item: LibraryItem) => ({ name: item.name, folder: item.folder, eTag: item.eTag, webUrl: item.webUrl, deletedAt: null });

function handling(p: Ports, item: LibraryItem, what: Partial<Handling> & Pick<Handling, 'role'>): Handling {
  return {
    id: p.ids.next('handling'), arendeId: null, driveId: item.driveId, itemId: item.itemId, contentHash: item.contentHash, sizeBytes: item.sizeBytes,
    savedBy: item.savedBy, problemCode: null, text: null, reading: null, readAt: p.clock.now(), ...placeOf(item), ...what,
  };
}
