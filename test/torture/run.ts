import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findPostgres, NO_POSTGRES } from '#test/postgres/findPostgres.ts';
import { tortureOptions } from './options.ts';
import { torture } from './torture.ts';

const HELP = `Så här: npm run torture -- --reminders N --kills K --db pglite|postgres [--json FIL] [--rate N] [--lease SEKUNDER] [--seed N]

Skickar N kort med riktiga arbetarprocesser, dödar dem K gånger mitt i arbetet och jämför med den lokala
Connectorns egen logg. Hela provet: --reminders 10000 --kills 200 --db postgres (ungefär fyra minuter),
--reminders 1000 --kills 20 --db pglite (ungefär två minuter).`;

/** `npm run torture`. Exit code 1 when something came twice, was lost, or was taken over too late. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: {
    reminders: { type: 'string' }, kills: { type: 'string' }, db: { type: 'string' }, json: { type: 'string' }, rate: { type: 'string' }, lease: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean', default: false },
  } });
  const [reminders, kills] = [Number(values.reminders), Number(values.kills)];
  if (values.help || !(reminders > 0) || !(kills >= 0) || (values.db !== 'postgres' && values.db !== 'pglite')) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  if (values.db === 'postgres' && findPostgres() === null) {
    console.error(`Provet kan inte köras: ${NO_POSTGRES}.`);
    return 2;
  }
  const report = await torture(tortureOptions({
    reminders, kills, db: values.db, ...(values.rate === undefined ? {} : { ratePerSecond: Number(values.rate) }), ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
    ...(values.lease === undefined ? {} : { leaseMs: Number(values.lease) * 1_000, timeoutMs: Number(values.lease) * 500 }),
  }), (line) => console.log(line));
  console.log(JSON.stringify(report, null, 2));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  return report.ok ? 0 : 1;
}

process.exitCode = await main();
