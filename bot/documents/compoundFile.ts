import { Unreadable } from './outcome.ts';

/** An old compound file ("OLE"), as Word 97-2003 saves: a small file system of sectors. */
export interface CompoundFile {
  /** Names of all streams and storages. */
  readonly names: readonly string[];
  /** The bytes of a stream, or null. Throws Unreadable when its chain is broken. */
  stream(name: string): Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

const END = 0xfffffffa;
const MOST_ENTRIES = 4_000;
const utf16 = new TextDecoder('utf-16le');

/** Reads the tables of sectors. Every chain is at most as long as the file has sectors, so a loop ends. Throws Unreadable. */
export function compoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < 512) throw new Unreadable('broken', 'header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u32 = (at: number): number => {
    if (at < 0 || at + 4 > bytes.length) throw new Unreadable('broken', 'outside the file');
    return view.getUint32(at, true);
  };
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw new Unreadable('broken', 'sectors');
  const size = 1 << shift;
  const sectors = Math.ceil(bytes.length / size);
  const offset = (sector: number): number => (sector + 1) * size;

  const fatSectors: number[] = [];
  const addFat = (sector: number): void => {
    if (sector < END && fatSectors.length < sectors) fatSectors.push(sector);
  };
  for (let i = 0; i < 109; i += 1) addFat(u32(76 + 4 * i));
  let more = u32(68);
  for (let n = 0; more < END && n < sectors; n += 1) {
    for (let i = 0; i < size / 4 - 1; i += 1) addFat(u32(offset(more) + 4 * i));
    more = u32(offset(more) + size - 4);
  }
  const perSector = size / 4;
  const nextOf = (sector: number): number => {
    const table = fatSectors[Math.floor(sector / perSector)];
    return table === undefined ? 0xffffffff : u32(offset(table) + 4 * (sector % perSector));
  };
  const chain = (start: number): number[] => {
    const found: number[] = [];
    for (let sector = start; sector < END; sector = nextOf(sector)) {
      if (found.length >= sectors) throw new Unreadable('broken', 'loop');
      found.push(sector);
    }
    return found;
  };
  const gather = (places: readonly number[], unit: number, from: Uint8Array, length: number): Uint8Array => {
    const out = new Uint8Array(Math.min(length, places.length * unit));
    places.slice(0, Math.ceil(out.length / unit)).forEach((place, i) => out.set(from.subarray(place, Math.min(place + unit, place + out.length - i * unit)), i * unit));
    return out;
  };
  const big = (start: number, length: number): Uint8Array => gather(chain(start).map(offset), size, bytes, length);

  const directory = big(u32(48), Math.min(bytes.length, MOST_ENTRIES * 128));
  const entries: Entry[] = [];
  const dir = new DataView(directory.buffer);
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameBytes = dir.getUint16(at + 64, true);
    const type = dir.getUint8(at + 66);
    if (type === 0 || nameBytes < 2 || nameBytes > 64) continue;
    entries.push({ name: utf16.decode(directory.subarray(at, at + nameBytes - 2)), start: dir.getUint32(at + 116, true), size: dir.getUint32(at + 120, true) });
  }
  const root = entries[0];
  if (!root) throw new Unreadable('broken', 'no directory');
  const cutoff = u32(56);

  /** Small streams lie in sectors of 64 bytes inside the root's own stream. */
  const small = (entry: Entry): Uint8Array => {
    const mini = big(root.start, root.size);
    const table = big(u32(60), bytes.length);
    const tableView = new DataView(table.buffer);
    const places: number[] = [];
    for (let sector = entry.start; sector < END && places.length * 64 < entry.size; ) {
      if (places.length > table.length / 4 || 4 * sector + 4 > table.length) throw new Unreadable('broken', 'loop');
      places.push(sector * 64);
      sector = tableView.getUint32(4 * sector, true);
    }
    return gather(places, 64, mini, entry.size);
  };
  return {
    names: entries.map((e) => e.name),
    stream(name) {
      const entry = entries.find((e) => e.name === name);
      if (!entry || entry.size > bytes.length) return null;
      return entry.size < cutoff ? small(entry) : big(entry.start, entry.size);
    },
  };
}
