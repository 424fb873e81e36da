import { Unreadable } from './outcome.ts';

/** Where the parts of a Word 97-2003 document lie, from the block at the start of the WordDocument stream ([MS-DOC] FIB). */
export interface DocTables {
  readonly word: Uint8Array;
  readonly pieces: readonly Piece[];
  /** Lengths in characters of what follows one another in the pieces. */
  readonly lengths: { readonly main: number; readonly notes: number; readonly heads: number; readonly comments: number; readonly endnotes: number; readonly boxes: number; readonly headBoxes: number };
  /** Where each head and foot starts, counted from the first. */
  readonly headStarts: readonly number[];
  /** Number of the page (512 bytes) in `word`, for each stretch of formatting. */
  readonly characterPages: readonly number[];
  readonly paragraphPages: readonly number[];
}

/** A stretch of text: `from` to `to` in characters; bytes at `at`, one or two for each. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly wide: boolean;
}

const WORD_97 = 190;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;

/** Throws Unreadable: 'encrypted', 'not-supported' for Word 6 and 95, 'broken'. */
export function docTables(word: Uint8Array, tableNamed: (name: '0Table' | '1Table') => Uint8Array | null): DocTables {
  const head = reader(word);
  if (head.u16(0) !== 0xa5ec || head.u16(2) < WORD_97) throw new Unreadable('not-supported', 'before Word 97');
  const flags = head.u16(10);
  if ((flags & ENCRYPTED) !== 0) throw new Unreadable('encrypted');
  const bytes = tableNamed((flags & TABLE_1) === 0 ? '0Table' : '1Table');
  if (!bytes) throw new Unreadable('broken', 'no table');
  const table = reader(bytes);
  const part = (at: number): { from: number; size: number } => ({ from: head.u32(at), size: head.u32(at + 4) });
  const length = (at: number): number => Math.min(head.u32(at), word.length);
  /** A list of n + 1 positions of four bytes, then n things of `size` bytes. */
  const count = (size: number, each: number): number => Math.max(0, Math.floor((size - 4) / (4 + each)));
  const pages = ({ from, size }: { from: number; size: number }): number[] => {
    const n = count(size, 4);
    return Array.from({ length: Math.min(n, word.length / 512) }, (_, i) => table.u32(from + 4 * (n + 1) + 4 * i) & 0x3fffff);
  };
  const heads = part(0xf2);
  return {
    word,
    pieces: piecesOf(table, part(0x1a2), word.length),
    lengths: { main: length(0x4c), notes: length(0x50), heads: length(0x54), comments: length(0x5c), endnotes: length(0x60), boxes: length(0x64), headBoxes: length(0x68) },
    headStarts: Array.from({ length: Math.min(10_000, Math.floor(heads.size / 4)) }, (_, i) => table.u32(heads.from + 4 * i)),
    characterPages: pages(part(0xfa)),
    paragraphPages: pages(part(0x102)),
  };
}

function piecesOf(table: Reader, clx: { from: number; size: number }, most: number): Piece[] {
  let at = clx.from;
  const end = clx.from + clx.size;
  // Earlier blocks hold formatting of a fast save.
  while (at < end && table.u8(at) === 1) at += 3 + table.u16(at + 1);
  if (at >= end || table.u8(at) !== 2) throw new Unreadable('broken', 'pieces');
  const n = Math.floor((table.u32(at + 1) - 4) / 12);
  if (n < 1 || n > most) throw new Unreadable('broken', 'pieces');
  const base = at + 5;
  return Array.from({ length: n }, (_, i): Piece => {
    if (table.u32(base + 4 * i) > table.u32(base + 4 * i + 4)) throw new Unreadable('broken', 'pieces');
    const place = table.u32(base + 4 * (n + 1) + 8 * i + 2);
    const narrow = (place & 0x40000000) !== 0;
    return { from: table.u32(base + 4 * i), to: table.u32(base + 4 * i + 4), at: narrow ? (place & 0x3fffffff) / 2 : place & 0x3fffffff, wide: !narrow };
  });
}

export interface Reader {
  u8(at: number): number;
  u16(at: number): number;
  u32(at: number): number;
}

/** Numbers out of bytes; outside them the file is broken. */
export function reader(bytes: Uint8Array): Reader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inside = (at: number, size: number): number => {
    if (at < 0 || at + size > bytes.length) throw new Unreadable('broken', 'outside the stream');
    return at;
  };
  return { u8: (at) => view.getUint8(inside(at, 1)), u16: (at) => view.getUint16(inside(at, 2), true), u32: (at) => view.getUint32(inside(at, 4), true) };
}
