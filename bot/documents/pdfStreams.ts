import { Unzlib } from 'fflate';
import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';

/** So much is inflated at a time that what comes out, a thousandfold at most, has room. */
const PIECE = 2_048;
/** No byte of deflate becomes more. */
const MOST_GROWTH = 1_032;
/** Enough of a stream to see what it begins with when it is unpacked. */
const BEGINNING = 256;
/** How often a stream may be packed in itself. */
const MAX_LAYERS = 4;

/**
 * Inflates every packed stream of a .pdf but its pictures (which the reader never unpacks), keeps nothing, and stops as soon as one has grown
 * past what a document's text does: the engine would fill the memory first and be killed for it. Throws Unreadable; broken streams are the engine's matter.
 */
export function checkPdfStreams(bytes: Uint8Array, limits: Limits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (;;) {
    const word = file.indexOf('stream', at, 'latin1');
    if (word < 0) return;
    const from = word + 6 + (file[word + 6] === 13 ? 1 : 0) + 1;
    const end = file.indexOf('endstream', from, 'latin1');
    const data = file.subarray(from, end < 0 ? file.length : end);
    if (isPacked(data) && !/\/Subtype\s*\/Image\b/.test(file.toString('latin1', Math.max(0, word - 600), word).split(/\bobj\b/).at(-1) ?? '')) count(data, limits);
    at = end < 0 ? file.length : end + 9;
  }
}

/** The two bytes that zlib begins with. */
const isPacked = (data: Uint8Array): boolean => data.length > 2 && ((data[0] ?? 0) & 15) === 8 && (((data[0] ?? 0) << 8) + (data[1] ?? 0)) % 31 === 0;

function count(data: Uint8Array, limits: Limits): void {
  const most = Math.min(limits.maxPartBytes, Math.max(limits.ratioFromBytes, data.length * limits.maxRatio));
  if (data.length * MOST_GROWTH <= most && isPlainInside(data)) return;
  const layer = (depth: number): ((piece: Uint8Array) => void) => {
    let grown = 0;
    let inner: ((piece: Uint8Array) => void) | null = null;
    const unpack = new Unzlib((out) => {
      if (grown === 0 && out.length > 0 && depth < MAX_LAYERS && isPacked(out)) inner = layer(depth + 1);
      grown += out.length;
      if (grown > most) throw new Unreadable('bomb', 'pdf stream');
      for (let i = 0; inner && i < out.length; i += PIECE) inner(out.subarray(i, i + PIECE));
    });
    return (piece) => unpack.push(piece);
  };
  const push = layer(1);
  try {
    for (let i = 0; i < data.length; i += PIECE) push(data.subarray(i, i + PIECE));
  } catch (fault) {
    if (fault instanceof Unreadable) throw fault;
  }
}

/** Whether it can be seen from the beginning that what comes out is not packed once more. */
function isPlainInside(data: Uint8Array): boolean {
  let plain = false;
  let seen = false;
  const unpack = new Unzlib((out) => {
    if (seen || out.length <= 2) return;
    seen = true;
    plain = !isPacked(out);
  });
  try {
    unpack.push(data.subarray(0, BEGINNING));
  } catch {
    // Broken: the engine's matter, but it is counted first.
  }
  return plain;
}
