import { createHmac, randomUUID } from 'node:crypto';
import { createLocalJWKSet, exportJWK, exportSPKI, generateKeyPair, jwtVerify, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

/** How a token made by hand differs from a true one. `key`: another private key, or a text for HS256. */
export interface HandMade {
  readonly header?: Record<string, unknown>;
  readonly key?: CryptoKey | string;
}

export type Claims = Record<string, unknown>;

export interface Signing {
  jwks(): { keys: JWK[] };
  /** The public key that signs now, in PEM: for the test that signs HS256 with it. */
  publicPem(): Promise<string>;
  /** A claim that is undefined is left out. */
  sign(claims: Claims, by?: HandMade): Promise<string>;
  /** Signature, issuer, exp and nbf; throws jose's errors. `at` is milliseconds. */
  verify(token: string, issuer: string, at: number): Promise<JWTPayload>;
  /** A new key signs from now on; the earlier ones stay published, as in a real roll-over. */
  rotate(): Promise<void>;
}

interface Pair {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
}

async function makePair(): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  return { kid, privateKey, publicKey, jwk: { ...(await exportJWK(publicKey)), kid, x5t: kid, use: 'sig', alg: 'RS256' } };
}

const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** RSA keys made at start: no token outlives the process, which is why a restart asks people to choose their role again. */
export async function createSigning(): Promise<Signing> {
  const pairs: Pair[] = [await makePair()];
  const current = (): Pair => pairs[0]!;

  return {
    jwks: () => ({ keys: pairs.map((p) => p.jwk) }),
    publicPem: () => exportSPKI(current().publicKey),
    async sign(claims, by = {}) {
      const payload = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
      const header = { alg: 'RS256', kid: current().kid, typ: 'JWT', ...by.header } as { alg: string };
      if (header.alg === 'RS256') {
        return new SignJWT(payload).setProtectedHeader(header).sign(typeof by.key === 'object' ? by.key : current().privateKey);
      }
      const signed = `${encode(header)}.${encode(payload)}`;
      const signature = header.alg === 'HS256' ? createHmac('sha256', String(by.key)).update(signed).digest('base64url') : '';
      return `${signed}.${signature}`;
    },
    async verify(token, issuer, at) {
      const keys = createLocalJWKSet({ keys: pairs.map((p) => p.jwk) });
      const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256'], requiredClaims: ['exp'], currentDate: new Date(at) });
      return payload;
    },
    async rotate() {
      pairs.unshift(await makePair());
    },
  };
}
