import type { Actor } from '#domain/permissions/permissions.ts';
import type { LibraryItem } from '#bot/ports/documentLibrary.ts';
import type { WrittenFile } from '#bot/ports/outsideStore.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';

const MAX_NAMES = 50;
/** So that the day, and the number of a name that is taken, still fit in a file name. */
const MAX_TITLE = 70;

/** A title is no path: its slashes must not take the beginning of the name with them. */
export const fileTitle = (title: string): string => title.replace(/[/\\]/g, '-').slice(0, MAX_TITLE).toWellFormed().trim();

export interface OurFile {
  readonly arendeId: string;
  readonly folder: string;
  /** The name without ".docx". */
  readonly stem: string;
  readonly kind: WrittenFile['kind'];
  readonly revision: number;
  readonly bytes: Uint8Array;
}

/**
 * Saves a Word file of ours beside the ärende's documents, as the person who asks for it, and records it with whatever `also` keeps. A name that is
 * taken, or open in Word, gets a number instead: nobody's file is overwritten. What it says is kept by its hash before it is uploaded, so that a file
 * whose recording was cut short is known as ours when the library is read, and never taken for somebody's document.
 */
export async function saveOurs(p: Ports, actor: Actor, token: string, file: OurFile, also: (s: Stores, dokumentId: string) => Promise<void>): Promise<Outcome<{ name: string; webUrl: string }>> {
  const text = await textHash(p, file.bytes, `${file.stem}.docx`);
  const sha256 = p.sha256(file.bytes);
  const at = p.clock.now();
  const { arendeId, kind, revision } = file;
  if (text !== null) await p.store.tx((s) => s.outside.keepWritten({ textHash: text, arendeId, kind, revision, sha256, by: actor.personId, at }));

  const outcome = await saveUnderFreeName(p, token, file);
  if (outcome.kind === 'forbidden') return refused('library-forbidden');
  if (outcome.kind === 'locked') return refused('library-locked');
  if (outcome.kind === 'conflict') return refused('changed-meanwhile');
  const { item } = outcome;
  await p.store.tx(async (s) => {
    const dokumentId = await recordOurs(p, s, item, { arendeId, kind, revision, sha256, by: actor.personId, at }, actor.aadObjectId);
    await also(s, dokumentId);
    await s.arenden.touch(arendeId);
  });
  return ok({ name: item.name, webUrl: item.webUrl });
}

/** The file as ours, and among the ärende's dokument. Done twice, by the one who wrote it and by who read the library, it is kept once. */
export async function recordOurs(p: Pick<Ports, 'ids' | 'clock'>, s: Stores, item: LibraryItem, written: Omit<WrittenFile, 'textHash'>, savedBy: string | null): Promise<string> {
  await s.library.save({
    id: p.ids.next('handling'), arendeId: written.arendeId, driveId: item.driveId, itemId: item.itemId, name: item.name, folder: item.folder, contentHash: item.contentHash,
    eTag: item.eTag, webUrl: item.webUrl, sizeBytes: item.sizeBytes, savedBy, role: 'ours', problemCode: null, text: null, reading: null, readAt: p.clock.now(), deletedAt: null,
  });
  const id = p.ids.next('dokument');
  await s.sammanstallning.addDokument({
    id, arendeId: written.arendeId, kind: written.kind, revision: written.revision, driveId: item.driveId, itemId: item.itemId, name: item.name, webUrl: item.webUrl,
    sha256: written.sha256, createdBy: written.by, createdAt: written.at,
  });
  return id;
}

/** What a file says, whatever the library has done to its package; null when it cannot be read. */
export async function textHash(p: Pick<Ports, 'documents' | 'store' | 'clock' | 'sha256'>, bytes: Uint8Array, name: string): Promise<string | null> {
  const read = await p.documents.understand(bytes, name, { register: await p.store.register(), today: p.clock.today() });
  return read.kind === 'text' ? p.sha256(read.text.text) : null;
}

async function saveUnderFreeName(p: Ports, token: string, file: OurFile) {
  let outcome: Awaited<ReturnType<Ports['library']['create']>> = { kind: 'conflict' };
  for (let n = 1; n <= MAX_NAMES && (outcome.kind === 'conflict' || outcome.kind === 'locked'); n += 1) {
    outcome = await p.library.create(file.folder, n === 1 ? `${file.stem}.docx` : `${file.stem} (${n}).docx`, file.bytes, { kind: 'person', accessToken: token });
  }
  return outcome;
}
