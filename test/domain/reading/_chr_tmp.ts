import { readdirSync, readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import { findDates } from '#domain/reading/dates.ts';
const texts = ['test/domain/reading/ownSet', '../shared/corpus/dev'].flatMap((d) => readdirSync(d).filter((f) => f.endsWith('.txt')).map((f) => readFileSync(`${d}/${f}`, 'utf8')));
const sv = (chrono as any).sv ?? (chrono as any).default?.sv;
const A: number[] = [], B: number[] = [];
for (let k = 0; k < 40; k++) { let t = performance.now(); for (const x of texts) findDates(x); A.push(performance.now() - t); t = performance.now(); for (const x of texts) sv.parse(x); B.push(performance.now() - t); }
const q = (l: number[], p: number) => [...l].sort((a, b) => a - b)[Math.floor(l.length * p)]!.toFixed(1);
console.log('ours', q(A, 0.1), q(A, 0.5), 'chrono', q(B, 0.1), q(B, 0.5));
