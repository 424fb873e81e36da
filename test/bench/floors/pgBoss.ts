import PgBoss from 'pg-boss';
import type { JobFloor } from './graphileWorker.ts';

const QUEUE = 'send';

/** Jobs of pg-boss, fetched and completed one by one, so many at a time. No ledger: the job is the record. */
export async function pgBoss(connectionString: string, concurrency: number): Promise<JobFloor> {
  const boss = new PgBoss({ connectionString, max: concurrency, supervise: false, schedule: false });
  let closing = false;
  boss.on('error', (fault) => {
    if (!closing) throw fault;
  });
  await boss.start();
  await boss.createQueue(QUEUE);
  let left = 0;
  let made = 0;
  const one = async (): Promise<void> => {
    for (;;) {
      const [job] = await boss.fetch(QUEUE);
      if (!job) return;
      await boss.complete(QUEUE, job.id);
      left -= 1;
    }
  };
  return {
    add: async (count) => {
      await boss.insert(Array.from({ length: count }, () => ({ name: QUEUE, data: { id: `job_${(made += 1)}` } })));
      left += count;
    },
    drain: async () => {
      await Promise.all(Array.from({ length: concurrency }, one));
      if (left !== 0) throw new Error(`${left} jobs left`);
    },
    close: async () => {
      closing = true;
      await boss.stop({ graceful: false, wait: true });
    },
  };
}
