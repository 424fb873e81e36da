const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT = 0xfffffffd;

/** An old compound file of these streams, each in sectors of its own. `loop` lets the last stream's chain bite its tail. */
export function compound(streams: Readonly<Record<string, Uint8Array>>, loop = false): Uint8Array {
  const names = Object.keys(streams);
  const padded = names.map((name) => {
    const from = streams[name] ?? new Uint8Array(0);
    // Shorter ones would lie in the small sectors.
    const to = new Uint8Array(Math.max(4096, Math.ceil(from.length / SECTOR) * SECTOR));
    to.set(from);
    return to;
  });
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const fat: number[] = [FAT];
  const chain = (count: number): number => {
    const start = fat.length;
    for (let i = 0; i < count; i += 1) fat.push(i === count - 1 ? END : start + i + 1);
    return start;
  };
  const directoryAt = chain(directorySectors);
  const starts = padded.map((stream) => chain(stream.length / SECTOR));
  if (loop) fat[fat.length - 1] = starts[starts.length - 1] ?? 0;
  if (fat.length > SECTOR / 4) throw new Error('more than one sector of table');
  const out = new Uint8Array((fat.length + 1) * SECTOR);
  const view = new DataView(out.buffer);
  out.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, directoryAt, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, END, true);
  view.setUint32(68, END, true);
  for (let i = 0; i < 109; i += 1) view.setUint32(76 + 4 * i, i === 0 ? 0 : FREE, true);
  for (let i = 0; i < SECTOR / 4; i += 1) view.setUint32(SECTOR + 4 * i, fat[i] ?? FREE, true);
  ['Root Entry', ...names].forEach((name, i) => {
    const at = (directoryAt + 1) * SECTOR + 128 * i;
    for (let c = 0; c < name.length; c += 1) view.setUint16(at + 2 * c, name.charCodeAt(c), true);
    view.setUint16(at + 64, 2 * name.length + 2, true);
    view.setUint8(at + 66, i === 0 ? 5 : 2);
    view.setUint32(at + 116, i === 0 ? END : (starts[i - 1] ?? END), true);
    view.setUint32(at + 120, i === 0 ? 0 : (padded[i - 1]?.length ?? 0), true);
  });
  padded.forEach((stream, i) => out.set(stream, ((starts[i] ?? 0) + 1) * SECTOR));
  return out;
}

export interface OldWord {
  /** Paragraphs end with "\r", cells with "\x07". */
  readonly text: string;
  readonly flags?: number;
  readonly version?: number;
  /** Where the one piece claims to lie, in bytes; for hostile files. */
  readonly pieceAt?: number;
  /** How many characters the document claims to have. */
  readonly claims?: number;
  readonly streams?: Readonly<Record<string, Uint8Array>>;
  readonly loop?: boolean;
}

const TEXT_AT = 1024;

/** A Word 97 document of one piece in windows-1252, without formatting. */
export function oldWord({ text, flags = 0, version = 193, pieceAt = TEXT_AT, claims, streams = {}, loop = false }: OldWord): Uint8Array {
  const letters = Uint8Array.from(text, (c) => c.charCodeAt(0));
  const word = new Uint8Array(TEXT_AT + letters.length);
  word.set(letters, TEXT_AT);
  const head = new DataView(word.buffer);
  head.setUint16(0, 0xa5ec, true);
  head.setUint16(2, version, true);
  head.setUint16(10, flags, true);
  head.setUint32(0x4c, claims ?? letters.length, true);
  head.setUint32(0x1a2, 0, true);
  head.setUint32(0x1a6, 21, true);
  const table = new Uint8Array(21);
  const pieces = new DataView(table.buffer);
  table[0] = 2;
  pieces.setUint32(1, 16, true);
  pieces.setUint32(9, claims ?? letters.length, true);
  pieces.setUint32(15, ((pieceAt * 2) | 0x40000000) >>> 0, true);
  return compound({ WordDocument: word, '0Table': table, ...streams }, loop);
}
