import { inflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { colorIcon, outlineIcon } from '#manifest/icons.ts';

/** The RGBA rows of a PNG as our encoder writes it: one IDAT, filter 0. */
function pixels(png: Uint8Array): { size: number; at: (x: number, y: number) => number[] } {
  const bytes = Buffer.from(png);
  const size = bytes.readUInt32BE(16);
  const start = bytes.indexOf('IDAT');
  const rows = inflateSync(bytes.subarray(start + 4, start + 4 + bytes.readUInt32BE(start - 4)));
  return { size, at: (x, y) => [...rows.subarray(y * (size * 4 + 1) + 1 + x * 4, y * (size * 4 + 1) + 5 + x * 4)] };
}

describe('the icons', () => {
  test('the colour icon fills its square, with a white bubble and a tick in the ground\'s colour', () => {
    const icon = pixels(colorIcon());
    expect(icon.size).toBe(192);
    expect(icon.at(0, 0)).toEqual([0x1b, 0x4f, 0x6b, 255]);
    expect(icon.at(96, 45)).toEqual([255, 255, 255, 255]);
    expect(icon.at(87, 107)).toEqual([0x1b, 0x4f, 0x6b, 255]);
  });

  test('the outline icon is white or nothing, as Teams demands', () => {
    const icon = pixels(outlineIcon());
    expect(icon.size).toBe(32);
    expect(icon.at(0, 0)[3]).toBe(0);
    let drawn = 0;
    for (let y = 0; y < 32; y += 1) for (let x = 0; x < 32; x += 1) {
      const [r, g, b, a] = icon.at(x, y);
      if (a === 0) continue;
      drawn += 1;
      expect([r, g, b]).toEqual([255, 255, 255]);
    }
    expect(drawn).toBeGreaterThan(120);
  });
});
