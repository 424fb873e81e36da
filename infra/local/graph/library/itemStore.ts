import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Identity, LibraryItem } from './item.ts';

/** Everything that must outlive a restart for ids and delta tokens to stay true. */
export interface LibraryState {
  /** Changes when earlier delta tokens are no longer honoured. */
  epoch: string;
  seq: number;
  items: LibraryItem[];
}

const NOBODY: Identity = { kind: 'unknown', id: null, displayName: 'System' };

export function newItem(parentId: string | null, name: string, kind: LibraryItem['kind'], by: Identity, at: string): LibraryItem {
  return {
    id: `01${base32(randomBytes(20))}`, guid: randomUUID().toUpperCase(), parentId, name, kind, size: 0, hash: null, version: 1, contentVersion: 1,
    createdAt: at, modifiedAt: at, createdBy: by, modifiedBy: by, seq: 0, deleted: false,
    disk: { ino: '', born: '', mtime: '', size: -1, readAt: 0 },
  };
}

function base32(bytes: Buffer): string {
  return [...bytes].map((b) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[b & 31]).join('');
}

export const newEpoch = (): string => randomUUID();

const fileIn = (folder: string): string => join(folder, 'library.json');

/** The state as it was left, or a new one with a root. A broken file is a reason to stop, not to forget the ids. */
export async function loadState(folder: string, at: string): Promise<LibraryState> {
  await mkdir(folder, { recursive: true });
  try {
    return JSON.parse(await readFile(fileIn(folder), 'utf8')) as LibraryState;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    const state: LibraryState = { epoch: newEpoch(), seq: 0, items: [newItem(null, 'root', 'folder', NOBODY, at)] };
    // Saved at once: a token given out before the first change must outlive a restart too.
    await saveState(folder, state);
    return state;
  }
}

export async function saveState(folder: string, state: LibraryState): Promise<void> {
  const draft = `${fileIn(folder)}.draft`;
  await writeFile(draft, JSON.stringify(state));
  await rename(draft, fileIn(folder));
}
