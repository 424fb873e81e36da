import { describe, expect, test } from '@jest/globals';
import { startSingle } from '#bot/jobs/single.ts';

/** A job whose runs end when the test says so. */
function slowJob() {
  const ends: { resolve(): void; reject(fault: Error): void }[] = [];
  const faults: unknown[] = [];
  const job = startSingle(() => new Promise<void>((resolve, reject) => void ends.push({ resolve, reject })), { intervalMs: 3_600_000, onFault: (fault) => void faults.push(fault) });
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return { job, ends, faults, turn };
}

describe('one job at a time', () => {
  test('woken many times during a run it runs once more after it, never beside it', async () => {
    const { job, ends, turn } = slowJob();
    job.wake();
    for (let i = 0; i < 5; i += 1) job.wake();
    expect(ends).toHaveLength(1);
    ends[0]!.resolve();
    await turn();
    expect(ends).toHaveLength(2);
    ends[1]!.resolve();
    await job.stop();
    expect(ends).toHaveLength(2);
  });

  test('who wakes it during a run that fails gets a run all the same', async () => {
    const { job, ends, faults, turn } = slowJob();
    job.wake();
    const settled = job.runNow();
    ends[0]!.reject(new Error('away'));
    await turn();
    expect(ends).toHaveLength(2);
    ends[1]!.resolve();
    await settled;
    expect(faults).toHaveLength(1);
    await job.stop();
  });

  test('stopped, it ends the run that is under way and begins no other', async () => {
    const { job, ends } = slowJob();
    job.wake();
    job.wake();
    const stopped = job.stop();
    ends[0]!.reject(new Error('away'));
    await stopped;
    job.wake();
    expect(ends).toHaveLength(1);
  });
});
