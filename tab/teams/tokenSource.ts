import type { TokenSource } from '../api/client.ts';

/** A new token is taken this long before the old one ends, so that it does not end on the way. */
const MARGIN_MS = 120_000;

/**
 * Keeps one token and asks for the next in time. Many calls at once ask only once.
 * @param ask `fresh` true means that the last token was refused and must not come back from a cache.
 * @param now milliseconds since 1970
 */
export function createTokenSource(ask: (fresh: boolean) => Promise<string>, now: () => number): TokenSource {
  let token = '';
  let endsAt = 0;
  let asking: Promise<string> | null = null;

  const take = (fresh: boolean): Promise<string> => {
    asking ??= ask(fresh)
      .then((got) => {
        token = got;
        endsAt = expiryOf(got) ?? now() + 5 * 60_000;
        return got;
      })
      .finally(() => { asking = null; });
    return asking;
  };
  return {
    get: () => (now() < endsAt - MARGIN_MS ? Promise.resolve(token) : take(false)),
    renew: () => take(true),
  };
}

/** When a JWT ends, in milliseconds; null when it does not say. Read only to know when to ask again: the server checks it. */
export function expiryOf(jwt: string): number | null {
  try {
    const payload = JSON.parse(atob((jwt.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/'))) as { exp?: unknown };
    return typeof payload.exp === 'number' ? payload.exp * 1000 : null;
  } catch {
    return null;
  }
}
