import { readFileSync } from 'node:fs';
import { contextOf } from '#domain/reading/context.ts';
import { readTitle } from '#domain/reading/title.ts';
import { labelledCells } from '#domain/reading/headTable.ts';
for (const f of process.argv.slice(2)) { const c = contextOf({ text: readFileSync(f, 'utf8'), headerFooter: ['Sida ()'], kind: 'docx' });
console.log(readTitle(c, 'remissmissiv')?.field, labelledCells(c).map(x=>[x.label,x.text]), c.layout.lines.slice(0,8).map(l=>[l.text,l.blanksBefore,l.heading]), c.layout.doubleSpaced); }
