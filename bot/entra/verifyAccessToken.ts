import { decodeProtectedHeader, jwtVerify, type JWTPayload } from 'jose';
import type { ActorRef } from '#bot/ports/turn.ts';
import { createKeyRing } from './keyRing.ts';

export interface AccessTokenCheckOptions {
  readonly tenantId: string;
  /** "https://login.microsoftonline.com/<tenant>/v2.0". */
  readonly issuer: string;
  readonly jwksUrl: string;
  /** Who the token must be for: the API's client id, and its id URI. */
  readonly audiences: readonly string[];
  /** Applications that may call: the tab's client, and Teams' own where nested app authentication is missing. */
  readonly allowedClients: readonly string[];
  /** Machine clock, milliseconds. */
  readonly now?: () => number;
}

export type AccessTokenResult =
  | { readonly kind: 'ok'; readonly actor: ActorRef; readonly token: string }
  /** `reason` is a fixed word for the log. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Takes the Authorization header of a call to the tab's API. */
export type AccessTokenCheck = (authorizationHeader: string | undefined) => Promise<AccessTokenResult>;

const SCOPE = 'access_as_user';
const SKEW_SECONDS = 300;

export function createAccessTokenCheck(options: AccessTokenCheckOptions): AccessTokenCheck {
  const now = options.now ?? Date.now;
  const keys = createKeyRing({ source: { keysUrl: options.jwksUrl }, now });
  const tenant = options.tenantId.toLowerCase();

  async function claimsOf(token: string): Promise<JWTPayload | null> {
    try {
      const { alg, kid } = decodeProtectedHeader(token);
      const key = alg === 'RS256' && typeof kid === 'string' ? await keys.find(kid) : null;
      if (!key) return null;
      const { payload } = await jwtVerify(token, key.key, {
        algorithms: ['RS256'],
        issuer: options.issuer,
        audience: [...options.audiences],
        clockTolerance: SKEW_SECONDS,
        requiredClaims: ['exp', 'nbf'],
        currentDate: new Date(now()),
      });
      return payload;
    } catch {
      return null;
    }
  }

  /** What a valid signature does not say: which kind of token it is. An ID token passes everything but `azp` and `scp`. */
  function fault(claims: JWTPayload): string | null {
    if (claims['ver'] !== '2.0') return 'version';
    if (typeof claims['tid'] !== 'string' || claims['tid'].toLowerCase() !== tenant) return 'foreign-tenant';
    if (claims['idtyp'] === 'app' || typeof claims['scp'] !== 'string') return 'no-person';
    if (!claims['scp'].split(' ').includes(SCOPE)) return 'scope';
    if (typeof claims['azp'] !== 'string' || !options.allowedClients.includes(claims['azp'])) return 'client';
    if (typeof claims['oid'] !== 'string' || !/^[0-9A-Za-z-]{1,64}$/.test(claims['oid'])) return 'no-person';
    return null;
  }

  return async (authorizationHeader) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorizationHeader ?? '')?.[1];
    if (!token) return { kind: 'refused', reason: 'no-token' };
    const claims = await claimsOf(token);
    if (!claims) return { kind: 'refused', reason: 'token' };
    const reason = fault(claims);
    if (reason) return { kind: 'refused', reason };
    const name = typeof claims['name'] === 'string' ? claims['name'] : '';
    return { kind: 'ok', token, actor: { aadObjectId: claims['oid'] as string, tenantId: options.tenantId, name } };
  };
}
