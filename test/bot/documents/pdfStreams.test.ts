import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from '#bot/documents/limits.ts';
import { checkPdfStreams } from '#bot/documents/pdfStreams.ts';
import { ordinaryPdf } from './ordinaryPdf.ts';
import { pdfBomb } from './pdfBomb.ts';

describe('packed streams of a .pdf are counted before the engine sees them', () => {
  test.each([300, 600])('%s megabytes of spaces, packed twice, are a bomb', (megabytes) => {
    expect(() => checkPdfStreams(pdfBomb(megabytes), DEFAULT_LIMITS)).toThrow(expect.objectContaining({ reason: 'bomb' }));
  });
  test('it stops at the limit: nothing near what the stream claims is unpacked', () => {
    const before = process.memoryUsage.rss();
    expect(() => checkPdfStreams(pdfBomb(600), DEFAULT_LIMITS)).toThrow();
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
  });
  test('an ordinary document passes, and so does one whose streams are broken', async () => {
    const bytes = await ordinaryPdf(20);
    expect(() => checkPdfStreams(bytes, DEFAULT_LIMITS)).not.toThrow();
    expect(() => checkPdfStreams(Buffer.concat([Buffer.from('%PDF-1.7 stream\n'), Buffer.from([0x78, 0x9c, 1, 2, 3, 4])]), DEFAULT_LIMITS)).not.toThrow();
  });
});
