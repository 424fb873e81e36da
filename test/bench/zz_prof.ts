import { mkdtempSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { writeFileSync } from 'node:fs';
import { startPostgres } from '#test/postgres/startPostgres.ts';
import { readers, sentTown } from './botTurn/benchTown.ts';
import { teamsClient } from './botTurn/teamsClient.ts';
import { seedUnanswered } from './botTurn/seed.ts';
const kind = process.argv[2] ?? 'msg';
const N = Number(process.argv[3] ?? 1000);
const server = await startPostgres();
const database = await server.createDatabase();
const town = await sentTown(mkdtempSync('/tmp/zzp-'), database);
const teams = await teamsClient(town);
const known = await readers(town);
const open = await seedUnanswered(town.product, town.scenario.roles[0]!.personAadObjectId, town.scenario.start, N);
const bot = `${town.productUrl.replace('localhost', '127.0.0.1')}/api/messages`;
const r = (n: number) => known[n % known.length]!;
const o = (n: number) => open[n % open.length]!;
const filled = (n: number) => ({ svarsuppdragId: o(n).svarsuppdragId, formInstance: `form_bench_${n}`, stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: '', ovrigt: 'Ingen mot.', [`del_${o(n).delId}`]: `Omvärldsbevakningen bör samlas` });
const make: Record<string, (n: number) => any> = {
  msg: (n) => teams.said(r(n).person, 'Mina remisser'),
  form: (n) => teams.pressed(r(n).person, 'svara', { svarsuppdragId: r(n).svarsuppdragId }),
  draft: (n) => teams.pressed(o(n).person, 'sparaUtkast', filled(n), known[0]!.person),
  hand: (n) => teams.pressed(o(n).person, 'lamnaSvar', { svarsuppdragId: o(n).svarsuppdragId, formInstance: `form_bench_${n}` }, known[0]!.person),
};
const times: number[] = [];
const session = new Session(); session.connect();
await session.post('Profiler.enable'); await session.post('Profiler.setSamplingInterval', { interval: 200 });
for (let n = 0; n < N; n += 1) {
  if (n === 100) { await session.post('Profiler.start'); console.log('cpu start', process.cpuUsage()); }
  if (kind === 'hand') await teams.post(bot, teams.pressed(o(n).person, 'granskaSvar', filled(n), known[0]!.person));
  const a = make[kind]!(n);
  const t = performance.now(); await teams.post(bot, a); times.push(performance.now() - t);
}
console.log('cpu end', process.cpuUsage());
const { profile } = await session.post('Profiler.stop') as any;
writeFileSync(`/tmp/prof/${kind}.cpuprofile`, JSON.stringify(profile));
const s = times.slice(100).sort((a, b) => a - b);
console.log(kind, 'p50', s[Math.floor(s.length / 2)], 'min', s[0], 'p10', s[Math.floor(s.length / 10)]);
teams.close(); await town.close(); await server.close();
