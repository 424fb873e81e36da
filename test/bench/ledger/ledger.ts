import type { Plan } from '#test/bench/interleave.ts';
import type { Result } from '#test/bench/result.ts';
import { findPostgres, NO_POSTGRES } from '#test/postgres/findPostgres.ts';
import { startPostgres, type TestPostgres } from '#test/postgres/startPostgres.ts';
import { claiming } from './claiming.ts';
import { linear } from './linear.ts';
import { sendingRate } from './sendingRate.ts';
import { throughput } from './throughput.ts';

type Tell = (line: string) => void;
type Bench = (plan: Plan, tell: Tell) => Promise<readonly Result[]>;

const onServer = (name: string, work: (server: TestPostgres, plan: Plan, tell: Tell) => Promise<readonly Result[]>): Bench => async (plan, tell) => {
  if (findPostgres() === null) {
    tell(`${name} hoppas över: ${NO_POSTGRES}.`);
    return [];
  }
  const server = await startPostgres();
  try {
    return await work(server, plan, tell);
  } finally {
    await server.close();
  }
};

export const ledgerLoop = onServer('ledger-loop', throughput);
export const ledgerClaim = onServer('ledger-claim', claiming);
export const ledgerRate = onServer('ledger-rate', (server, _plan, tell) => sendingRate(server, tell));
export const ledgerLinear = onServer('ledger-linear', (server, _plan, tell) => linear(server, tell));
