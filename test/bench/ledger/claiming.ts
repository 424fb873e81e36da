import { interleave, type Plan } from '#test/bench/interleave.ts';
import { machine } from '#test/bench/machine.ts';
import { summarise, type Result } from '#test/bench/result.ts';
import type { TestPostgres } from '#test/postgres/startPostgres.ts';
import { dayOf, ledgerWorld, type LedgerWorld } from './ledgerWorld.ts';

const AT_A_TIME = 50;
const [FEW, MANY] = [100, 1_000_000];
const PEOPLE = 100;

/** To claim fifty of a million cards that are due, against fifty of a hundred. What was claimed is given back in between. */
export async function claiming(server: TestPostgres, plan: Plan, tell: (line: string) => void): Promise<readonly Result[]> {
  const worlds: LedgerWorld[] = [];
  try {
    const sides = [];
    for (const count of [MANY, FEW]) {
      const world = await ledgerWorld(await server.createDatabase(), PEOPLE);
      worlds.push(world);
      await world.sql(`insert into dispatch (id, person_id, day, number, state, not_before) select 'dispatch_' || n, 'person_' || (n % ${PEOPLE}), '${dayOf(0)}', n / ${PEOPLE} + 1, 'planned', now() - interval '1 hour' + n * interval '1 millisecond' from generate_series(0, ${count - 1}) n`);
      await world.sql('vacuum analyze dispatch');
      sides.push(async (n: number) => {
        await world.sql("update dispatch set lease_by = null, lease_until = null, not_before = now() - interval '1 hour' where lease_by is not null");
        return async () => {
          const claimed = await world.store.tx(({ ledger }) => ledger.claim(`worker_${n}`, AT_A_TIME, 30_000));
          if (claimed.length !== AT_A_TIME) throw new Error(`${claimed.length} claimed`);
        };
      });
    }
    const sampled = await interleave({ ...plan, turns: Math.min(plan.turns, 100), warmUp: 20 }, sides[0]!, sides[1]!);
    const result = summarise({ name: 'ledger-claim', unit: 'ms', floorName: `${AT_A_TIME} av ${FEW}`, goal: 4, machine: machine() }, sampled);
    tell(`${result.name}: ${result.ratio}`);
    return [result];
  } finally {
    for (const world of worlds) await world.close();
  }
}
