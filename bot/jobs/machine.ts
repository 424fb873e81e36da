import { setTimeout as sleep } from 'node:timers/promises';
import type { Machine } from './loopDeps.ts';

export const realMachine: Machine = {
  now: () => performance.now(),
  sleep: async (ms, signal) => {
    try {
      await sleep(ms, undefined, signal ? { signal } : {});
    } catch (fault) {
      if (!signal?.aborted) throw fault;
    }
  },
};
