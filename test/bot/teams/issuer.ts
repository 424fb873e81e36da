import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

export interface IssuerKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK & { endorsements?: string[] };
}

export async function makeKey(kid: string, endorsements?: string[]): Promise<IssuerKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', ...(endorsements ? { endorsements } : {}) };
  return { kid, privateKey, jwk };
}

/** A token with exactly these claims: nothing is added, so a test can leave any of them out. */
export function sign(key: IssuerKey, claims: Record<string, unknown>, header: Record<string, unknown> = {}): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header }).sign(key.privateKey);
}

/** A key server on a free port: OpenID metadata and keys over real HTTP. `counts.keys` says how often the keys were fetched. */
export async function startKeyServer(keys: IssuerKey[], issuer: string) {
  const counts = { metadata: 0, keys: 0 };
  const state = { down: false };
  const server = createServer((req, res) => {
    if (state.down) return void res.writeHead(503).end();
    const isKeys = req.url === '/keys';
    counts[isKeys ? 'keys' : 'metadata'] += 1;
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify(isKeys ? { keys: keys.map((key) => key.jwk) } : { issuer, jwks_uri: `${origin}/keys` }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    metadataUrl: `${origin}/openid`,
    counts,
    state,
    keys,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Builds a token by hand, for algorithms that no honest library would sign with. */
export function handmade(header: Record<string, unknown>, claims: Record<string, unknown>, signature: (input: string) => string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${part(header)}.${part(claims)}`;
  return `${input}.${signature(input)}`;
}
