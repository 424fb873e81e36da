import { test } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '#bot/log.ts';
import { actOut } from '#local/people/actOut.ts';
import { internationellStrategi as sc } from '#local/scenarios/internationellStrategi/scenario.ts';
import { startTown } from '#local/town.ts';
test('x', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'probe-'));
  const log = createLog({ write: (l) => process.stderr.write(l) });
  const t0 = performance.now();
  const s = (x: string) => process.stderr.write(`${((performance.now() - t0) / 1000).toFixed(1)}s ${x}\n`);
  const out = await startTown({ scenario: sc, folder, ports: { product: 0, entra: 0, graph: 0, connector: 0, sharepoint: 0 }, teamsUrl: 'http://localhost:1', log, still: true });
  if (out.kind !== 'open') throw new Error('held');
  const { town } = out;
  s('open');
  for (const e of sc.events.slice(0, 2)) { await town.timeline.advanceTo(e.at); await actOut(town, e); await town.timeline.settle(); s(`${e.at} ${e.text}`); }
  s('done');
  await town.close();
  s('closed');
});
