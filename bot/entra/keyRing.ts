import { importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';

export interface SigningKey {
  readonly key: CryptoKey;
  /** Channels a Bot Connector key may sign for; empty for Entra keys. */
  readonly endorsements: readonly string[];
}

export interface KeyRing {
  /** The RSA key with that id, or null when the issuer has none (or cannot be reached). Never throws. */
  find(kid: string): Promise<SigningKey | null>;
}

export interface KeyRingOptions {
  /** Where the keys are, or the issuer's OpenID metadata document that says so. */
  readonly source: { readonly keysUrl: string } | { readonly metadataUrl: string };
  /** Machine clock, milliseconds. */
  readonly now?: () => number;
  readonly fetch?: typeof fetch;
}

const KEEP_MS = 24 * 3_600_000;
const PAUSE_MS = 60_000;
const PAUSE_WITHOUT_KEYS_MS = 5_000;
const TIMEOUT_MS = 5_000;

const metadataSchema = z.object({ jwks_uri: z.url() });
const keysSchema = z.object({ keys: z.array(z.looseObject({ kid: z.string().optional(), kty: z.string(), endorsements: z.array(z.string()).optional() })) });

/**
 * Keys of one issuer, kept for a day. An unknown key id asks again at most once a minute, however many callers invent
 * key ids; a failed fetch counts too, and keys already known stay in use while the issuer is down. Until the first keys
 * have come, it asks every five seconds.
 */
export function createKeyRing(options: KeyRingOptions): KeyRing {
  const now = options.now ?? Date.now;
  const get = options.fetch ?? fetch;
  let keys = new Map<string, SigningKey>();
  let loadedAt = -Infinity;
  let triedAt = -Infinity;
  let running: Promise<void> | null = null;

  async function json(url: string): Promise<unknown> {
    const response = await get(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS), headers: { accept: 'application/json' } });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`status ${response.status}`);
    }
    return response.json();
  }

  async function load(): Promise<void> {
    const { source } = options;
    const keysUrl = 'keysUrl' in source ? source.keysUrl : metadataSchema.parse(await json(source.metadataUrl)).jwks_uri;
    const found = new Map<string, SigningKey>();
    for (const jwk of keysSchema.parse(await json(keysUrl)).keys) {
      if (jwk.kty !== 'RSA' || !jwk.kid) continue;
      const key = await importJWK({ ...(jwk as JWK), use: 'sig' }, 'RS256').catch(() => null);
      if (key && !(key instanceof Uint8Array)) found.set(jwk.kid, { key, endorsements: jwk.endorsements ?? [] });
    }
    keys = found;
    loadedAt = now();
  }

  async function refresh(): Promise<void> {
    if (now() - triedAt >= (keys.size > 0 ? PAUSE_MS : PAUSE_WITHOUT_KEYS_MS)) {
      triedAt = now();
      running = load().catch(() => undefined).finally(() => (running = null));
    }
    await running;
  }

  return {
    async find(kid) {
      if (now() - loadedAt >= KEEP_MS || !keys.has(kid)) await refresh();
      return keys.get(kid) ?? null;
    },
  };
}
