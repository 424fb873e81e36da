import { readdirSync, readFileSync } from 'node:fs';
import { startPostgres } from '#test/postgres/startPostgres.ts';
import { graphileWorker } from '#test/bench/floors/graphileWorker.ts';
import { pgBoss } from '#test/bench/floors/pgBoss.ts';
import { ledgerWorld } from './ledgerWorld.ts';
const mine = new Set(readdirSync('/proc').filter((p) => /^\d+$/.test(p)));
const server = await startPostgres();
const pgCpu = () => readdirSync('/proc').filter((p) => /^\d+$/.test(p) && !mine.has(p)).reduce((sum, p) => { try { const s = readFileSync(`/proc/${p}/stat`, 'utf8'); if (!s.includes('(postgres)')) return sum; const f = s.slice(s.lastIndexOf(')') + 2).split(' '); return sum + (Number(f[11]) + Number(f[12])) * 10; } catch { return sum; } }, 0);
const w = await ledgerWorld(await server.createDatabase(), 1000);
const messenger = { sendCard: async (_t: unknown, m: any) => ({ kind: 'delivered' as const, activityId: String(m.card.dispatchId) }), updateCard: async () => { throw 1; }, openConversation: async () => { throw 1; } } as any;
const measure = async (name: string, work: () => Promise<unknown>) => { const c = process.cpuUsage(), p = pgCpu(), t = performance.now(); await work(); const u = process.cpuUsage(c); console.log(name, 'wall', Math.round(performance.now() - t), 'node', Math.round((u.user + u.system) / 1000), 'pg', pgCpu() - p); };
const g = await graphileWorker((await server.createDatabase()).ownerUrl, 10);
const b = await pgBoss((await server.createDatabase()).ownerUrl, 10);
for (let n = 0; n < 6; n++) {
  await w.plan(n, 1000);
  await measure('ours', () => w.loop(n, { messenger, ratePerSecond: Infinity, lanes: Number(process.env['LANES'] ?? 128), batchSize: Number(process.env['BATCH'] ?? 250) }).runOnce());
  await g.add(1000); await measure('graphile', () => g.drain());
  await b.add(1000); await measure('boss', () => b.drain());
}
await g.close(); await b.close(); await w.close(); await server.close();
