import { startPostgres } from '#test/postgres/startPostgres.ts';
import { throughput } from './throughput.ts';
const s = await startPostgres();
try { console.log(JSON.stringify(await throughput(s, { repeats: Number(process.argv[2] ?? 3), turns: 1, warmUp: 1, wanted: () => true }, console.log))); } finally { await s.close(); }
