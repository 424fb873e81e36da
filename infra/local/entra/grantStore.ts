import { randomBytes } from 'node:crypto';

/** What an authorization code or a refresh token stands for. */
export interface Grant {
  readonly clientId: string;
  readonly personId: string;
  readonly scope: string;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly nonce: string | null;
}

export interface GrantStore {
  put(grant: Grant, lifeMs: number): string;
  /** Gives it back once; null when unknown, used or too old. */
  take(key: string): Grant | null;
  /** Without using it up. */
  look(key: string): Grant | null;
}

/** One-time keys in memory; `now` is milliseconds. Old ones are swept as new ones come, so there is no timer to close. */
export function createGrantStore(prefix: string, now: () => number): GrantStore {
  const held = new Map<string, { grant: Grant; until: number }>();
  const look = (key: string): Grant | null => {
    const found = held.get(key);
    return found && found.until > now() ? found.grant : null;
  };
  return {
    put(grant, lifeMs) {
      for (const [key, { until }] of held) if (until <= now()) held.delete(key);
      const key = `${prefix}.${randomBytes(32).toString('base64url')}`;
      held.set(key, { grant, until: now() + lifeMs });
      return key;
    },
    take(key) {
      const grant = look(key);
      held.delete(key);
      return grant;
    },
    look,
  };
}
