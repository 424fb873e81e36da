import { readFileSync } from 'node:fs';
import { contextOf } from '#domain/reading/context.ts';
import { deadlineCandidates } from '#domain/reading/deadlineCandidates.ts';
import { findNumbers } from '#domain/reading/diarienummer.ts';
const t = readFileSync(process.argv[2]!, 'utf8');
const c = contextOf({ text: t, headerFooter: [], kind: 'txt' });
console.log(c.layout.flow); console.log(c.layout.lines.filter(l=>l.furniture).map(l=>l.text));
console.log(deadlineCandidates(c).map(x => [x.role, x.strength, x.hit.datum, c.layout.flow.slice(x.from, x.to)]));
console.log(findNumbers(c.layout.flow)); console.log(c.dates.map(d=>[d.datum,d.form,c.layout.flow.slice(d.from,d.to)]));
