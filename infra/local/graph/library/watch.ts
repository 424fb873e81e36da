import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** One watcher for every folder, because watching a tree at once is not to be relied on everywhere. */
export interface FolderWatch {
  close(): Promise<void>;
}

const DEBOUNCE_MS = 150;

/** Calls `onChange` shortly after something stirs under `root`. It is a hint only: whoever is told must look for himself. */
export async function watchFolders(root: string, onChange: () => Promise<unknown>): Promise<FolderWatch> {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let running: Promise<void> = Promise.resolve();

  function stir(): void {
    if (closed || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      // Whatever fails here is met again, and told, by the next request that looks.
      running = running.then(run).catch(() => undefined);
    }, DEBOUNCE_MS);
  }

  async function run(): Promise<void> {
    if (closed) return;
    // Watch first, look afterwards: what came into a new folder before its watcher is then seen by the look.
    await follow();
    if (!closed) await onChange();
  }

  async function follow(): Promise<void> {
    const folders = new Set(await foldersUnder(root));
    if (closed) return;
    for (const [path, watcher] of watchers) {
      if (folders.has(path)) continue;
      watcher.close();
      watchers.delete(path);
    }
    for (const path of folders) if (!watchers.has(path)) add(path);
  }

  function add(path: string): void {
    try {
      const watcher = watch(path, { persistent: false }, stir);
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(path);
        stir();
      });
      watchers.set(path, watcher);
    } catch {
      // Gone already, or no watchers left: polling carries alone.
    }
  }

  await follow();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
      await running;
    },
  };
}

async function foldersUnder(path: string): Promise<string[]> {
  const found = await readdir(path, { withFileTypes: true }).catch(() => []);
  const below = await Promise.all(found.filter((e) => e.isDirectory()).map((e) => foldersUnder(join(path, e.name))));
  return [path, ...below.flat()];
}
