import { inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';
import type { Progress } from './outcome.ts';
import type { ZipEntry } from './zipDirectory.ts';

const LOCAL = 0x04034b50;
const STEP = 64 * 1024;
/** Packed bytes at a time: a thousand times as much may come out at once. */
const PACKED_STEP = 1024;
/** Parts that claim to be smaller are inflated whole by Node, which is several times faster; larger ones piece by piece, never whole in memory. */
const WHOLE = 16 * 1024 * 1024;
/** Content types and manifests. */
const SMALL = 4 * 1024 * 1024;

/** What has been inflated so far, over all parts of one file. */
export interface Budget {
  inflated: number;
}

/**
 * Inflates one part and hands it on in pieces. Counts what really comes out, whatever the zip claims, and stops at the limits. Throws Unreadable.
 */
export function inflatePart(bytes: Uint8Array, entry: ZipEntry, limits: Limits, budget: Budget, onPiece: (piece: Uint8Array) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.headerAt + 30 > bytes.length || view.getUint32(entry.headerAt, true) !== LOCAL) throw new Unreadable('broken', 'part');
  const from = entry.headerAt + 30 + view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true);
  const packed = bytes.subarray(from, from + entry.packedBytes);
  let out = 0;
  const refuse = (size: number, all: number): void => {
    // More than it claimed to be is a lie that only bombs tell.
    if (entry.method === 8 && size > entry.claimedBytes) throw new Unreadable('bomb', 'claim');
    if (size > limits.ratioFromBytes && size > limits.maxRatio * Math.max(1, packed.length)) throw new Unreadable('bomb', 'ratio');
    if (size > limits.maxPartBytes || all > limits.maxTotalBytes) throw new Unreadable('bomb', 'size');
  };
  const count = (piece: Uint8Array): void => {
    out += piece.length;
    budget.inflated += piece.length;
    refuse(out, budget.inflated);
    onPiece(piece);
  };
  const inSteps = (whole: Uint8Array): void => {
    for (let at = 0; at < whole.length; at += STEP) count(whole.subarray(at, at + STEP));
  };
  if (entry.method === 0) return inSteps(packed);
  if (entry.method !== 8) throw new Unreadable('broken', 'method');
  // A claim beyond the limits is believed before anything is inflated.
  refuse(entry.claimedBytes, budget.inflated + entry.claimedBytes);
  if (entry.claimedBytes <= WHOLE) return inSteps(inflateWhole(packed, entry.claimedBytes));
  const inflate = new Inflate(count);
  try {
    for (let at = 0; at < packed.length; at += PACKED_STEP) inflate.push(packed.subarray(at, at + PACKED_STEP), at + PACKED_STEP >= packed.length);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken', 'deflate');
  }
}

function inflateWhole(packed: Uint8Array, claimed: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, claimed), chunkSize: Math.max(1024, Math.min(claimed + 64, 1024 * 1024)) });
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('bomb', 'claim');
    throw new Unreadable('broken', 'deflate');
  }
}

export interface PartCollector<T> {
  feed(piece: Uint8Array): void;
  end(): T;
}

/** One part through its collector; tells how far it has come by the size that the zip claims. */
export function readPart<T>(bytes: Uint8Array, entry: ZipEntry, limits: Limits, budget: Budget, collector: PartCollector<T>, onProgress?: Progress): T {
  let done = 0;
  try {
    inflatePart(bytes, entry, limits, budget, (piece) => {
      collector.feed(piece);
      done += piece.length;
      onProgress?.(Math.min(1, done / Math.max(1, entry.claimedBytes)));
    });
    return collector.end();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('broken');
  }
}

/** A small part as a string. */
export function partText(bytes: Uint8Array, entry: ZipEntry, limits: Limits, budget: Budget): string {
  const decoder = new TextDecoder();
  let text = '';
  const feed = (piece: Uint8Array): void => {
    text += decoder.decode(piece, { stream: true });
    if (text.length > SMALL) throw new Unreadable('bomb', 'size');
  };
  return readPart(bytes, entry, limits, budget, { feed, end: () => text });
}
