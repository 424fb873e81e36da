import { refusals } from './refusals.ts';
import { hostileFiles } from '#test/bot/documents/hostileFiles.ts';
for (const f of hostileFiles) { const t = performance.now(); const b = await f.make(); const ms = performance.now() - t; if (ms > 300 || b.length > 3e6) console.log(f.about, Math.round(ms), b.length); }
await refusals(console.log);
