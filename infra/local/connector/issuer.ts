import { createHmac, randomUUID } from 'node:crypto';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { Json } from './wire.ts';

/** Claims and header of a token made by hand, for tests of the bot's door. Undefined takes a claim or field away. */
export interface HandMade {
  readonly header?: Json;
  /** Another private key, or a text for HS256; the issuer's own unless told. */
  readonly key?: CryptoKey | string;
}

export interface Issuer {
  readonly name: string;
  readonly kid: string;
  /** The public key in PEM, for the test that signs HS256 with it. */
  readonly publicPem: string;
  jwks(): { keys: JWK[] };
  /** A token as Bot Framework issues it to bots: one hour. */
  issue(audience: string, serviceUrl: string): Promise<string>;
  issueForTests(claims: Json, by?: HandMade): Promise<string>;
}

/** Stands for login.botframework.com: an RSA key made at start, endorsed for msteams. */
export async function startIssuer(name: string): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, x5t: kid, use: 'sig', endorsements: ['msteams'] } as JWK;

  function defaults(claims: Json): Json {
    const now = Math.floor(Date.now() / 1000);
    const all: Json = { iss: name, nbf: now - 5, exp: now + 3_600, ...claims };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  }

  async function issueForTests(claims: Json, by: HandMade = {}): Promise<string> {
    const header = { alg: 'RS256', kid, typ: 'JWT', ...by.header } as { alg: string };
    const payload = defaults(claims);
    if (header.alg === 'RS256') {
      const key = typeof by.key === 'object' ? by.key : privateKey;
      return new SignJWT(payload).setProtectedHeader(header).sign(key);
    }
    const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
    const signed = `${encode(header)}.${encode(payload)}`;
    const signature = header.alg === 'HS256' ? createHmac('sha256', String(by.key)).update(signed).digest('base64url') : '';
    return `${signed}.${signature}`;
  }

  return {
    name,
    kid,
    publicPem: await exportSPKI(publicKey),
    jwks: () => ({ keys: [jwk] }),
    issue: (audience, serviceUrl) => issueForTests({ aud: audience, serviceurl: serviceUrl }),
    issueForTests,
  };
}
