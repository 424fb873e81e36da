import { afterAll, describe, expect, test } from '@jest/globals';
import { createExtractor } from '#bot/documents/extract.ts';
import { costOf } from './childMemory.ts';
import { ordinaryDocx } from './ordinaryDocx.ts';
import { ordinaryPdf } from './ordinaryPdf.ts';

const extractor = createExtractor();
afterAll(() => extractor.close());
const PAGES = 500;

describe('an ordinary document of 500 pages', () => {
  test.each([['a.docx', () => ordinaryDocx(PAGES)], ['a.pdf', () => ordinaryPdf(PAGES)]])('%s is read, and tells how far it has come', async (name, make) => {
    const told: number[] = [];
    const outcome = await extractor.extractText(await make(), name, (fraction) => told.push(fraction));
    if (outcome.kind !== 'text') throw new Error(outcome.reason);
    expect(outcome.text.text.length).toBeGreaterThan(PAGES * 2_000);
    expect(told.length).toBeGreaterThan(20);
    expect(told.length).toBeLessThanOrEqual(51);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.every((fraction) => fraction > 0 && fraction <= 1)).toBe(true);
    if (name === 'a.pdf') expect(outcome.text.pages).toHaveLength(PAGES);
  });

  test('leaves room: no more than 150 MB', async () => {
    const { outcome, childMB } = await costOf(extractor, ordinaryDocx(PAGES), 'a.docx');
    expect(outcome.kind).toBe('text');
    expect(childMB).toBeLessThan(150);
  });
});
