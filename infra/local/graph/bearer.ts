import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { GraphError } from './errors.ts';

/** Who calls: an application on its own, or a person through an application. */
export interface Caller {
  readonly kind: 'app' | 'person';
  readonly appId: string;
  readonly appName: string;
  /** The person's Entra object id; null for an application. */
  readonly oid: string | null;
  /** Application roles or delegated scopes. */
  readonly permissions: ReadonlySet<string>;
}

export interface BearerRules {
  readonly issuer: string;
  readonly jwksUri?: string;
  /** In place of `jwksUri`. */
  readonly getKey?: JWTVerifyGetKey;
  readonly tenantId: string;
  readonly appNameOf: (appId: string) => string;
  /** Milliseconds on the machine's clock. */
  now(): number;
}

const AUDIENCES = ['https://graph.microsoft.com', 'https://graph.microsoft.com/', '00000003-0000-0000-c000-000000000000'];

const unauthorized = (message: string): GraphError => new GraphError(401, 'InvalidAuthenticationToken', message, {
  'www-authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="${AUDIENCES[2]}"`,
});

/** Checks signature, issuer, audience, exp, nbf and tenant; throws a GraphError with 401 and WWW-Authenticate. */
export function bearerCheck(rules: BearerRules): (authorization: string | undefined) => Promise<Caller> {
  const keys = rules.getKey ?? (rules.jwksUri ? createRemoteJWKSet(new URL(rules.jwksUri), { cooldownDuration: 1_000 }) : undefined);
  if (!keys) throw new Error('Either jwksUri or getKey is needed');
  return async (authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw unauthorized('Access token is empty.');
    const { payload } = await jwtVerify(token, keys, {
      issuer: rules.issuer, audience: AUDIENCES, algorithms: ['RS256'], requiredClaims: ['exp'], currentDate: new Date(rules.now()),
    }).catch((cause: Error) => {
      throw unauthorized(`CompactToken validation failed: ${cause.message}`);
    });
    if (payload['tid'] !== rules.tenantId) throw unauthorized('The token was issued for another tenant.');
    const appId = payload['appid'] ?? payload['azp'];
    if (typeof appId !== 'string') throw unauthorized('The token names no application.');
    const base = { appId, appName: rules.appNameOf(appId) };
    const scp = payload['scp'];
    if (typeof scp === 'string' && payload['idtyp'] !== 'app') {
      if (typeof payload['oid'] !== 'string') throw unauthorized('The token names no person.');
      return { ...base, kind: 'person', oid: payload['oid'], permissions: new Set(scp.split(' ')) };
    }
    const roles = Array.isArray(payload['roles']) ? payload['roles'].map(String) : [];
    return { ...base, kind: 'app', oid: null, permissions: new Set(roles) };
  };
}
