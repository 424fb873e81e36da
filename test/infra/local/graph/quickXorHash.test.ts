import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createQuickXorHash, quickXorHash } from '#local/graph/library/quickXorHash.ts';

/** Straight from Microsoft's description, with one big number as the block: slow and plain. */
function described(bytes: Uint8Array): string {
  const mask = (1n << 160n) - 1n;
  let block = 0n;
  bytes.forEach((byte, i) => {
    const n = BigInt((i * 11) % 160);
    block ^= ((BigInt(byte) << n) | (BigInt(byte) >> (160n - n))) & mask;
  });
  const out = Buffer.alloc(20);
  for (let i = 0; i < 20; i++) out[i] = Number((block >> BigInt(8 * i)) & 0xffn);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(bytes.length));
  length.forEach((byte, i) => { out[12 + i]! ^= byte; });
  return out.toString('base64');
}

describe('quickXorHash', () => {
  test('agrees with known values', () => {
    expect(quickXorHash(Buffer.from('hello world'))).toBe(Buffer.from([104, 40, 3, 27, 216, 240, 6, 16, 220, 225, 13, 114, 107, 3, 25, 0, 0, 0, 0, 0]).toString('base64'));
    expect(quickXorHash(new Uint8Array())).toBe('AAAAAAAAAAAAAAAAAAAAAAAAAAA=');
  });

  test('agrees with the description for any bytes, in any pieces', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 700 }), fc.nat(700), (bytes, at) => {
      const pieces = createQuickXorHash();
      pieces.update(bytes.subarray(0, at));
      pieces.update(bytes.subarray(at));
      expect([quickXorHash(bytes), pieces.digest()]).toEqual([described(bytes), described(bytes)]);
    }));
  });
});
