import { hashFile, mayHaveChanged, type DiskEntry } from './disk.ts';
import type { Identity, LibraryItem } from './item.ts';
import { newItem, type LibraryState } from './itemStore.ts';

export interface ReconcileParts {
  readonly state: LibraryState;
  /** ISO time that changed items get. */
  readonly at: string;
  /** Who is behind a change, told from its path on the disk. */
  byWhom(path: string): Identity;
}

/**
 * Makes the state equal to what lies on the disk, and answers the number of items changed. An item is known again by its name in the same
 * folder, otherwise by its inode: a rename or a move keeps the id, also for Word's way of saving (write beside, delete, rename).
 */
export async function reconcile(parts: ReconcileParts, disk: readonly DiskEntry[]): Promise<number> {
  const { state } = parts;
  const live = state.items.filter((i) => !i.deleted);
  const root = live.find((i) => i.parentId === null)!;
  const childrenOf = new Map<string, LibraryItem[]>();
  for (const item of live) {
    const siblings = item.parentId === null ? undefined : childrenOf.get(item.parentId);
    if (siblings) siblings.push(item);
    else if (item.parentId !== null) childrenOf.set(item.parentId, [item]);
  }
  const byInode = new Map(live.map((i) => [`${i.kind} ${i.disk.ino} ${i.disk.born}`, i]));
  const claimed = new Set<LibraryItem>([root]);
  const fresh: { entry: DiskEntry; parent: LibraryItem }[] = [];
  const start = state.seq;

  function touch(item: LibraryItem, path: string): void {
    item.version += 1;
    item.modifiedAt = parts.at;
    item.modifiedBy = parts.byWhom(path);
    item.seq = ++state.seq;
  }

  async function readContent(item: LibraryItem, entry: DiskEntry): Promise<boolean> {
    const readAt = Date.now();
    const read = await hashFile(entry.path);
    if (read === null) return false;
    const changed = item.hash !== null && read.hash !== item.hash;
    item.hash = read.hash;
    item.size = read.size;
    item.disk = { ...entry.mark, readAt };
    return changed;
  }

  async function keep(item: LibraryItem, entry: DiskEntry): Promise<void> {
    claimed.add(item);
    if (entry.kind === 'folder') {
      item.disk = entry.mark;
      return matchChildren(item, entry.children);
    }
    if (mayHaveChanged(item.disk, entry.mark) && (await readContent(item, entry))) {
      item.contentVersion += 1;
      touch(item, entry.path);
    }
  }

  async function matchChildren(folder: LibraryItem, entries: readonly DiskEntry[]): Promise<void> {
    const known = new Map((childrenOf.get(folder.id) ?? []).map((i) => [`${i.kind} ${i.name}`, i]));
    for (const entry of entries) {
      const item = known.get(`${entry.kind} ${entry.name}`);
      if (item && !claimed.has(item)) await keep(item, entry);
      else fresh.push({ entry, parent: folder });
    }
  }

  async function place(entry: DiskEntry, parent: LibraryItem): Promise<void> {
    const moved = byInode.get(`${entry.kind} ${entry.mark.ino} ${entry.mark.born}`);
    if (moved && !claimed.has(moved)) {
      moved.parentId = parent.id;
      moved.name = entry.name;
      touch(moved, entry.path);
      return keep(moved, entry);
    }
    const item = newItem(parent.id, entry.name, entry.kind, parts.byWhom(entry.path), parts.at);
    if (entry.kind === 'file') {
      await readContent(item, entry);
      if (item.hash === null) return;
    }
    item.seq = ++state.seq;
    state.items.push(item);
    claimed.add(item);
    if (entry.kind === 'folder') {
      item.disk = entry.mark;
      await matchChildren(item, entry.children);
    }
  }

  await matchChildren(root, disk);
  // Grows while it is walked: the contents of new and moved folders come last.
  for (const { entry, parent } of fresh) await place(entry, parent);
  for (const item of live) {
    if (claimed.has(item)) continue;
    item.deleted = true;
    item.seq = ++state.seq;
  }
  return state.seq - start;
}
