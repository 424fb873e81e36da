import { createHash, randomUUID } from 'node:crypto';
import type { LocalClient, LocalPerson } from '#local/municipality.ts';
import { BOT_FRAMEWORK, GRAPH, isAppRole, type Asked } from './scopes.ts';
import type { Claims } from './signing.ts';

/** Seconds that an access token and an ID token live. */
export const TOKEN_SECONDS = 3_600;

export interface Frame {
  readonly issuer: string;
  readonly tenantId: string;
  /** Seconds since 1970. */
  readonly at: number;
}

const frameClaims = (frame: Frame): Claims => ({
  iss: frame.issuer, iat: frame.at, nbf: frame.at, exp: frame.at + TOKEN_SECONDS, tid: frame.tenantId, ver: '2.0', uti: randomUUID(),
});

/** `sub` differs from application to application for one person, so nobody can rely on it as an identity. */
const pairwise = (oid: string, audience: string): string => createHash('sha256').update(`${oid} ${audience}`).digest('base64url');

const caller = (client: LocalClient, audience: string): Claims => ({
  azp: client.clientId,
  azpacr: client.secret === null ? '0' : '1',
  // Microsoft's own resources still get the name that v1 tokens use.
  ...(audience === GRAPH || audience === BOT_FRAMEWORK ? { appid: client.clientId } : {}),
});

const who = (person: LocalPerson): Claims => ({ oid: person.aadObjectId, name: person.displayName, preferred_username: person.userPrincipalName });

/** A person's access token. With nothing asked of the resource, the OpenID names stand in `scp`, as for Graph. */
export function personAccess(frame: Frame, client: LocalClient, person: LocalPerson, asked: Asked): Claims {
  const scp = (asked.names.length > 0 ? asked.names : asked.oidc.filter((n) => n !== 'offline_access')).join(' ');
  return { aud: asked.audience, ...frameClaims(frame), ...who(person), sub: pairwise(person.aadObjectId, asked.audience), ...caller(client, asked.audience), scp };
}

/** An application's own token: `roles`, `idtyp` app and no `scp`. The object id is the service principal's. */
export function appAccess(frame: Frame, client: LocalClient, asked: Asked): Claims {
  const oid = servicePrincipalId(client.clientId);
  const roles = asked.names.filter(isAppRole);
  return { aud: asked.audience, ...frameClaims(frame), oid, sub: oid, ...caller(client, asked.audience), idtyp: 'app', ...(roles.length > 0 ? { roles } : {}) };
}

export function idToken(frame: Frame, client: LocalClient, person: LocalPerson, nonce: string | null): Claims {
  return { aud: client.clientId, ...frameClaims(frame), ...who(person), sub: pairwise(person.aadObjectId, client.clientId), nonce: nonce ?? undefined };
}

/** A stable id in the shape of a GUID, told from the client id. */
export function servicePrincipalId(clientId: string): string {
  const hex = createHash('sha256').update(`service principal ${clientId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
