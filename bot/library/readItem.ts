import { registerFileOf } from '#domain/register/importCsv.ts';
import { shownText } from '#domain/reading/shownText.ts';
import type { Reading } from '#domain/reading/reading.ts';
import type { UnreadableReason } from '#domain/texts/reading.sv.ts';
import { YttraError } from '#bot/errors.ts';
import type { LibraryItem } from '#bot/ports/documentLibrary.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { WrittenFile } from '#bot/ports/outsideStore.ts';
import type { FoundPerson } from './importRegister.ts';
import { tellReading } from './tellReading.ts';

/** What SharePoint accepts is far larger; a remiss of more than this is scanned pictures or a mistake. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

export type ReadItem =
  | { readonly kind: 'deleted' | 'unchanged'; readonly item: LibraryItem }
  | { readonly kind: 'text'; readonly item: LibraryItem; readonly text: string; readonly reading: Reading }
  | { readonly kind: 'csv'; readonly item: LibraryItem; readonly rows: readonly (readonly string[])[]; readonly found: ReadonlyMap<string, FoundPerson | null> }
  /** Written by us, and its recording was cut short. */
  | { readonly kind: 'ours'; readonly item: LibraryItem; readonly written: WrittenFile }
  | { readonly kind: 'unreadable'; readonly item: LibraryItem; readonly reason: UnreadableReason | 'csv' | 'no-access' };

/** Fetches and reads one changed file. Changes nothing. */
export async function readItem(p: Ports, item: LibraryItem): Promise<ReadItem> {
  if (item.deleted) return { kind: 'deleted', item };
  const known = await p.store.tx((s) => s.library.byItem(item.driveId, item.itemId));
  const same = known !== null && known.deletedAt === null && (known.role === 'ours' || (item.contentHash !== null && known.contentHash === item.contentHash));
  if (same) return { kind: 'unchanged', item };
  if (item.sizeBytes === 0) return { kind: 'unreadable', item, reason: 'empty' };
  if (item.sizeBytes > MAX_FILE_BYTES) return { kind: 'unreadable', item, reason: 'too-large' };
  const download = await p.library.download(item, MAX_FILE_BYTES, { kind: 'app' }).catch(ifNoAccess);
  if (download.kind === 'no-access') return { kind: 'unreadable', item, reason: 'no-access' };
  if (download.kind === 'gone') return { kind: 'deleted', item };
  if (download.kind === 'too-large') return { kind: 'unreadable', item, reason: 'too-large' };
  const table = registerTableOf(p, item.name, download.bytes);
  if (table !== null) return table === 'broken' ? { kind: 'unreadable', item, reason: 'csv' } : readRegister(p, item, table);
  const asked = { register: await p.store.register(), today: p.clock.today() };
  const telling = tellReading(p.store, item.name);
  const read = await p.documents.understand(download.bytes, item.name, asked, telling.onProgress).finally(() => telling.done());
  if (read.kind === 'unreadable') return { kind: 'unreadable', item, reason: read.reason };
  const written = await p.store.tx((s) => s.outside.writtenByText(p.sha256(read.text.text)));
  if (written !== null) return { kind: 'ours', item, written };
  return { kind: 'text', item, ...shownText(read.text, read.reading) };
}

/** One file that is kept from us (a protecting label, broken inheritance) must not keep the others from being read. */
function ifNoAccess(fault: unknown): { kind: 'no-access' } {
  if (fault instanceof YttraError && fault.code === 'library-forbidden') return { kind: 'no-access' };
  throw fault;
}

type Rows = readonly (readonly string[])[];

/** The rows, when the file is one of the register's: every .csv and .ics is taken for one, an .xlsx only when one of its sheets has our headings. */
function registerTableOf(p: Ports, name: string, bytes: Uint8Array): Rows | 'broken' | null {
  const ending = /\.(csv|ics|xlsx)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined) return null;
  const tables = p.documents.readTables(bytes, name);
  if (ending === 'xlsx') return tables?.find((rows) => registerFileOf(rows) !== null) ?? null;
  return tables?.[0] ?? 'broken';
}

/** The addresses in the file are looked up here, because the directory is outside. */
async function readRegister(p: Ports, item: LibraryItem, rows: Rows): Promise<ReadItem> {
  return { kind: 'csv', item, rows, found: await lookUp(p, rows) };
}

/** Whom the directory knows by each address in the rows. */
export async function lookUp(p: Pick<Ports, 'directory'>, rows: Rows): Promise<ReadonlyMap<string, FoundPerson | null>> {
  const addresses = new Set(rows.flat().map((cell) => cell.trim()).filter((cell) => /^[^\s@]+@[^\s@]+$/.test(cell)));
  const found = new Map<string, FoundPerson | null>();
  for (const address of addresses) {
    const person = await p.directory.find(address);
    found.set(address.toLowerCase(), person === null ? null : { ...person, app: person.accountEnabled ? await p.directory.appOf(person.aadObjectId) : 'unknown' });
  }
  return found;
}
