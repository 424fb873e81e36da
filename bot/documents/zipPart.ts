import { Inflate } from 'fflate';
import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';
import type { ZipEntry } from './zipDirectory.ts';

const LOCAL = 0x04034b50;
const STEP = 64 * 1024;

/** What has been inflated so far, over all parts of one file. */
export interface Budget {
  inflated: number;
}

/**
 * Inflates one part and hands it on in pieces, so that a part is never whole in memory. Counts what really comes out, whatever the zip claims,
 * and stops at the limits. Throws Unreadable.
 */
export function inflatePart(bytes: Uint8Array, entry: ZipEntry, limits: Limits, budget: Budget, onPiece: (piece: Uint8Array) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.headerAt + 30 > bytes.length || view.getUint32(entry.headerAt, true) !== LOCAL) throw new Unreadable('broken', 'part');
  const from = entry.headerAt + 30 + view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true);
  const packed = bytes.subarray(from, from + entry.packedBytes);
  let out = 0;
  const count = (piece: Uint8Array): void => {
    out += piece.length;
    budget.inflated += piece.length;
    if (out > limits.ratioFromBytes && out > limits.maxRatio * Math.max(1, packed.length)) throw new Unreadable('bomb', 'ratio');
    if (out > limits.maxPartBytes || budget.inflated > limits.maxTotalBytes) throw new Unreadable('bomb', 'size');
    onPiece(piece);
  };
  if (entry.method === 0) return count(packed);
  if (entry.method !== 8) throw new Unreadable('broken', 'method');
  const inflate = new Inflate(count);
  try {
    for (let at = 0; at < packed.length; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken', 'deflate');
  }
}
