import { createHash } from 'node:crypto';
import type { LocalClient, LocalMunicipality, LocalPerson } from '#local/municipality.ts';
import { appAccess, idToken, personAccess, TOKEN_SECONDS, type Frame } from './claims.ts';
import { EntraError } from './errors.ts';
import type { Grant, GrantStore } from './grantStore.ts';
import { livingPerson } from './registry.ts';
import { askedScopes } from './scopes.ts';
import type { Signing } from './signing.ts';

export interface GrantParts {
  readonly municipality: LocalMunicipality;
  readonly signing: Signing;
  readonly codes: GrantStore;
  readonly refreshTokens: GrantStore;
  readonly issuer: string;
  /** Milliseconds. */
  now(): number;
}

export type TokenAnswer = Record<string, string | number>;
const REFRESH_LIFE_MS = 86_400_000;

const frameOf = (parts: GrantParts): Frame => ({ issuer: parts.issuer, tenantId: parts.municipality.tenantId, at: Math.floor(parts.now() / 1000) });

function need(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value) return value;
  throw new EntraError('invalid_request', 900144, `The request body must contain the following parameter: '${name}'.`);
}

/** Tokens for a person: access token always, ID token with `openid`, refresh token with `offline_access`. */
async function forPerson(parts: GrantParts, client: LocalClient, person: LocalPerson, scope: string, grant: Grant, form: URLSearchParams): Promise<TokenAnswer> {
  const asked = askedScopes(parts.municipality, client, scope);
  const frame = frameOf(parts);
  const claims = personAccess(frame, client, person, asked);
  const answer: TokenAnswer = {
    token_type: 'Bearer', scope: [...scopeWords(asked.audience, asked.names), ...asked.oidc].join(' '),
    expires_in: TOKEN_SECONDS, ext_expires_in: TOKEN_SECONDS, access_token: await parts.signing.sign(claims),
  };
  if (asked.oidc.includes('offline_access')) {
    answer['refresh_token'] = parts.refreshTokens.put(grant, REFRESH_LIFE_MS);
    answer['refresh_token_expires_in'] = REFRESH_LIFE_MS / 1000;
  }
  if (asked.oidc.includes('openid')) answer['id_token'] = await parts.signing.sign(idToken(frame, client, person, grant.nonce));
  if (form.get('client_info') === '1') answer['client_info'] = Buffer.from(JSON.stringify({ uid: person.aadObjectId, utid: parts.municipality.tenantId })).toString('base64url');
  return answer;

  function scopeWords(audience: string, names: readonly string[]): string[] {
    const uri = parts.municipality.clients.find((c) => c.clientId === audience)?.applicationIdUri ?? audience;
    return names.map((name) => `${uri}/${name}`);
  }
}

export async function authorizationCode(parts: GrantParts, client: LocalClient, form: URLSearchParams): Promise<TokenAnswer> {
  const code = need(form, 'code');
  const verifier = need(form, 'code_verifier');
  const redirectUri = need(form, 'redirect_uri');
  const grant = parts.codes.take(code);
  if (!grant) throw new EntraError('invalid_grant', 54005, 'OAuth2 Authorization code was already redeemed or has expired.');
  if (grant.clientId !== client.clientId || grant.redirectUri !== redirectUri) {
    throw new EntraError('invalid_grant', 70000, 'Provided grant is invalid: the code was issued to another client or redirect_uri.');
  }
  if (createHash('sha256').update(verifier).digest('base64url') !== grant.codeChallenge) {
    throw new EntraError('invalid_grant', 501481, 'The Code_Verifier does not match the code_challenge supplied in the authorization request.');
  }
  const person = livingPerson(parts.municipality, grant.personId);
  return forPerson(parts, client, person, form.get('scope') ?? grant.scope, grant, form);
}

/** Each refresh token works once and is replaced by the next. */
export async function refreshToken(parts: GrantParts, client: LocalClient, form: URLSearchParams): Promise<TokenAnswer> {
  const key = need(form, 'refresh_token');
  const grant = parts.refreshTokens.look(key);
  if (!grant || grant.clientId !== client.clientId) throw new EntraError('invalid_grant', 700082, 'The refresh token has expired, was used or was issued to another client.');
  const person = livingPerson(parts.municipality, grant.personId);
  const scope = form.get('scope') ?? grant.scope;
  askedScopes(parts.municipality, client, scope);
  parts.refreshTokens.take(key);
  const withRefresh = /(^|\s)offline_access(\s|$)/.test(scope) ? scope : `${scope} offline_access`;
  return forPerson(parts, client, person, withRefresh, grant, form);
}

export async function clientCredentials(parts: GrantParts, client: LocalClient, form: URLSearchParams): Promise<TokenAnswer> {
  if (client.secret === null) throw new EntraError('unauthorized_client', 700025, 'A public client has no identity of its own.');
  const scope = need(form, 'scope');
  if (!/^\S+\/\.default$/.test(scope.trim())) throw new EntraError('invalid_scope', 1002012, `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`);
  const asked = askedScopes(parts.municipality, client, scope);
  return { token_type: 'Bearer', expires_in: TOKEN_SECONDS, ext_expires_in: TOKEN_SECONDS, access_token: await parts.signing.sign(appAccess(frameOf(parts), client, asked)) };
}

/** A middle tier changes a person's token, which must have been issued for it, into one for the next resource. */
export async function onBehalfOf(parts: GrantParts, client: LocalClient, form: URLSearchParams): Promise<TokenAnswer> {
  if (client.secret === null) throw new EntraError('unauthorized_client', 700025, 'A public client cannot act on behalf of a person.');
  if (form.get('requested_token_use') !== 'on_behalf_of') throw new EntraError('invalid_request', 900144, 'requested_token_use must be \'on_behalf_of\'.');
  const scope = need(form, 'scope');
  const assertion = await parts.signing.verify(need(form, 'assertion'), parts.issuer, parts.now()).catch((cause: Error) => {
    throw new EntraError('invalid_grant', 500133, `Assertion is not valid: ${cause.message}`);
  });
  if (assertion.aud !== client.clientId) throw new EntraError('invalid_grant', 500131, 'Assertion audience does not match the Client app presenting the assertion.');
  if (assertion['idtyp'] === 'app' || typeof assertion['scp'] !== 'string') throw new EntraError('invalid_grant', 50027, 'The assertion must be a person\'s access token.');
  const person = livingPerson(parts.municipality, assertion['oid']);
  const grant: Grant = { clientId: client.clientId, personId: person.aadObjectId, scope, redirectUri: '', codeChallenge: '', nonce: null };
  return forPerson(parts, client, person, scope, grant, form);
}
