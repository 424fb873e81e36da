import type { Database, Query, TxSettings } from './database.ts';
import { isAway, isClash } from './sqlState.ts';

const MOST_ATTEMPTS = 5;

/** Waits before attempt 2, 3 ...: clashes pass quickly, a server that restarts takes seconds. */
const waitMs = (attempt: number, away: boolean): number => (away ? 150 : 5) * 2 ** (attempt - 1);

export interface RetryOptions {
  readonly sleep: (ms: number) => Promise<void>;
}

/**
 * The whole of `work` again, at most five times, after a clash with another transaction or while the server is away. Only
 * when it is certain that nothing was kept: a COMMIT without an answer is thrown (`CommitUnknown`).
 */
export async function transact<T>(database: Database, work: (query: Query) => Promise<T>, settings: TxSettings, options: RetryOptions): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.tx(work, settings);
    } catch (fault) {
      const away = isAway(fault);
      if (attempt >= MOST_ATTEMPTS || !(away || isClash(fault))) throw fault;
      await options.sleep(waitMs(attempt, away));
    }
  }
}
