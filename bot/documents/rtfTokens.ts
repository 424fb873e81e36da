import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';

export interface RtfEvents {
  open(): void;
  close(): void;
  /** A control word, or a symbol such as "~"; its number, or null. */
  word(name: string, number: number | null): void;
  /** One byte of text, in the code page that holds here. */
  byte(value: number): void;
  /** Bytes of text that are ASCII, by where they stand. */
  plain(from: number, to: number): void;
}

/** Control words are ASCII. */
export const ascii = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
/** Printed ASCII that means nothing to RTF. */
const isPlain = (c: number): boolean => c >= 32 && c < 127 && c !== 92 && c !== 123 && c !== 125;
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const LONGEST_WORD = 40;
const STEP = 256 * 1024;

/** Goes through an RTF file byte by byte, once; groups are counted, not followed. Throws Unreadable. */
export function scanRtf(bytes: Uint8Array, events: RtfEvents, limits: Limits, onProgress: (fraction: number) => void): void {
  let depth = 0;
  let at = Math.max(0, bytes.indexOf(123));
  let told = at;
  const byteAt = (i: number): number => bytes[i] ?? 0;
  while (at < bytes.length) {
    if (at - told > STEP) {
      told = at;
      onProgress(at / bytes.length);
    }
    const c = byteAt(at);
    at += 1;
    if (c === 123) {
      depth += 1;
      if (depth > limits.maxElementDepth) throw new Unreadable('broken', 'nesting');
      events.open();
    } else if (c === 125) {
      depth -= 1;
      events.close();
      if (depth <= 0) return;
    } else if (isPlain(c)) {
      const from = at - 1;
      while (at < bytes.length && isPlain(byteAt(at))) at += 1;
      events.plain(from, at);
    } else if (c !== 92) {
      if (c !== 10 && c !== 13 && c !== 0) events.byte(c);
    } else if (isLetter(byteAt(at))) {
      const from = at;
      while (isLetter(byteAt(at)) && at - from < LONGEST_WORD) at += 1;
      const name = ascii(bytes, from, at);
      const numberFrom = at;
      if (byteAt(at) === 45) at += 1;
      while (isDigit(byteAt(at)) && at - numberFrom < 11) at += 1;
      const number = at > numberFrom ? Number(ascii(bytes, numberFrom, at)) : null;
      if (byteAt(at) === 32) at += 1;
      if (name === 'bin') at += Math.max(0, number ?? 0);
      else events.word(name, Number.isNaN(number) ? null : number);
    } else if (byteAt(at) === 39) {
      const value = parseInt(String.fromCharCode(byteAt(at + 1), byteAt(at + 2)), 16);
      at += 3;
      if (!Number.isNaN(value)) events.byte(value);
    } else {
      const symbol = String.fromCharCode(byteAt(at));
      at += 1;
      events.word(symbol === '\n' || symbol === '\r' ? 'par' : symbol, null);
    }
  }
  throw new Unreadable('broken', 'groups left open');
}
