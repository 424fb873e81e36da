import { startPostgres } from '#test/postgres/startPostgres.ts';
import { ledgerWorld } from './ledgerWorld.ts';
const server = await startPostgres();
const w = await ledgerWorld(await server.createDatabase(), 1000);
const messenger = { sendCard: async (_t: unknown, m: any) => ({ kind: 'delivered' as const, activityId: String(m.card.dispatchId) }), updateCard: async () => { throw 1; }, openConversation: async () => { throw 1; } } as any;
import pg from 'pg';
const adm = new pg.Client({ connectionString: server.adminUrl }); await adm.connect();
const iv = setInterval(() => void adm.query("select state, wait_event_type, wait_event, left(query, 60) q, extract(epoch from now()-query_start)::float8 s from pg_stat_activity where state <> 'idle' and pid <> pg_backend_pid() and now()-query_start > interval '500 ms'").then((r) => r.rows.length && console.log(JSON.stringify(r.rows))), 1000);
for (let n = 0; n < 6; n++) {
  await w.plan(n, 1000);
  const c = process.cpuUsage(); const t = performance.now();
  const counts: Record<string, [number, number]> = {};
  const store = { ...w.store, tx: (async (work: any, i: any) => { const b = performance.now(); let key = ''; const r = await w.store.tx((s: any) => work({ ...s, ledger: new Proxy(s.ledger, { get: (o: any, k: string) => { key += k + ' '; return o[k]; } }) }), i); const e = counts[key] ??= [0, 0]; e[0]++; e[1] += performance.now() - b; if (performance.now() - b > 1000) console.log('SLOW', key, Math.round(performance.now() - b)); return r; }) as any };
  const r = await w.loop(n, { store, messenger, ratePerSecond: Infinity, lanes: Number(process.env['LANES'] ?? 64), batchSize: Number(process.env['BATCH'] ?? 200) }).runOnce();
  const u = process.cpuUsage(c);
  console.log(r.delivered, Math.round(performance.now() - t), 'ms; cpu', Math.round((u.user + u.system) / 1000));
  if (n > 3) for (const [k, [c2, ms]] of Object.entries(counts)) console.log('  ', k, c2, Math.round(ms));
}
clearInterval(iv); await adm.end(); await w.close(); await server.close();
