import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DocumentLibrary, LibraryItem } from '#bot/ports/documentLibrary.ts';
import { HANDLAGGARE, KONTAKTPERSON, READER, SECRET } from '#test/infra/local/entra/smallMunicipality.ts';
import { DRIVE } from '#test/infra/local/graph/stage.ts';
import { createTokens } from '#bot/entra/tokens.ts';
import { APP, bytes, setGraphStage, type GraphStage } from './graphStage.ts';

let stage: GraphStage;
let library: DocumentLibrary;

beforeEach(async () => {
  stage = await setGraphStage({ pageSize: 3 });
  library = stage.open().library;
});
afterEach(() => stage.close());

/** All pages from a cursor; the last cursor with them. */
async function all(cursor: string | null): Promise<{ items: LibraryItem[]; cursor: string; pages: number }> {
  const items: LibraryItem[] = [];
  for (let pages = 1; ; pages += 1) {
    const page = await library.changes(cursor);
    if (page.kind === 'resync') throw new Error('resync');
    items.push(...page.items);
    cursor = page.cursor;
    if (!page.more) return { items, cursor, pages };
  }
}
const places = (items: readonly LibraryItem[]) => items.map((item) => (item.deleted ? '(borta)' : `${item.folder}/${item.name}`)).sort();

describe('changes', () => {
  test('a crawl tells every file with its folder, page by page, and then only what is new', async () => {
    await stage.drop('a.txt', 'a');
    await stage.drop('Remisser/Å & Ö 100%/b.docx', 'bb');
    await stage.drop('Remisser/Å & Ö 100%/Del 2/c.pdf', 'ccc');
    await stage.graph.scan();
    const first = await all(null);
    expect(first.pages).toBeGreaterThan(1);
    expect(places(first.items)).toEqual(['/a.txt', 'Remisser/Å & Ö 100%/Del 2/c.pdf', 'Remisser/Å & Ö 100%/b.docx']);
    const b = first.items.find((item) => item.name === 'b.docx');
    expect(b).toMatchObject({ driveId: DRIVE, sizeBytes: 2, deleted: false, contentHash: expect.stringMatching(/=$/), eTag: expect.stringContaining('"'), webUrl: expect.stringContaining('https://') });
    expect((await all(first.cursor)).items).toEqual([]);
    await stage.drop('Remisser/Å & Ö 100%/d.docx', 'd');
    await stage.graph.scan();
    expect(places((await all(first.cursor)).items)).toEqual(['Remisser/Å & Ö 100%/d.docx']);
  });

  test('a new process that goes on from a cursor still knows the folders', async () => {
    await stage.drop('Remisser/Ärende/a.docx', 'a');
    await stage.graph.scan();
    const { cursor } = await all(null);
    library = stage.open().library;
    await stage.drop('Remisser/Ärende/b.docx', 'b');
    await stage.graph.scan();
    expect(places((await all(cursor)).items)).toEqual(['Remisser/Ärende/b.docx']);
  });

  test('a renamed folder counts from the next file on, and a deleted file is told', async () => {
    await stage.drop('Gammal/a.docx', 'a');
    await stage.graph.scan();
    const { cursor, items } = await all(null);
    await rename(join(stage.folder, 'Gammal'), join(stage.folder, 'Ny'));
    await stage.graph.scan();
    const moved = await all(cursor);
    await stage.drop('Ny/b.docx', 'b');
    await rm(join(stage.folder, 'Ny/a.docx'));
    await stage.graph.scan();
    const last = await all(moved.cursor);
    expect(places(last.items)).toEqual(['(borta)', 'Ny/b.docx']);
    expect(last.items.find((item) => item.deleted)?.itemId).toBeTruthy();
    expect(items).toHaveLength(1);
  });

  test('the same content has the same hash under a new name; other content has another', async () => {
    await stage.drop('a.docx', 'innehåll');
    await stage.graph.scan();
    const first = await all(null);
    await rename(join(stage.folder, 'a.docx'), join(stage.folder, 'b.docx'));
    await stage.graph.scan();
    const renamed = await all(first.cursor);
    expect(renamed.items.find((item) => item.name === 'b.docx')?.contentHash).toBe(first.items[0]?.contentHash);
    await stage.drop('b.docx', 'annat');
    await stage.graph.scan();
    expect((await all(renamed.cursor)).items[0]?.contentHash).not.toBe(first.items[0]?.contentHash);
  });

  test('a dead cursor asks for a new crawl', async () => {
    const { cursor } = await all(null);
    await stage.graph.expireDeltaTokens();
    expect(await library.changes(cursor)).toEqual({ kind: 'resync' });
    expect((await all(null)).cursor).not.toBe(cursor);
  });

  test('a cursor that leads elsewhere gets neither token nor call', async () => {
    await library.driveId();
    const before = stage.graph.requests.length;
    for (const cursor of ['https://evil.example/v1.0/drives/x/root/delta', 'http://169.254.169.254/', 'https://graph.microsoft.com.evil.example/v1.0/x', 'https://graph.microsoft.com/beta/x']) {
      await expect(library.changes(cursor)).rejects.toMatchObject({ code: 'fault' });
    }
    expect(stage.graph.requests).toHaveLength(before);
  });

  test('the site is found by name once, also for many callers', async () => {
    await Promise.all([library.changes(null), library.changes(null), library.driveId()]);
    expect(await library.driveId()).toBe(DRIVE);
    expect(stage.graph.requests.filter((exchange) => exchange.path.startsWith('/sites/'))).toHaveLength(2);
  });

  test('an application without a grant is told so', async () => {
    const tokens = createTokens({ clientId: 'bbbbbbbb-0000-4000-8000-000000000005', authority: stage.entra.authority, authorityMetadata: stage.entra.authorityMetadata, credential: { kind: 'secret', secret: SECRET } });
    await expect(stage.open({ tokens }).library.changes(null)).rejects.toMatchObject({ code: 'library-forbidden' });
  });
});

describe('download', () => {
  async function item(): Promise<LibraryItem> {
    await stage.drop('Remisser/a.docx', 'åäö');
    await stage.graph.scan();
    return (await all(null)).items[0]!;
  }

  test('gives the bytes, and our token does not go along', async () => {
    const got = await library.download(await item(), 100, APP);
    expect(got).toEqual({ kind: 'bytes', bytes: bytes('åäö') });
  });

  test('stops at the limit, whatever length is announced', async () => {
    const file = await item();
    expect(await library.download(file, 5, APP)).toEqual({ kind: 'too-large' });
    expect((await library.download(file, 6, APP)).kind).toBe('bytes');
  });

  test('an address that has run out is asked for once more', async () => {
    const file = await item();
    stage.graph.faults.queue({ pathPattern: '/download/', status: 401 });
    expect((await library.download(file, 100, APP)).kind).toBe('bytes');
    stage.graph.faults.queue({ pathPattern: '/download/', status: 401, times: 2 });
    await expect(library.download(file, 100, APP)).rejects.toMatchObject({ code: 'library-unreachable', retryable: true });
  });

  test('a file that is gone is gone; one broken off in the middle is tried later', async () => {
    const file = await item();
    stage.graph.faults.queue({ pathPattern: '/download/', cut: true });
    await expect(library.download(file, 100, APP)).rejects.toMatchObject({ retryable: true });
    expect(await library.download({ ...file, itemId: '01NOSUCH' }, 100, APP)).toEqual({ kind: 'gone' });
  });

  test('a person gets what that person may see, and nothing else', async () => {
    const file = await item();
    expect((await library.download(file, 100, await stage.person(HANDLAGGARE.aadObjectId))).kind).toBe('bytes');
    expect(await library.download(file, 100, await stage.person(KONTAKTPERSON.aadObjectId))).toEqual({ kind: 'gone' });
  });
});

describe('saving', () => {
  const onDisk = (path: string) => readFile(join(stage.folder, path), 'utf8');

  test('creates beside others in a new folder, and never over them', async () => {
    const saved = await library.create('Remisser/Ärende 1', 'Sammanställning.docx', bytes('ett'), APP);
    expect(saved).toMatchObject({ kind: 'saved', item: { name: 'Sammanställning.docx', folder: 'Remisser/Ärende 1', driveId: DRIVE, sizeBytes: 3 } });
    expect(await library.create('Remisser/Ärende 1', 'Sammanställning.docx', bytes('två'), APP)).toEqual({ kind: 'conflict' });
    expect(await onDisk('Remisser/Ärende 1/Sammanställning.docx')).toBe('ett');
  });

  test('only the given bytes are sent, even out of a larger buffer', async () => {
    await library.create('', 'del.txt', bytes('hemligt synligt hemligt').subarray(8, 15), APP);
    expect(await onDisk('del.txt')).toBe('synligt');
  });

  test('replaces its own file while it is unchanged, and not after', async () => {
    const saved = await library.create('', 'a.docx', bytes('ett'), APP);
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    const second = await library.replace(saved.item, bytes('två'), saved.item.eTag, APP);
    expect(second).toMatchObject({ kind: 'saved', item: { itemId: saved.item.itemId } });
    expect(await library.replace(saved.item, bytes('tre'), saved.item.eTag, APP)).toEqual({ kind: 'conflict' });
    expect(await onDisk('a.docx')).toBe('två');
  });

  test('a file open in Word is locked, a file that is gone has changed', async () => {
    const saved = await library.create('', 'a.docx', bytes('ett'), APP);
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    stage.graph.lock('a.docx');
    expect(await library.replace(saved.item, bytes('två'), saved.item.eTag, APP)).toEqual({ kind: 'locked' });
    stage.graph.unlock('a.docx');
    await rm(join(stage.folder, 'a.docx'));
    await stage.graph.scan();
    expect(await library.replace(saved.item, bytes('två'), saved.item.eTag, APP)).toEqual({ kind: 'conflict' });
  });

  test('without the right to write: forbidden', async () => {
    const tokens = createTokens({ clientId: READER, authority: stage.entra.authority, authorityMetadata: stage.entra.authorityMetadata, credential: { kind: 'secret', secret: SECRET } });
    expect(await stage.open({ tokens }).library.create('', 'a.docx', bytes('x'), APP)).toEqual({ kind: 'forbidden' });
    expect((await library.create('Remisser', 'a.docx', bytes('x'), await stage.person(KONTAKTPERSON.aadObjectId))).kind).toBe('forbidden');
    expect((await library.create('Remisser/Kulturnämnden', 'a.docx', bytes('x'), await stage.person(KONTAKTPERSON.aadObjectId))).kind).toBe('saved');
  });

  test('a hostile name stays a name in the folder', async () => {
    expect(await library.create('Remisser/../..', '..\\..\\x?.docx', bytes('x'), APP)).toMatchObject({ kind: 'saved', item: { name: 'x-.docx', folder: 'Remisser' } });
  });

  test('a large file goes up in parts; a broken part is taken up where it stopped', async () => {
    const large = new Uint8Array(7 * 1024 * 1024).map((_, i) => i % 251);
    stage.graph.faults.queue({ method: 'PUT', pathPattern: '/upload/', status: 503 });
    expect(await library.create('', 'stor.pdf', large, APP)).toMatchObject({ kind: 'saved', item: { sizeBytes: large.length } });
    expect(Buffer.compare(await readFile(join(stage.folder, 'stor.pdf')), Buffer.from(large))).toBe(0);
    expect(await library.create('', 'stor.pdf', large, APP)).toEqual({ kind: 'conflict' });
  });

  test('a large file is replaced under the same rule, and an upload that cannot go on leaves nothing', async () => {
    const large = new Uint8Array(5 * 1024 * 1024).fill(7);
    const saved = await library.create('', 'a.pdf', bytes('liten'), APP);
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    stage.graph.faults.queue({ method: 'PUT', pathPattern: '/upload/', status: 503, times: 9 });
    await expect(library.replace(saved.item, large, saved.item.eTag, APP)).rejects.toMatchObject({ retryable: true });
    expect(await onDisk('a.pdf')).toBe('liten');
    stage.graph.faults.clear();
    expect((await library.replace(saved.item, large, saved.item.eTag, APP)).kind).toBe('saved');
    expect(await library.replace(saved.item, large, saved.item.eTag, APP)).toEqual({ kind: 'conflict' });
  });
});

describe('when Graph is away', () => {
  test('429 is waited out as long as Graph says, and a longer wait is handed on', async () => {
    stage.graph.faults.queue({ pathPattern: '/delta', status: 429, headers: { 'retry-after': '3' } });
    await library.changes(null);
    expect(stage.waits).toEqual([3_000]);
    stage.graph.faults.queue({ pathPattern: '/delta', status: 429, headers: { 'retry-after': '120' } });
    await expect(library.changes(null)).rejects.toMatchObject({ code: 'library-unreachable', retryable: true });
    expect(stage.waits).toEqual([3_000]);
  });

  test('503 on a read is tried again, on a write never', async () => {
    stage.graph.faults.queue({ pathPattern: '/delta', status: 503, times: 2 });
    await library.changes(null);
    expect(stage.waits).toEqual([500, 1_000]);
    stage.graph.faults.queue({ method: 'PUT', pathPattern: '/content', status: 503 });
    await expect(library.create('', 'a.docx', bytes('x'), APP)).rejects.toMatchObject({ retryable: true });
    expect(stage.waits).toHaveLength(2);
    expect(stage.graph.requests.filter((exchange) => exchange.method === 'PUT')).toHaveLength(1);
  });

  test('429 on a write means that nothing happened: it goes again, with all its bytes', async () => {
    stage.graph.faults.queue({ method: 'PUT', pathPattern: '/content', status: 429, headers: { 'retry-after': '1' } });
    expect((await library.create('', 'a.docx', bytes('allt'), APP)).kind).toBe('saved');
    expect(await readFile(join(stage.folder, 'a.docx'), 'utf8')).toBe('allt');
  });

  test('a token that Graph no longer takes is changed for a new one, once', async () => {
    await library.changes(null);
    stage.graph.faults.queue({ pathPattern: '/delta', status: 401 });
    expect((await library.changes(null)).kind).toBe('page');
    stage.graph.faults.queue({ pathPattern: '/delta', status: 401, times: 2 });
    await expect(library.changes(null)).rejects.toMatchObject({ code: 'library-unreachable' });
  });

  test('a page broken off in the middle is read again by the caller from the same cursor', async () => {
    await stage.drop('a.txt', 'a');
    await stage.graph.scan();
    stage.graph.faults.queue({ pathPattern: '/delta', cut: true });
    await expect(library.changes(null)).rejects.toMatchObject({ retryable: true });
    expect(places((await all(null)).items)).toEqual(['/a.txt']);
  });
});

describe('the subscription', () => {
  test('null when nobody answers the handshake: polling carries alone', async () => {
    expect(await library.ensureSubscription('http://127.0.0.1:9/nobody', 'secret')).toBeNull();
  });
});
