/**
 * Runs one job at a time on the machine's clock: on an interval, at once when woken, never beside itself. A wake during a
 * run means one more run after it. `idle` resolves when nothing is running or waiting.
 */
export interface SingleJob {
  wake(): void;
  runNow(): Promise<void>;
  stop(): Promise<void>;
}

export function startSingle(run: () => Promise<void>, options: { intervalMs: number; onFault: (fault: unknown) => void }): SingleJob {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const once = async (): Promise<void> => {
    do {
      again = false;
      try {
        await run();
      } catch (fault) {
        // Whoever woke us meanwhile is still owed a run.
        options.onFault(fault);
      }
    } while (again && !stopped);
  };
  const wake = (): void => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = once().finally(() => {
      running = null;
      // Woken just after the last look.
      if (again) wake();
    });
  };
  const timer = setInterval(wake, options.intervalMs);
  timer.unref();
  return {
    wake,
    async runNow() {
      wake();
      // Woken just after its last look, the run that we wait for is followed by ours.
      while (running) await running;
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
