/* temporary */
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import { startStage } from '#local/stage.ts';
import { createLog } from '#bot/log.ts';
import { BROWSER_FLAGS, findBrowser } from './findBrowser.ts';
const folder = mkdtempSync(join(tmpdir(), 'yttra-drive-'));
const t0 = Date.now();
const outcome = await startStage({ scenario: internationellStrategi, folder, port: 0, log: createLog() });
if (outcome.kind !== 'open') throw new Error(outcome.kind);
console.log('stage', Date.now() - t0);
const browser = await chromium.launch({ executablePath: (await findBrowser())!, args: [...BROWSER_FLAGS] });
const ctx: any = { stage: outcome.stage, browser, folder, internationellStrategi, store: {} };
const AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;
const server = createServer((req, res) => {
  let body = '';
  req.on('data', (c) => (body += c));
  req.on('end', async () => {
    if (body.trim() === 'quit') { res.end('bye'); await browser.close(); await outcome.stage.close(); server.close(); process.exit(0); }
    try { const out = await new AsyncFunction('c', 's', body)(ctx, ctx.store); res.end(typeof out === 'string' ? out : JSON.stringify(out, null, 1) ?? 'undefined'); }
    catch (e) { res.end(String((e as Error).stack)); }
  });
}).listen(4999, '127.0.0.1', () => console.log('ready', outcome.stage.url, folder));
