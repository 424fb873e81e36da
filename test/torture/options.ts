export interface TortureOptions {
  /** Cards to be sent; every tenth carries two reminders. */
  readonly reminders: number;
  readonly kills: number;
  readonly db: 'postgres' | 'pglite';
  /** Worker processes at a time; the embedded database takes one. */
  readonly workers: number;
  /** As in production unless a small run has no time for it. */
  readonly leaseMs: number;
  /** For one POST; less than the lease. */
  readonly timeoutMs: number;
  /** POSTs a second of all workers together; the Connector's limits are raised above it. */
  readonly ratePerSecond: number;
  readonly seed: number;
}

export function tortureOptions(over: Partial<TortureOptions> & Pick<TortureOptions, 'reminders' | 'kills' | 'db'>): TortureOptions {
  return { workers: over.db === 'postgres' ? 2 : 1, leaseMs: 30_000, timeoutMs: 10_000, ratePerSecond: 120, seed: 20_261_019, ...over };
}

/** The same numbers from the same seed (mulberry32), so that a run that failed can be begun alike. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
