import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';

/** One part as the zip's directory tells it. Sizes are claims until inflated. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedBytes: number;
  readonly claimedBytes: number;
  readonly headerAt: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const names = new TextDecoder();

/**
 * Reads the central directory without inflating anything, and refuses what no ordinary document has: too many parts, names that climb out of the folder,
 * parts that share bytes (overlap bombs), claims beyond every limit. Throws Unreadable.
 */
export function zipDirectory(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new Unreadable('bomb', 'zip64');
  if (count > limits.maxEntries) throw new Unreadable('bomb', 'entries');
  const entries: ZipEntry[] = [];
  let claimed = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new Unreadable('broken', 'directory');
    const nameLength = view.getUint16(at + 28, true);
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    refuseName(name, limits);
    const entry: ZipEntry = {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedBytes: view.getUint32(at + 20, true),
      claimedBytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    };
    claimed += entry.claimedBytes;
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (claimed > 20 * limits.maxTotalBytes) throw new Unreadable('bomb', 'claims');
  refuseOverlap(entries);
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new Unreadable('broken', 'no end of zip');
}

function refuseName(name: string, limits: Limits): void {
  const climbs = name.split(/[\\/]/).some((part) => part === '..') || /^(?:[\\/]|[A-Za-z]:)/.test(name);
  if (climbs || name.includes('\0') || name.length > 400) throw new Unreadable('bomb', 'name');
  if (name.split('/').length > limits.maxNameDepth) throw new Unreadable('bomb', 'depth');
}

function refuseOverlap(entries: readonly ZipEntry[]): void {
  const sorted = [...entries].sort((a, b) => a.headerAt - b.headerAt);
  for (let i = 1; i < sorted.length; i += 1) {
    const before = sorted[i - 1];
    const here = sorted[i];
    if (before && here && before.packedBytes > 0 && here.headerAt < before.headerAt + 30 + before.packedBytes) throw new Unreadable('bomb', 'overlap');
  }
}
