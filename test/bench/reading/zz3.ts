import { createExtractor } from '#bot/documents/extract.ts';
import { costOf, kilobytes } from '#test/bot/documents/childMemory.ts';
import { ordinaryPdf } from '#test/bot/documents/ordinaryPdf.ts';
const e = createExtractor();
for (const [n, b] of [['b.pdf', await ordinaryPdf(2000)]] as const) { await e.warm(); const pid = await e.pid();
 const t = setInterval(() => process.stdout.write(`${(kilobytes(pid, 'VmRSS') / 1024).toFixed(0)} `), 200);
 const c = await costOf(e, b, n); clearInterval(t); console.log(n, b.length, c.outcome.kind === 'text' ? c.outcome.text.text.length : c.outcome.reason, Math.round(c.ms), Math.round(c.childMB)); }
e.close();
