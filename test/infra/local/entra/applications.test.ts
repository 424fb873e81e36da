import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ConfidentialClientApplication, InteractionRequiredAuthError } from '@azure/msal-node';
import { decodeJwt } from 'jose';
import { startEntra, type LocalEntra } from '#local/entra/startEntra.ts';
import { signIn, token } from './signIn.ts';
import { BOT, HANDLAGGARE, KONTAKTPERSON, SECRET, SERVER, smallMunicipality, TAB, TENANT } from './smallMunicipality.ts';

let entra: LocalEntra;
const people = [{ ...HANDLAGGARE }, { ...KONTAKTPERSON }];
beforeAll(async () => {
  entra = await startEntra({ port: 0, municipality: smallMunicipality({ people }) });
});
afterAll(() => entra.close());

const GRAPH = 'https://graph.microsoft.com';
const credentials = (change: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  token(entra, { grant_type: 'client_credentials', client_id: SERVER, client_secret: SECRET, scope: `${GRAPH}/.default`, ...change }, headers);

function msal(clientId: string, clientSecret = SECRET): ConfidentialClientApplication {
  return new ConfidentialClientApplication({
    auth: { clientId, clientSecret, authority: entra.authority, knownAuthorities: ['login.localhost'], authorityMetadata: entra.authorityMetadata },
  });
}

describe('client credentials', () => {
  test('an application token has roles and no scp', async () => {
    const { status, body } = await credentials();
    expect(status).toBe(200);
    expect(body['refresh_token']).toBeUndefined();
    const claims = decodeJwt(body['access_token']!);
    expect(claims).toMatchObject({ aud: GRAPH, ver: '2.0', tid: TENANT, azp: SERVER, appid: SERVER, azpacr: '1', idtyp: 'app' });
    expect(claims['roles']).toEqual(['Sites.Selected', 'User.Read.All', 'GroupMember.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All', 'AppCatalog.Read.All']);
    expect([claims['scp'], claims['name']]).toEqual([undefined, undefined]);
    expect(claims.sub).toBe(claims['oid']);
  });

  test('the bot gets a token for the bot service', async () => {
    const { body } = await credentials({ client_id: BOT, scope: 'https://api.botframework.com/.default' });
    expect(decodeJwt(body['access_token']!)).toMatchObject({ aud: 'https://api.botframework.com', appid: BOT, azp: BOT, iss: entra.issuer });
  });

  test('the secret may stand in a Basic header', async () => {
    const basic = `Basic ${Buffer.from(`${SERVER}:${encodeURIComponent(SECRET)}`).toString('base64')}`;
    const res = await token(entra, { grant_type: 'client_credentials', scope: `${GRAPH}/.default` }, { authorization: basic });
    expect(res.status).toBe(200);
    expect((await credentials({}, { authorization: basic })).body['error']).toBe('invalid_request');
  });

  test.each([
    ['a wrong secret', { client_secret: 'guess' }, 401, 7000215],
    ['no secret', { client_secret: '' }, 401, 7000215],
    ['an unknown client', { client_id: 'nobody' }, 400, 700016],
    ['a public client with a secret', { client_id: TAB }, 401, 700025],
    ['one scope by name', { scope: `${GRAPH}/User.Read.All` }, 400, 1002012],
    ['a resource that was not granted', { scope: 'https://api.botframework.com/.default' }, 400, 70011],
    ['an unknown resource', { scope: 'https://vault.example/.default' }, 400, 500011],
    ['an unknown grant', { grant_type: 'password' }, 400, 70003],
  ])('%s is refused', async (_what, change, status, code) => {
    const res = await credentials(change);
    expect([res.status, res.body['error_codes']]).toEqual([status, [code]]);
    expect(res.body['access_token']).toBeUndefined();
  });

  test('a public client without secret has no identity of its own', async () => {
    const res = await token(entra, { grant_type: 'client_credentials', client_id: TAB, scope: `${GRAPH}/.default` });
    expect(res.body['error']).toBe('unauthorized_client');
  });
});

describe('on behalf of', () => {
  const obo = (assertion: string, change: Record<string, string> = {}) => token(entra, {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', requested_token_use: 'on_behalf_of', client_id: SERVER, client_secret: SECRET,
    scope: `${GRAPH}/Files.ReadWrite`, assertion, ...change,
  });
  const fromTab = async (hint = HANDLAGGARE.userPrincipalName) => (await signIn(entra, hint)).body['access_token']!;

  test('changes the tab\'s token into one for Graph, for the same person', async () => {
    const { status, body } = await obo(await fromTab(KONTAKTPERSON.userPrincipalName));
    expect(status).toBe(200);
    expect(decodeJwt(body['access_token']!)).toMatchObject({ aud: GRAPH, oid: KONTAKTPERSON.aadObjectId, azp: SERVER, azpacr: '1', scp: 'Files.ReadWrite' });
  });

  test('.default gives everything granted', async () => {
    const { body } = await obo(await fromTab(), { scope: `${GRAPH}/.default` });
    expect(String(decodeJwt(body['access_token']!)['scp'])).toContain('Files.ReadWrite');
  });

  test('only a valid token of a person, issued for this very application, is changed', async () => {
    const good = await fromTab();
    const claims = { aud: SERVER, oid: HANDLAGGARE.aadObjectId, azp: TAB, scp: 'access_as_user' };
    const bad: Record<string, string> = {
      garbage: 'x.y.z',
      'a token for Graph': (await obo(good)).body['access_token']!,
      'an ID token': (await signIn(entra, HANDLAGGARE.userPrincipalName)).body['id_token']!,
      'an application token': (await entra.issueForTests({ ...claims, idtyp: 'app' })),
      'an expired one': await entra.issueForTests({ ...claims, exp: 1_000 }),
      'another issuer': await entra.issueForTests({ ...claims, iss: 'https://evil.example' }),
      'alg none': await entra.issueForTests(claims, { header: { alg: 'none' } }),
      'the public key as secret': await entra.issueForTests(claims, { header: { alg: 'HS256' }, key: await entra.publicPem() }),
    };
    for (const [what, assertion] of Object.entries(bad)) expect([what, (await obo(assertion)).body['error']]).toEqual([what, 'invalid_grant']);
    expect((await obo(good, { client_secret: 'guess' })).status).toBe(401);
    expect((await obo(good, { requested_token_use: 'other' })).body['error']).toBe('invalid_request');
    expect((await obo(good, { scope: `${GRAPH}/Mail.Send` })).body['error']).toBe('invalid_scope');
    expect((await obo(good)).status).toBe(200);
  });

  test('a person who has left is refused', async () => {
    const assertion = await fromTab(KONTAKTPERSON.userPrincipalName);
    people[1] = { ...KONTAKTPERSON, accountEnabled: false };
    try {
      expect((await obo(assertion)).body['error_codes']).toEqual([50057]);
    } finally {
      people[1] = { ...KONTAKTPERSON };
    }
  });
});

describe('MSAL for Node', () => {
  test('client credentials with a secret', async () => {
    const result = await msal(SERVER).acquireTokenByClientCredential({ scopes: [`${GRAPH}/.default`] });
    expect(decodeJwt(result!.accessToken)).toMatchObject({ aud: GRAPH, azp: SERVER, idtyp: 'app' });
    await expect(msal(SERVER, 'guess').acquireTokenByClientCredential({ scopes: [`${GRAPH}/.default`] })).rejects.toMatchObject({ errorCode: 'invalid_client' });
  });

  test('on behalf of, and once more from its cache', async () => {
    const client = msal(SERVER);
    const ask = { oboAssertion: (await signIn(entra, HANDLAGGARE.userPrincipalName)).body['access_token']!, scopes: [`${GRAPH}/Files.ReadWrite`] };
    const first = await client.acquireTokenOnBehalfOf(ask);
    expect(decodeJwt(first!.accessToken)).toMatchObject({ oid: HANDLAGGARE.aadObjectId, scp: 'Files.ReadWrite' });
    expect((await client.acquireTokenOnBehalfOf(ask))!.fromCache).toBe(true);
  });

  test.each(['consent-required', 'mfa-required'] as const)('%s asks for the person', async (kind) => {
    const oboAssertion = (await signIn(entra, HANDLAGGARE.userPrincipalName)).body['access_token']!;
    entra.faults.queue({ kind, grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer' });
    const ask = { oboAssertion, scopes: [`${GRAPH}/Files.ReadWrite`] };
    await expect(msal(SERVER).acquireTokenOnBehalfOf(ask)).rejects.toBeInstanceOf(InteractionRequiredAuthError);
    expect((await msal(SERVER).acquireTokenOnBehalfOf(ask))!.accessToken).toBeTruthy();
  });

  test('a fault hits as often as told and then no more', async () => {
    entra.faults.queue({ kind: 'unavailable', clientId: SERVER, times: 2 });
    entra.faults.queue({ kind: 'throttled', clientId: BOT });
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await credentials()).status);
    expect(statuses).toEqual([503, 503, 200]);
    const bot = await credentials({ client_id: BOT, scope: 'https://api.botframework.com/.default' });
    expect([bot.status, bot.headers.get('retry-after')]).toEqual([429, '1']);
  });
});
