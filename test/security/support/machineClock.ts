/**
 * The machine's clock with a handle: buckets and windows that refill with time are refilled by moving it, so that no test
 * waits. Take hold before the product starts, because it keeps the function it was given.
 */
export interface MachineClock {
  skip(seconds: number): void;
  release(): void;
}

export function holdMachineClock(): MachineClock {
  const real = Date.now;
  let skipped = 0;
  Date.now = () => real.call(Date) + skipped;
  return {
    skip: (seconds) => void (skipped += seconds * 1000),
    release: () => void (Date.now = real),
  };
}
