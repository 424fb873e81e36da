import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { startEntra, type LocalEntra } from '#local/entra/startEntra.ts';
import { attempt, authorize, landed, redeem, signIn, token } from './signIn.ts';
import { GONE, HANDLAGGARE, SERVER, smallMunicipality, TAB, TAB_ORIGIN, TAB_REDIRECT, TENANT } from './smallMunicipality.ts';

let entra: LocalEntra;
beforeAll(async () => {
  entra = await startEntra({ port: 0, municipality: smallMunicipality() });
});
afterAll(() => entra.close());

describe('discovery', () => {
  test('the document names the endpoints, and the keys verify a token', async () => {
    const doc = (await (await fetch(`${entra.url}/${TENANT}/v2.0/.well-known/openid-configuration`)).json()) as Record<string, string>;
    expect(doc).toEqual(JSON.parse(entra.authorityMetadata));
    expect(doc['issuer']).toBe(`https://login.localhost/${TENANT}/v2.0`);
    const { body } = await signIn(entra, HANDLAGGARE.userPrincipalName);
    const { payload } = await jwtVerify(body['access_token']!, createRemoteJWKSet(new URL(doc['jwks_uri']!)), { issuer: doc['issuer']!, audience: SERVER });
    expect(payload['oid']).toBe(HANDLAGGARE.aadObjectId);
  });

  test('another tenant does not exist', async () => {
    const res = await fetch(`${entra.url}/common/v2.0/.well-known/openid-configuration`);
    expect(res.status).toBe(400);
    expect(((await res.json()) as { error_codes: number[] }).error_codes).toEqual([90002]);
  });
});

describe('authorize', () => {
  test.each([['user principal name', HANDLAGGARE.userPrincipalName.toUpperCase()], ['object id', HANDLAGGARE.aadObjectId]])('a known person by %s is signed in at once', async (_by, hint) => {
    const res = await authorize(entra, attempt({ login_hint: hint }).params);
    const { at, values } = landed(res);
    expect(res.status).toBe(302);
    expect(at).toBe(TAB_REDIRECT);
    expect(values.get('state')).toBe('s 1');
    expect(values.get('code')).toMatch(/^0\.code\./);
  });

  test('response_mode query puts the answer into the query', async () => {
    const res = await authorize(entra, attempt({ login_hint: HANDLAGGARE.aadObjectId, response_mode: 'query' }).params);
    expect(new URL(res.headers.get('location')!).searchParams.get('code')).toMatch(/^0\.code\./);
    expect(new URL(res.headers.get('location')!).hash).toBe('');
  });

  test.each([['no hint', {}], ['a stranger as hint', { login_hint: 'ingen@annan.example' }], ['a wish to choose', { login_hint: HANDLAGGARE.aadObjectId, prompt: 'select_account' }]])('%s shows the people as buttons', async (_why, change) => {
    const res = await authorize(entra, attempt(change as Record<string, string>).params);
    const html = await res.text();
    expect(res.status).toBe(200);
    expect(html).toContain('lang="sv"');
    expect(html).toContain(`value="${HANDLAGGARE.userPrincipalName}"`);
    expect(html).toContain('Åke Öberg');
    expect(html).not.toContain(GONE.displayName);
    expect(res.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  test('the buttons lead to the same question with a hint', async () => {
    const html = await (await authorize(entra, attempt({ prompt: 'select_account', state: '"><script>' }).params)).text();
    expect(html).not.toContain('<script>');
    const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [name!, value!.replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)))]);
    const res = await authorize(entra, { ...Object.fromEntries(fields), login_hint: HANDLAGGARE.userPrincipalName });
    expect(landed(res).values.get('state')).toBe('"><script>');
  });

  test('prompt=none without a person answers login_required', async () => {
    const { values } = landed(await authorize(entra, attempt({ prompt: 'none' }).params));
    expect(values.get('error')).toBe('login_required');
    expect(values.get('error_description')).toContain('AADSTS50058');
    expect(values.get('state')).toBe('s 1');
  });

  test.each([
    ['an unknown client', { client_id: 'nobody' }, '700016'],
    ['an unregistered address', { redirect_uri: 'https://evil.example/' }, '50011'],
    ['an address that only begins right', { redirect_uri: `${TAB_REDIRECT}.evil` }, '50011'],
    ['no address', { redirect_uri: '' }, '50011'],
  ])('%s is never redirected to', async (_what, change, code) => {
    const res = await authorize(entra, attempt({ login_hint: HANDLAGGARE.aadObjectId, ...change }).params);
    expect(res.status).toBe(400);
    expect(res.headers.get('location')).toBeNull();
    expect(await res.text()).toContain(`AADSTS${code}`);
  });

  test('a doubled parameter is refused', async () => {
    const { params } = attempt({ login_hint: HANDLAGGARE.aadObjectId });
    const res = await fetch(`${entra.authorizeUrl}?${new URLSearchParams(params)}&redirect_uri=https://evil.example/`, { redirect: 'manual' });
    expect(res.status).toBe(400);
  });

  test.each([
    ['no PKCE', { code_challenge: '' }, 'invalid_request'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['implicit flow', { response_type: 'token' }, 'unsupported_response_type'],
    ['a scope that was not granted', { scope: 'https://graph.microsoft.com/Mail.Send' }, 'invalid_scope'],
    ['an unknown resource', { scope: 'api://other/x' }, 'invalid_resource'],
    ['two resources', { scope: 'api://yttra/access_as_user https://graph.microsoft.com/User.Read' }, 'invalid_request'],
  ])('%s is told to the registered address', async (_what, change, error) => {
    const { at, values } = landed(await authorize(entra, attempt({ login_hint: HANDLAGGARE.aadObjectId, ...change }).params));
    expect([at, values.get('error')]).toEqual([TAB_REDIRECT, error]);
    expect(values.get('code')).toBeNull();
  });

  test('a disabled person gets no code', async () => {
    const res = await authorize(entra, attempt({ login_hint: GONE.userPrincipalName }).params);
    expect(res.status).toBe(403);
    expect(await res.text()).toContain('Kontot är avstängt');
    expect(landed(await authorize(entra, attempt({ login_hint: GONE.userPrincipalName, prompt: 'none' }).params)).values.get('error')).toBe('interaction_required');
  });

  test('signing out leads back to a registered address alone', async () => {
    const out = (uri: string) => fetch(`${entra.logoutUrl}?post_logout_redirect_uri=${encodeURIComponent(uri)}&state=x`, { redirect: 'manual' });
    expect((await out(TAB_REDIRECT)).headers.get('location')).toBe(`${TAB_REDIRECT}?state=x`);
    expect((await out('https://evil.example/')).status).toBe(400);
  });
});

describe('authorization code', () => {
  test('gives an access, an ID and a refresh token with the claims of v2.0', async () => {
    const { status, body, headers } = await signIn(entra, HANDLAGGARE.userPrincipalName);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBe(TAB_ORIGIN);
    const access = decodeJwt(body['access_token']!);
    expect(access).toMatchObject({
      aud: SERVER, iss: entra.issuer, ver: '2.0', tid: TENANT, oid: HANDLAGGARE.aadObjectId, azp: TAB, azpacr: '0', scp: 'access_as_user',
      name: 'Maja Lind', preferred_username: HANDLAGGARE.userPrincipalName,
    });
    expect(access.exp! - access.iat!).toBe(3_600);
    expect(access.nbf).toBe(access.iat);
    const id = decodeJwt(body['id_token']!);
    expect(id).toMatchObject({ aud: TAB, nonce: 'n1', oid: HANDLAGGARE.aadObjectId });
    expect(id['scp']).toBeUndefined();
    expect(id.sub).not.toBe(access.sub);
    expect(JSON.parse(Buffer.from(body['client_info']!, 'base64url').toString())).toEqual({ uid: HANDLAGGARE.aadObjectId, utid: TENANT });
  });

  test('a code works once, with its own verifier, address and client', async () => {
    const get = async () => {
      const { verifier, params } = attempt({ login_hint: HANDLAGGARE.aadObjectId });
      return { verifier, code: landed(await authorize(entra, params)).values.get('code')! };
    };
    const used = await get();
    expect((await redeem(entra, used.code, used.verifier)).status).toBe(200);
    expect((await redeem(entra, used.code, used.verifier)).body['error_codes']).toEqual([54005]);
    const other = await get();
    expect((await redeem(entra, other.code, used.verifier)).body['error_codes']).toEqual([501481]);
    // The failed attempt has used the code up.
    expect((await redeem(entra, other.code, other.verifier)).body['error_codes']).toEqual([54005]);
    const third = await get();
    expect((await redeem(entra, third.code, third.verifier, { redirect_uri: 'http://localhost:5173/other' })).body['error']).toBe('invalid_grant');
    expect((await redeem(entra, third.code, '')).body['error_codes']).toEqual([900144]);
  });

  test('errors look like Entra\'s', async () => {
    const { status, body } = await token(entra, { grant_type: 'authorization_code', client_id: TAB, redirect_uri: TAB_REDIRECT, code: 'x', code_verifier: 'y' }, { 'client-request-id': 'me-1' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [54005], correlation_id: 'me-1' });
    expect(body['error_description']).toMatch(/^AADSTS54005: .*Trace ID: .*Correlation ID: me-1 Timestamp: \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/);
  });
});

describe('refresh token', () => {
  const refresh = (key: string) => token(entra, { grant_type: 'refresh_token', client_id: TAB, refresh_token: key, scope: 'api://yttra/access_as_user openid offline_access' });

  test('rotates, and an old one is refused', async () => {
    const first = (await signIn(entra, HANDLAGGARE.userPrincipalName)).body['refresh_token']!;
    const second = await refresh(first);
    expect(decodeJwt(second.body['access_token']!)['scp']).toBe('access_as_user');
    expect(second.body['refresh_token']).not.toBe(first);
    expect((await refresh(first)).body['error']).toBe('invalid_grant');
    expect((await refresh(second.body['refresh_token']!)).status).toBe(200);
  });

  test('a person disabled meanwhile is refused', async () => {
    const people = [{ ...HANDLAGGARE }];
    const own = await startEntra({ port: 0, municipality: smallMunicipality({ people }) });
    try {
      const key = (await signIn(own, HANDLAGGARE.userPrincipalName)).body['refresh_token']!;
      people[0] = { ...HANDLAGGARE, accountEnabled: false };
      const { body } = await token(own, { grant_type: 'refresh_token', client_id: TAB, refresh_token: key });
      expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [50057] });
    } finally {
      await own.close();
    }
  });

  test('codes and refresh tokens run out by the clock that was given', async () => {
    let at = Date.now();
    const own = await startEntra({ port: 0, municipality: smallMunicipality(), now: () => at });
    try {
      const { verifier, params } = attempt({ login_hint: HANDLAGGARE.aadObjectId });
      const code = landed(await authorize(own, params)).values.get('code')!;
      at += 601_000;
      expect((await redeem(own, code, verifier)).body['error_codes']).toEqual([54005]);
      const key = (await signIn(own, HANDLAGGARE.userPrincipalName)).body['refresh_token']!;
      at += 86_401_000;
      expect((await token(own, { grant_type: 'refresh_token', client_id: TAB, refresh_token: key })).body['error_codes']).toEqual([700082]);
    } finally {
      await own.close();
    }
  });
});

describe('pages in a browser', () => {
  const preflight = (origin: string) => fetch(entra.tokenUrl, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-anchormailbox' } });

  test('only a registered origin may ask', async () => {
    const mine = await preflight(TAB_ORIGIN);
    expect([mine.status, mine.headers.get('access-control-allow-origin'), mine.headers.get('access-control-allow-headers')]).toEqual([204, TAB_ORIGIN, 'x-anchormailbox']);
    const evil = await preflight('https://evil.example');
    expect([evil.status, evil.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });

  test('a foreign page cannot redeem', async () => {
    const { verifier, params } = attempt({ login_hint: HANDLAGGARE.aadObjectId });
    const code = landed(await authorize(entra, params)).values.get('code')!;
    const res = await token(entra, { grant_type: 'authorization_code', client_id: TAB, redirect_uri: TAB_REDIRECT, code, code_verifier: verifier }, { origin: 'https://evil.example' });
    expect(res.body['error_codes']).toEqual([9002326]);
    expect(res.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('tokens for tests and a change of keys', () => {
  test('issueForTests fills in what is not told, and leaves out what is undefined', async () => {
    const made = decodeJwt(await entra.issueForTests({ aud: SERVER, exp: undefined, ver: '1.0' }));
    expect(made).toMatchObject({ iss: entra.issuer, tid: TENANT, aud: SERVER, ver: '1.0' });
    expect(made.exp).toBeUndefined();
    const hmac = await entra.issueForTests({ aud: SERVER }, { header: { alg: 'HS256' }, key: await entra.publicPem() });
    expect(decodeProtectedHeader(hmac).alg).toBe('HS256');
    expect((await entra.issueForTests({}, { header: { alg: 'none' } })).endsWith('.')).toBe(true);
  });

  test('after a roll-over a new key signs and the old one is still published', async () => {
    const own = await startEntra({ port: 0, municipality: smallMunicipality() });
    try {
      const before = await own.issueForTests({});
      await own.rotateKeys();
      const after = await own.issueForTests({});
      expect(decodeProtectedHeader(after).kid).not.toBe(decodeProtectedHeader(before).kid);
      const keys = createRemoteJWKSet(new URL(own.jwksUri));
      for (const made of [before, after]) expect((await jwtVerify(made, keys)).payload.iss).toBe(own.issuer);
    } finally {
      await own.close();
    }
  });
});
