import { createExtractor } from '#bot/documents/extract.ts';
import { costOf } from '#test/bot/documents/childMemory.ts';
import { ordinaryDocx } from '#test/bot/documents/ordinaryDocx.ts';
import { ordinaryPdf } from '#test/bot/documents/ordinaryPdf.ts';
import { refusals } from './refusals.ts';
import { readFileSync, existsSync } from 'node:fs';
await refusals((l) => / rtf|14 MB|doc whose|claims|pdf/.test(l) && console.log(l));
const e = createExtractor();
const files: [string, Uint8Array][] = [['a.docx', ordinaryDocx(500)], ['a.pdf', await ordinaryPdf(500)], ['b.pdf', await ordinaryPdf(2000)]];
for (const f of ['doc', 'odt', 'rtf', 'html', 'pdf']) if (existsSync(`/tmp/soff/big/big.${f}`)) files.push([`big.${f}`, new Uint8Array(readFileSync(`/tmp/soff/big/big.${f}`))]);
for (const [n, b] of files) { const c = await costOf(e, b, n); console.log(n, b.length, c.outcome.kind === 'text' ? c.outcome.text.text.length : c.outcome.reason, Math.round(c.ms), Math.round(c.childMB)); }
e.close();
