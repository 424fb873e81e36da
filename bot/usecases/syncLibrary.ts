import type { LibraryItem } from '#bot/ports/documentLibrary.ts';
import type { Ports } from '#bot/ports/ports.ts';
import { keepItem } from '#bot/library/keepItem.ts';
import { readItem, type ReadItem } from '#bot/library/readItem.ts';

const MAX_PAGES = 10_000;

/**
 * Reads what has changed in the library since the last time. Notifications only wake it; this is the truth. A page's items
 * and its cursor are kept in one transaction, so that a crash repeats a page and never skips one. After a 410 everything
 * is crawled anew, and only then is a file that nobody mentioned taken for deleted.
 * Returns how many items were looked at.
 */
export async function syncLibrary(p: Ports): Promise<number> {
  let looked = 0;
  let crawl: Set<string> | null = null;
  const driveId = await p.library.driveId();
  let cursor = await p.store.tx((s) => s.library.cursor(driveId));
  if (cursor === null) crawl = new Set();
  for (let n = 0; n < MAX_PAGES; n += 1) {
    const page = await p.library.changes(cursor);
    if (page.kind === 'resync') {
      p.log.warn({}, 'library cursor expired, crawling anew');
      crawl = new Set();
      cursor = null;
      continue;
    }
    await keepPage(p, driveId, page.items, page.cursor);
    for (const item of page.items) if (!item.deleted) crawl?.add(item.itemId);
    looked += page.items.length;
    cursor = page.cursor;
    if (!page.more) break;
  }
  if (crawl) await forgetUnmentioned(p, driveId, crawl);
  return looked;
}

async function keepPage(p: Ports, driveId: string, items: readonly LibraryItem[], cursor: string): Promise<void> {
  const read: ReadItem[] = [];
  for (const item of items) read.push(await readItem(p, item));
  await p.store.tx(async (s) => {
    for (const one of read) await keepItem(p, s, one);
    await s.library.saveCursor(driveId, cursor, p.clock.now());
  });
}

async function forgetUnmentioned(p: Ports, driveId: string, mentioned: ReadonlySet<string>): Promise<void> {
  await p.store.tx(async (s) => {
    for (const known of await s.library.knownItems(driveId)) {
      if (known.deletedAt === null && !mentioned.has(known.itemId)) await s.library.markDeleted(driveId, known.itemId, p.clock.now());
    }
  });
}
