import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createAccessTokenCheck, type AccessTokenCheck } from '#bot/entra/verifyAccessToken.ts';
import { handmade, makeKey, sign, startKeyServer, type IssuerKey } from '#test/bot/teams/issuer.ts';

const TENANT = 'aaaaaaaa-0000-4000-8000-000000000000';
const API = 'bbbbbbbb-0000-4000-8000-000000000002';
const TAB = 'bbbbbbbb-0000-4000-8000-000000000001';
const OTHER = 'eeeeeeee-0000-4000-8000-000000000009';
const PERSON = '00000000-0000-4000-8000-000000000001';
const ISSUER = `https://login.microsoftonline.com/${TENANT}/v2.0`;
const seconds = () => Math.floor(Date.now() / 1000);
const claims = (over: Record<string, unknown> = {}) => ({
  iss: ISSUER, aud: API, nbf: seconds() - 60, exp: seconds() + 3600, ver: '2.0', tid: TENANT, oid: PERSON, azp: TAB, scp: 'access_as_user', name: 'Maja Lind', ...over,
});
let key: IssuerKey, impostor: IssuerKey, stranger: IssuerKey;
let server: Awaited<ReturnType<typeof startKeyServer>>;
let check: AccessTokenCheck;

beforeAll(async () => {
  [key, impostor, stranger] = await Promise.all([makeKey('k1'), makeKey('k1'), makeKey('k2')]);
  server = await startKeyServer([key], ISSUER);
  check = createAccessTokenCheck({ tenantId: TENANT, issuer: ISSUER, jwksUrl: `${server.origin}/keys`, audiences: [API, 'api://yttra'], allowedClients: [TAB] });
});
afterAll(() => server.close());

const accepted: [string, Record<string, unknown>][] = [
  ['as Entra gives it', {}],
  ['for the id URI', { aud: 'api://yttra' }],
  ['with more scopes', { scp: 'openid access_as_user' }],
  ['ended four minutes ago', { exp: seconds() - 240 }],
];
test.each(accepted)('accepted: %s', async (_name, over) => {
  const token = await sign(key, claims(over));
  expect(await check(`Bearer ${token}`)).toEqual({ kind: 'ok', token, actor: { aadObjectId: PERSON, tenantId: TENANT, name: 'Maja Lind' } });
});

const refused: [string, string, Record<string, unknown>][] = [
  ['a Teams token for another application', 'token', { aud: OTHER }],
  ['a Graph token', 'token', { aud: 'https://graph.microsoft.com' }],
  ['an ID token: right audience, neither azp nor scp', 'no-person', { azp: undefined, scp: undefined, nonce: 'n' }],
  ['an ID token with azp', 'no-person', { scp: undefined }],
  ['app-only, marked', 'no-person', { idtyp: 'app', scp: 'access_as_user' }],
  ['app-only, roles instead of scp', 'no-person', { scp: undefined, roles: ['access_as_user'] }],
  ['another scope', 'scope', { scp: 'User.Read' }],
  ['a scope that only begins alike', 'scope', { scp: 'access_as_user.read' }],
  ['scopes as a list', 'no-person', { scp: ['access_as_user'] }],
  ['another client', 'client', { azp: OTHER }],
  ['no client', 'client', { azp: undefined }],
  ['v1 client claim only', 'client', { azp: undefined, appid: TAB }],
  ['version 1', 'version', { ver: '1.0' }],
  ['another tenant', 'foreign-tenant', { tid: OTHER }],
  ['no tenant', 'foreign-tenant', { tid: undefined }],
  ['another issuer', 'token', { iss: `https://login.microsoftonline.com/${OTHER}/v2.0` }],
  ['the v1 issuer', 'token', { iss: `https://sts.windows.net/${TENANT}/` }],
  ['the bot channel as issuer', 'token', { iss: 'https://api.botframework.com' }],
  ['no person', 'no-person', { oid: undefined }],
  ['a person id that is a path', 'no-person', { oid: '../users' }],
  ['expired ten minutes ago', 'token', { exp: seconds() - 600 }],
  ['no expiry', 'token', { exp: undefined }],
  ['not yet valid', 'token', { nbf: seconds() + 600 }],
  ['no nbf', 'token', { nbf: undefined }],
];
test.each(refused)('refused: %s', async (_name, reason, over) => {
  expect(await check(`Bearer ${await sign(key, claims(over))}`)).toEqual({ kind: 'refused', reason });
});

test('refused: what is not signed by Entra, whatever it says', async () => {
  const none = handmade({ alg: 'none', kid: 'k1' }, claims(), () => 'x');
  const hs256 = handmade({ alg: 'HS256', kid: 'k1' }, claims(), (input) => createHmac('sha256', JSON.stringify(key.jwk)).update(input).digest('base64url'));
  const good = await sign(key, claims());
  const [head, , tail] = good.split('.');
  const swapped = `${head}.${Buffer.from(JSON.stringify(claims({ oid: OTHER }))).toString('base64url')}.${tail}`;
  for (const token of [none, hs256, swapped, await sign(impostor, claims()), await sign(stranger, claims()), 'a.b.c']) {
    expect(await check(`Bearer ${token}`)).toEqual({ kind: 'refused', reason: 'token' });
  }
  for (const header of [undefined, '', 'Bearer', 'Bearer ', `Basic ${good}`, good, `Bearer ${good} x`, `Bearer ${good}, Bearer ${good}`]) {
    expect(await check(header)).toEqual({ kind: 'refused', reason: 'no-token' });
  }
});
