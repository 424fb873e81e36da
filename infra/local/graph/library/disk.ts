import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskMark } from './item.ts';
import { isAllowedName, isIgnored } from './names.ts';
import { createQuickXorHash } from './quickXorHash.ts';

/** What lies on the disk right now. */
export interface DiskEntry {
  readonly name: string;
  readonly path: string;
  readonly kind: 'file' | 'folder';
  readonly mark: DiskMark;
  readonly children: readonly DiskEntry[];
}

/** Gone between two looks, or not ours to read: taken as not there. */
const isMissing = (cause: unknown): boolean => ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EBUSY'].includes((cause as NodeJS.ErrnoException).code ?? '');

/** What vanishes between two looks has mostly got another name: the folder is then read again, so that it is not taken for deleted. */
const LOOKS = 3;

/** Files and folders under `path`. Links, ignored files and names that SharePoint does not take are passed over. */
export async function readFolder(path: string, looks = LOOKS): Promise<DiskEntry[]> {
  const found = await readdir(path, { withFileTypes: true }).catch((cause: unknown) => {
    if (isMissing(cause)) return [];
    throw cause;
  });
  const entries = await Promise.all(found
    .filter((e) => (e.isFile() || e.isDirectory()) && !isIgnored(e.name) && isAllowedName(e.name))
    .map((e) => readEntry(join(path, e.name), e.name)));
  if (looks > 1 && entries.includes(null)) return readFolder(path, looks - 1);
  return entries.filter((e) => e !== null).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function readEntry(path: string, name: string): Promise<DiskEntry | null> {
  const mark = await markOf(path);
  if (mark === null) return null;
  return { name, path, kind: mark.kind, mark, children: mark.kind === 'folder' ? await readFolder(path) : [] };
}

export async function markOf(path: string): Promise<(DiskMark & { readonly kind: 'file' | 'folder' }) | null> {
  try {
    const s = await lstat(path, { bigint: true });
    if (!s.isFile() && !s.isDirectory()) return null;
    return { kind: s.isFile() ? 'file' : 'folder', ino: String(s.ino), born: String(s.birthtimeNs), mtime: String(s.mtimeNs), size: Number(s.size), readAt: 0 };
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

/** Content hash of a file and its length; null when it vanished meanwhile. */
export async function hashFile(path: string): Promise<{ hash: string; size: number } | null> {
  const hash = createQuickXorHash();
  let size = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk as Buffer);
      size += (chunk as Buffer).length;
    }
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
  return { hash: hash.digest(), size };
}

/** File times are coarse: a write within this time of our reading may have left no trace in them, so we read once more. */
const COARSE_MS = 2_000;

/** Whether the content may differ from what was read when `before` was noted. */
export function mayHaveChanged(before: DiskMark, now: DiskMark): boolean {
  return before.mtime !== now.mtime || before.size !== now.size || before.ino !== now.ino || before.readAt - Number(BigInt(now.mtime) / 1_000_000n) < COARSE_MS;
}
