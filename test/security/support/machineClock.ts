/**
 * The machine's clock with a handle: buckets and windows that refill with time are refilled by moving it, so that no test
 * waits. Take hold before the product starts, because it keeps the function it was given.
 */
export interface MachineClock {
  skip(seconds: number): void;
  /** Stands still while `work` goes on, so that no bucket refills however slow the machine is. */
  still<T>(work: () => Promise<T>): Promise<T>;
  release(): void;
}

export function holdMachineClock(): MachineClock {
  const real = Date.now;
  let skipped = 0;
  let frozen: number | null = null;
  Date.now = () => frozen ?? real.call(Date) + skipped;
  return {
    skip: (seconds) => void (skipped += seconds * 1000),
    async still(work) {
      frozen = Date.now();
      return work().finally(() => { frozen = null; });
    },
    release: () => void (Date.now = real),
  };
}
