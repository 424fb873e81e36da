export interface CachedToken {
  readonly token: string;
  /** Machine clock, milliseconds. */
  readonly expiresAt: number;
}

const MARGIN_MS = 5 * 60_000;
const KEEP_COUNT = 500;

/** Tokens by key, the oldest dropped first. Callers who come while a token is fetched wait for the same one; a failure is not kept. */
export function createTokenCache(now: () => number) {
  const tokens = new Map<string, CachedToken>();
  const running = new Map<string, Promise<CachedToken>>();
  return {
    async get(key: string, fresh: boolean, fetchOne: () => Promise<CachedToken>): Promise<string> {
      const known = tokens.get(key);
      if (known && !fresh && known.expiresAt - MARGIN_MS > now()) return known.token;
      const waiting = running.get(key) ?? fetchOne().finally(() => running.delete(key));
      running.set(key, waiting);
      const got = await waiting;
      tokens.delete(key);
      tokens.set(key, got);
      for (const oldest of tokens.keys()) {
        if (tokens.size <= KEEP_COUNT) break;
        tokens.delete(oldest);
      }
      return got.token;
    },
  };
}
