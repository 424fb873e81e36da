import type { LoopDeps, RoundResult } from './loopDeps.ts';

export interface RunningLoop {
  /** Something was planned that does not wait: look now. */
  wake(): void;
  /** Ends after the round that is under way. */
  stop(): Promise<void>;
}

/** Rounds for ever, `intervalMs` apart or sooner when something waits for less. A round that fails is logged, and tried again. */
export function startLoop(runOnce: () => Promise<RoundResult>, intervalMs: number, deps: Pick<LoopDeps, 'machine' | 'log'>): RunningLoop {
  let stopped = false;
  let woken = false;
  let nap = new AbortController();

  const run = async (): Promise<void> => {
    while (!stopped) {
      woken = false;
      let wait = intervalMs;
      try {
        const { waitMs } = await runOnce();
        // Never without a breath between: what is due at once may be due because it waits for somebody else.
        wait = Math.min(intervalMs, Math.max(waitMs ?? intervalMs, 20));
      } catch (fault) {
        deps.log.error({}, 'ledger round failed', fault);
      }
      if (stopped || woken) continue;
      nap = new AbortController();
      await deps.machine.sleep(wait, nap.signal);
    }
  };
  const running = run();
  return {
    wake: () => {
      woken = true;
      nap.abort();
    },
    stop: async () => {
      stopped = true;
      nap.abort();
      await running;
    },
  };
}
