import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join, sep } from 'node:path';
import { readFolder } from './disk.ts';
import type { Identity, LibraryItem } from './item.ts';
import { loadState, newEpoch, saveState, type LibraryState } from './itemStore.ts';
import { reconcile } from './reconcile.ts';
import { viewOf, type LibraryView } from './view.ts';

/** An item after a change, with the library as it then stands. */
export interface Landed {
  readonly item: LibraryItem;
  readonly view: LibraryView;
}

/** Work on the library: every change lands on the disk first and is then learnt from there, so there is one way in. */
export interface LibraryWork extends LibraryView {
  /** Writes a file whole, making the folders that lack; answers the item as it then is. `names` from the root, checked by the caller. */
  write(names: readonly string[], bytes: Uint8Array, by: Identity): Promise<Landed>;
  makeFolder(names: readonly string[], by: Identity): Promise<Landed>;
  move(from: LibraryItem, names: readonly string[], by: Identity): Promise<Landed>;
  remove(item: LibraryItem, by: Identity): Promise<void>;
  /** Where a file lies on the disk. */
  diskPath(item: LibraryItem): string;
}

export interface Library {
  /** One piece of work at a time, after a fresh look at the disk. */
  exclusive<T>(work: (library: LibraryWork) => Promise<T>): Promise<T>;
  /** Looks at the disk; answers how many items changed. */
  scan(): Promise<number>;
  /** From now on every earlier delta token answers 410. */
  expireTokens(): Promise<void>;
  /** When everything under way is done, and nothing more is written. */
  settled(): Promise<void>;
}

export interface LibraryParts {
  readonly rootFolder: string;
  readonly stateFolder: string;
  /** ISO time on the business clock, for created and modified. */
  now(): string;
  /** Who is named for what was put into the folder by hand. */
  droppedBy(): Identity;
  onChange(): void;
}

export async function openLibrary(parts: LibraryParts): Promise<Library> {
  await mkdir(parts.rootFolder, { recursive: true });
  const state = await loadState(parts.stateFolder, parts.now());
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  }

  async function look(author?: { readonly path: string; readonly by: Identity }): Promise<number> {
    const mine = (path: string): boolean => author !== undefined && (path === author.path || path.startsWith(author.path + sep) || author.path.startsWith(path + sep));
    const changed = await reconcile({ state, at: parts.now(), byWhom: (path) => (mine(path) ? author!.by : parts.droppedBy()) }, await readFolder(parts.rootFolder));
    if (changed > 0) {
      await saveState(parts.stateFolder, state);
      parts.onChange();
    }
    return changed;
  }

  return {
    exclusive: (work) => inTurn(async () => {
      await look();
      return work(workOn(parts.rootFolder, state, look));
    }),
    scan: () => inTurn(() => look()),
    expireTokens: () => inTurn(async () => {
      state.epoch = newEpoch();
      await saveState(parts.stateFolder, state);
    }),
    settled: () => inTurn(async () => undefined),
  };
}

function workOn(rootFolder: string, state: LibraryState, look: (author: { path: string; by: Identity }) => Promise<number>): LibraryWork {
  const before = viewOf(state);
  const diskPath = (item: LibraryItem): string => join(rootFolder, before.pathOf(item));
  /** With the names that stand on the disk already, so that "remisser" goes into "Remisser". */
  const onDisk = (names: readonly string[]): string => join(rootFolder, ...names.map((name, at) => before.at(names.slice(0, at + 1))?.name ?? name));

  async function learnt(path: string, names: readonly string[], by: Identity): Promise<Landed> {
    await look({ path, by });
    const view = viewOf(state);
    const item = view.at(names);
    if (!item) throw new Error(`Nothing lies at ${names.join('/')} after it was written`);
    return { item, view };
  }

  return {
    ...before,
    diskPath,
    async write(names, bytes, by) {
      const path = onDisk(names);
      const folder = join(path, '..');
      await mkdir(folder, { recursive: true });
      const draft = join(folder, `~$graph-${randomBytes(6).toString('hex')}.tmp`);
      try {
        await writeFile(draft, bytes);
        await rename(draft, path);
      } finally {
        await rm(draft, { force: true });
      }
      return learnt(path, names, by);
    },
    async makeFolder(names, by) {
      const path = onDisk(names);
      await mkdir(path, { recursive: true });
      return learnt(path, names, by);
    },
    async move(from, names, by) {
      const path = onDisk(names.slice(0, -1));
      const to = join(path, names.at(-1)!);
      await rename(diskPath(from), to);
      return learnt(to, names, by);
    },
    async remove(item, by) {
      const path = diskPath(item);
      await rm(path, { recursive: true, force: true });
      await look({ path, by });
    },
  };
}
