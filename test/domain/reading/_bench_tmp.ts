import { readdirSync, readFileSync } from 'node:fs';
import { readDocument } from '#domain/reading/readDocument.ts';
import { findDates } from '#domain/reading/dates.ts';
import { contextOf } from '#domain/reading/context.ts';
const texts = ['test/domain/reading/ownSet', '../shared/corpus/dev'].flatMap((d) => readdirSync(d).filter((f) => f.endsWith('.txt')).map((f) => [f, readFileSync(`${d}/${f}`, 'utf8')] as const));
for (let k = 0; k < 3; k++) {
  let t = performance.now(); for (const [, x] of texts) findDates(x); console.log('dates', (performance.now() - t).toFixed(0));
  t = performance.now(); for (const [, x] of texts) contextOf({ text: x, headerFooter: [], kind: 'txt' }); console.log('context', (performance.now() - t).toFixed(0));
  const per: [number, string, number][] = []; t = performance.now(); for (const [f, x] of texts) { const s = performance.now(); readDocument({ text: x, headerFooter: [], kind: 'txt' }, { instanser: [] }, '2026-11-20'); per.push([performance.now() - s, f, x.length]); } console.log('all', (performance.now() - t).toFixed(0), texts.reduce((a, [, x]) => a + x.length, 0)); if (k === 2) console.log(per.sort((a, b) => b[0] - a[0]).slice(0, 5));
}
const big = texts.map(([, x]) => x).join('\n\n').repeat(8); console.log(big.length);
let t = performance.now(); readDocument({ text: big, headerFooter: [], kind: 'txt' }, { instanser: [] }, '2026-11-20'); console.log('big', (performance.now() - t).toFixed(0));
const odd = ['a'.repeat(500000), 'A B '.repeat(100000), '1-1/'.repeat(100000), 'den '.repeat(100000), 'nämnden, '.repeat(50000), 'till '.repeat(100000), 'remitterat till Aa och '.repeat(20000), 'förslag till ny plan '.repeat(20000), 'svar på remiss '.repeat(30000),'- a\n'.repeat(50000), 'Abc Def, '.repeat(40000), 'x@y.se '.repeat(40000), 'Dnr: 1\n'.repeat(40000), 'kontakta Abc Def '.repeat(20000), 'har remitterats av '.repeat(20000), '\t'.repeat(200000), 'A'+' '.repeat(200000)+'b', '| '.repeat(100000), 'senast '.repeat(60000), 'barn- och '.repeat(40000)];
for (const o of odd) { const s = performance.now(); readDocument({ text: o, headerFooter: [], kind: 'txt' }, { instanser: [] }, '2026-11-20'); const ms = performance.now() - s; console.log(JSON.stringify(o.slice(0, 20)), o.length, ms.toFixed(0)); }
