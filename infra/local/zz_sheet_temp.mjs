import { chromium } from '/work/main/node_modules/playwright-core/index.mjs';
import { readFileSync } from 'node:fs';
const { findBrowser, BROWSER_FLAGS } = await import('/work/main/test/browser/findBrowser.ts');
const [,, out, h, ...names] = process.argv;
const b = await chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_FLAGS] });
const p = await b.newPage({ viewport: { width: 1560, height: Number(h) } });
await p.setContent('<body style="margin:0;display:flex;gap:6px;background:#888;align-items:flex-start">' + names.map(n => `<img style="max-height:${h}px;min-width:0;flex:0 1 auto" src="data:image/png;base64,${readFileSync('/tmp/pics/' + n + '.png').toString('base64')}">`).join(''));
await p.waitForTimeout(200); await p.screenshot({ path: '/tmp/shots/' + out + '.png' }); await b.close();
