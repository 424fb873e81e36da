import { readDocx } from '#bot/documents/readDocx.ts';
import { DEFAULT_LIMITS } from '#bot/documents/limits.ts';
import { ordinaryDocx } from '../../test/bot/documents/ordinaryDocx.ts';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
for (const pages of [12, 120]) {
  const bytes = ordinaryDocx(pages); console.log(pages, 'packed', bytes.length, 'xml', unzipSync(bytes)['word/document.xml']!.length);
  const sq = (s: string) => s.replace(/\s+/g, ' ').trim();
  const m = (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
  const o = readDocx(bytes, DEFAULT_LIMITS);
  console.log('equal', sq(m) === sq(o.text), m.length, o.marks?.length);
  for (let r = 0; r < 5; r++) {
    let t = performance.now(); for (let i = 0; i < 4; i++) readDocx(bytes, DEFAULT_LIMITS); const a = (performance.now() - t) / 4;
    t = performance.now(); for (let i = 0; i < 4; i++) await mammoth.extractRawText({ buffer: Buffer.from(bytes) }); const b = (performance.now() - t) / 4;
    console.log(a.toFixed(1), b.toFixed(1), (a / b).toFixed(3));
  }
}
