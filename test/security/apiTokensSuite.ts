import { beforeAll, describe, expect, test } from '@jest/globals';
import { errorsSv } from '#domain/texts/errors.sv.ts';
import { HANDLAGGARE } from '#local/scenarios/internationellStrategi/people.ts';
import { signIn } from '#local/teams/signIn.ts';
import { ROUTE_NAMES, type Ids } from './support/access.ts';
import { bearerOf, call, knownIds } from './support/api.ts';
import type { AttackedTown } from './support/attackedTown.ts';
import { ask } from './support/http.ts';
import { connectorToken, type Json } from './support/turns.ts';

type Rig = AttackedTown;
const seconds = (ahead: number): number => Math.floor(Date.now() / 1000) + ahead;
const OTHER = '11111111-1111-4111-8111-111111111111';

/** A token that would be good, with what is named changed. */
async function tokenWith(rig: Rig, claims: Json, by: Parameters<Rig['town']['entra']['issueForTests']>[1] = {}): Promise<string> {
  const { entra, scenario } = rig.town;
  const good = { aud: scenario.clientIds.api, azp: scenario.clientIds.tab, azpacr: '0', oid: HANDLAGGARE.aadObjectId, sub: 'x', name: 'Maja', scp: 'access_as_user' };
  return `Bearer ${await entra.issueForTests({ ...good, ...claims }, by)}`;
}

async function idToken(rig: Rig): Promise<string> {
  const { scenario, entra } = rig.town;
  const redirectUri = scenario.municipality.clients.find((c) => c.clientId === scenario.clientIds.tab)!.redirectUris[0]!;
  return `Bearer ${(await signIn({ ...entra, redirectUri }, HANDLAGGARE, scenario.clientIds.tab, `api://${scenario.clientIds.api}/access_as_user openid profile`)).idToken}`;
}

const REFUSED: readonly (readonly [fault: number, what: string, token: (rig: Rig) => Promise<string | null> | string | null])[] = [
  [1, 'no token', () => null],
  [2, 'garbage', () => 'Bearer a.b.c'],
  [2, 'Basic', () => 'Basic bWFqYTpoZW1saWd0'],
  [2, 'two tokens', async (rig) => `${await tokenWith(rig, {})}, ${await tokenWith(rig, {})}`],
  [3, 'alg none', (rig) => tokenWith(rig, {}, { header: { alg: 'none' } })],
  [4, 'HS256 with the public key', async (rig) => tokenWith(rig, {}, { header: { alg: 'HS256' }, key: await rig.town.entra.publicPem() })],
  [8, 'an unknown key', (rig) => tokenWith(rig, {}, { header: { kid: 'invented' } })],
  [32, 'a token for Graph', (rig) => tokenWith(rig, { aud: 'https://graph.microsoft.com' })],
  [32, 'a token for the bot', (rig) => tokenWith(rig, { aud: rig.town.scenario.clientIds.bot })],
  [32, 'another client\'s', (rig) => tokenWith(rig, { azp: rig.town.scenario.clientIds.bot })],
  [32, 'no client at all', (rig) => tokenWith(rig, { azp: undefined })],
  [32, 'another scope', (rig) => tokenWith(rig, { scp: 'User.Read' })],
  [32, 'a scope that only begins alike', (rig) => tokenWith(rig, { scp: 'access_as_user_admin' })],
  [32, 'an application\'s own', (rig) => tokenWith(rig, { idtyp: 'app', scp: undefined, roles: ['access_as_user'] })],
  [32, 'an application\'s own with a scope put in', (rig) => tokenWith(rig, { idtyp: 'app' })],
  [32, 'the Connector\'s token', (rig) => connectorToken(rig)],
  [33, 'an ID token, fresh from a sign-in', idToken],
  [33, 'an ID token for the API', (rig) => tokenWith(rig, { azp: undefined, scp: undefined, nonce: 'x' })],
  [34, 'another tenant', (rig) => tokenWith(rig, { tid: OTHER })],
  [34, 'another tenant\'s issuer', (rig) => tokenWith(rig, { tid: OTHER, iss: `https://login.microsoftonline.com/${OTHER}/v2.0` })],
  [34, 'any tenant\'s issuer', (rig) => tokenWith(rig, { iss: 'https://login.microsoftonline.com/common/v2.0' })],
  [7, 'expired', (rig) => tokenWith(rig, { iat: seconds(-7200), nbf: seconds(-7200), exp: seconds(-600) })],
  [7, 'not valid yet', (rig) => tokenWith(rig, { nbf: seconds(600) })],
  [7, 'without exp', (rig) => tokenWith(rig, { exp: undefined })],
  [7, 'version 1', (rig) => tokenWith(rig, { ver: '1.0' })],
  [13, 'nobody\'s', (rig) => tokenWith(rig, { oid: undefined })],
  [13, 'somebody\'s whose id is no id', (rig) => tokenWith(rig, { oid: "x' or '1'='1" })],
];

export function apiTokensSuite(get: () => AttackedTown): void {
  describe('tokens at the tab\'s API', () => {
    let ids: Ids;
    beforeAll(async () => {
      get().clock.skip(30);
      ids = await knownIds(get());
    });

    test.each(ROUTE_NAMES)('1 %s without a token: 401', async (name) => {
      const rig = get();
      const { answer, changed } = await rig.watching(() => call(rig, name, { ids, authorization: null }));
      expect([answer.status, JSON.parse(answer.text)]).toEqual([401, { code: 'not-signed-in', message: errorsSv['not-signed-in'] }]);
      expect(changed).toEqual([]);
    });

    test.each(REFUSED.map(([fault, what, token]) => ({ fault, what, token })))('$fault $what: 401', async ({ token }) => {
      const rig = get();
      const authorization = await token(rig);
      const { answer, changed } = await rig.watching(async () => [
        (await call(rig, 'getArende', { ids, authorization })).status, (await call(rig, 'sendUtskick', { ids, authorization })).status,
        (await ask(rig.town.productUrl, { path: '/api/events', headers: authorization === null ? {} : { authorization } })).status,
      ]);
      expect(answer).toEqual([401, 401, 401]);
      expect(changed).toEqual([]);
    });

    test('the unchanged token is taken: the rows above fail for what they say', async () => {
      const rig = get();
      expect((await call(rig, 'getArende', { ids, authorization: await tokenWith(rig, {}) })).status).toBe(200);
      expect((await call(rig, 'getArende', { ids, authorization: await tokenWith(rig, { exp: seconds(-240) }) })).status).toBe(200);
    });

    test('2 a token anywhere but in its header is none: in the address, a cookie, the body', async () => {
      const rig = get();
      const token = (await bearerOf(rig, HANDLAGGARE.aadObjectId)).slice('Bearer '.length);
      const tries = [
        { path: `/api/arenden?access_token=${token}` }, { path: '/api/arenden', headers: { cookie: `access_token=${token}; Authorization=Bearer ${token}` } },
        { path: '/api/arenden', headers: { 'x-ms-token-aad-access-token': token, 'x-authorization': `Bearer ${token}`, 'x-ms-client-principal-id': HANDLAGGARE.aadObjectId } },
        { path: `/api/events?access_token=${token}` },
        { path: `/api/arenden/${rig.arendeId}/undo`, method: 'POST', body: `access_token=${token}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      ];
      for (const one of tries) expect([one.path.slice(0, 30), (await ask(rig.town.productUrl, one)).status]).toEqual([one.path.slice(0, 30), 401]);
    });

    test('34 a guest, or anybody whom the register does not know, is signed in and still gets nothing', async () => {
      const rig = get();
      const authorization = await tokenWith(rig, { oid: '99999999-0000-4000-8000-000000000000', idp: 'https://sts.windows.net/other/' });
      for (const name of ROUTE_NAMES) {
        const answer = await call(rig, name, { ids, authorization });
        expect([name, answer.status, answer.text]).toEqual([name, 403, JSON.stringify({ code: 'not-in-register', message: errorsSv['not-in-register'] })]);
      }
      expect((await ask(rig.town.productUrl, { path: '/api/events', headers: { authorization } })).status).toBe(403);
    });
  });
}
