import { graphileWorker, type JobFloor } from '#test/bench/floors/graphileWorker.ts';
import { pgBoss } from '#test/bench/floors/pgBoss.ts';
import { interleave, type Plan } from '#test/bench/interleave.ts';
import { machine } from '#test/bench/machine.ts';
import { summarise, type Result, type Sampled } from '#test/bench/result.ts';
import type { TestPostgres } from '#test/postgres/startPostgres.ts';
import { instantly } from './instantly.ts';
import { ledgerWorld } from './ledgerWorld.ts';

/** Cards in each turn. */
const CARDS = 1_000;
/** Jobs at a time, of the floors. More makes neither of them faster on a machine with few cores. */
const CONCURRENCY = 10;
/** Settings of the loop, as for a Connector without limits. */
const LANES = 256;
const BATCH = 500;

/** Reminders from due to delivered without a network, against job queues that do the same number of jobs. Per card. */
export async function throughput(server: TestPostgres, plan: Plan, tell: (line: string) => void): Promise<readonly Result[]> {
  const results: Result[] = [];
  const floors = [
    { name: 'graphile-worker', floorName: 'graphile-worker 0.17.3 med en rad i en huvudbok', goal: 0.5, start: graphileWorker },
    { name: 'pg-boss', floorName: 'pg-boss 10.4.2, ett jobb i taget', goal: 0.25, start: pgBoss },
  ];
  for (const { name, floorName, goal, start } of floors) {
    const database = await server.createDatabase();
    const world = await ledgerWorld(database, CARDS);
    const floor: JobFloor = await start((await server.createDatabase()).ownerUrl, CONCURRENCY);
    const messenger = instantly();
    try {
      const sampled = await interleave({ ...plan, turns: 1, warmUp: 3 }, async (n) => {
        await world.plan(n, CARDS);
        return async () => {
          const { delivered } = await world.loop(n, { messenger, ratePerSecond: Infinity, lanes: LANES, batchSize: BATCH }).runOnce();
          if (delivered !== CARDS) throw new Error(`${delivered} of ${CARDS} delivered`);
        };
      }, async () => {
        await floor.add(CARDS);
        return () => floor.drain();
      });
      const result = summarise({ name: `ledger-loop/${name}`, unit: 'ms per kort', floorName, goal, machine: machine() }, perCard(sampled));
      results.push(result);
      tell(`${result.name}: ${result.ratio} (${Math.round(1_000 / result.ours.p50)} mot ${Math.round(1_000 / result.floor.p50)} i sekunden)`);
    } finally {
      await floor.close();
      await world.close();
    }
  }
  return results;
}

const perCard = ({ ours, floor }: Sampled): Sampled => {
  const each = (side: Sampled['ours']): number[][] => side.map((repeat) => repeat.map((ms) => ms / CARDS));
  return { ours: each(ours), floor: each(floor) };
};
