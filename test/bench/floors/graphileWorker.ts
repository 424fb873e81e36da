import { Logger, makeWorkerUtils, runMigrations, runOnce } from 'graphile-worker';
import { Client } from 'pg';

/** Jobs of graphile-worker that each keep one row in a ledger: what a reminder would be with a queue and no more. */
export interface JobFloor {
  /** Puts so many jobs in the queue. */
  add(count: number): Promise<void>;
  /** Does them all. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

const quiet = new Logger(() => () => undefined);

export async function graphileWorker(connectionString: string, concurrency: number): Promise<JobFloor> {
  await runMigrations({ connectionString, logger: quiet });
  const client = new Client({ connectionString });
  await client.connect();
  await client.query('create table bench_ledger (id bigint generated always as identity primary key, job text not null, sent_at timestamptz not null default now())');
  const utils = await makeWorkerUtils({ connectionString, logger: quiet });
  const send = async (payload: unknown, helpers: { withPgClient<T>(work: (c: { query(sql: string, values: unknown[]): Promise<T> }) => Promise<T>): Promise<T> }): Promise<void> => {
    await helpers.withPgClient((c) => c.query('insert into bench_ledger (job) values ($1)', [(payload as { id: string }).id]));
  };
  let made = 0;
  return {
    add: async (count) => {
      await utils.addJobs(Array.from({ length: count }, () => ({ identifier: 'send', payload: { id: `job_${(made += 1)}` } })));
    },
    drain: async () => {
      await runOnce({ connectionString, concurrency, maxPoolSize: concurrency + 1, logger: quiet, noHandleSignals: true, taskList: { send } });
      const { rows } = await client.query('select count(*)::int as done from bench_ledger');
      if ((rows[0] as { done: number }).done !== made) throw new Error(`${String((rows[0] as { done: number }).done)} of ${made} jobs done`);
    },
    close: async () => {
      await utils.release();
      await client.end();
    },
  };
}
