import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { HANDLAGGARE, IT, REGISTRATOR } from '#local/scenarios/internationellStrategi/people.ts';
import { testWhen } from '#test/run/skip.ts';
import { ROUTE_NAMES, type Ids } from './support/access.ts';
import { bearerOf, call, knownIds } from './support/api.ts';
import { TEAMS_URL, type AttackedTown } from './support/attackedTown.ts';
import { ask, type Answer, type Asked } from './support/http.ts';

const BUILT = join(import.meta.dirname, '../../.cache/tab');
const isBuilt = existsSync(join(BUILT, 'index.html'));

/** Written out: a change of the policy is a decision. */
const csp = (entra: string): string => [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='", "img-src 'self' data:", "font-src 'self' data: https://res.cdn.office.net",
  `connect-src 'self' https://res.cdn.office.net https://login.microsoftonline.com ${entra}`, "base-uri 'none'", "form-action 'none'", "object-src 'none'",
  `frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com https://outlook-sdf.office.com https://outlook-sdf.office365.com ${TEAMS_URL}`,
].join('; ');

function expectClosed(rig: AttackedTown, answer: Answer, cache = 'no-store'): void {
  expect({
    csp: answer.headers['content-security-policy'], nosniff: answer.headers['x-content-type-options'], referrer: answer.headers['referrer-policy'], hsts: answer.headers['strict-transport-security'],
    permissions: answer.headers['permissions-policy'], cache: answer.headers['cache-control'], by: answer.headers['x-powered-by'], server: answer.headers['server'], cookie: answer.headers['set-cookie'],
  }).toEqual({
    csp: csp(rig.town.entra.url), nosniff: 'nosniff', referrer: 'no-referrer', hsts: 'max-age=31536000; includeSubDomains', permissions: 'camera=(), microphone=(), geolocation=()', cache,
    by: undefined, server: undefined, cookie: undefined,
  });
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
}

const ORIGIN = { origin: 'https://evil.example' };
const GONE: readonly (readonly [fault: number, asked: Asked])[] = [
  ...['/.git/config', '/.git/HEAD', '/.env', '/package.json', '/metrics', '/debug', '/admin', '/swagger.json', '/', '/index.html', '/api', '/api/', '/api/unknown', '/tab/unknown', '/tab/assets', '/tab/assets/', '/tab/.hash', '/tab/assets/.env', '/tab/assets/index.js.map', '/robots.txt', '/bot/main.ts', '/data', '/server-status'].map((path) => [47, { path }] as const),
  ...['/tab/../package.json', '/tab/..%2fpackage.json', '/tab/..%2f..%2fpackage.json', '/tab/%2e%2e/%2e%2e/package.json', '/tab/assets/../index.html', '/tab/assets/../../../package.json', '/tab/assets/..%2f..%2f..%2fpackage.json', '/tab/assets/..%5c..%5cpackage.json', '/tab/assets/%2e%2e/.hash', '/tab/assets//etc/passwd', '/tab/assets/%2fetc%2fpasswd', '/tab/assets/....//....//package.json', '/tab;/../package.json', '//etc/passwd'].map((path) => [56, { path }] as const),
  ...['TRACE', 'PATCH', 'DELETE', 'PROPFIND', 'MOVE', 'LOCK', 'PURGE'].map((method) => [47, { method, path: '/api/arenden' }] as const),
  [47, { method: 'POST', path: '/api/me' }], [47, { method: 'DELETE', path: '/api/arenden/arende_1' }], [47, { method: 'GET', path: '/api/graph/notifications' }], [47, { method: 'POST', path: '/api/events' }], [47, { method: 'PUT', path: '/tab/' }],
  [47, { path: '/api/Arenden' }], [47, { path: '/api/arenden', method: 'GET', headers: { 'x-http-method-override': 'DELETE', 'x-original-url': '/admin' } }],
];

export function outsideSuite(get: () => AttackedTown): void {
  describe('the outside', () => {
    let ids: Ids;
    let handlaggare: string;
    beforeAll(async () => {
      get().clock.skip(30);
      ids = await knownIds(get());
      handlaggare = await bearerOf(get(), HANDLAGGARE.aadObjectId);
    });

    test('43 46 every route answers with the whole set of headers, whatever it answers, and is kept by nobody', async () => {
      const rig = get();
      const url = rig.town.productUrl;
      const statuses = new Set<number>();
      for (const name of ROUTE_NAMES) {
        for (const authorization of [null, handlaggare]) {
          const answer = await call(rig, name, { ids, authorization, headers: ORIGIN, ...(authorization !== null && name !== 'me' ? { id: 'x_y' } : {}) });
          statuses.add(answer.status);
          expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
          expectClosed(rig, answer);
        }
      }
      const others: readonly Asked[] = [
        { path: '/live' }, { path: '/om/personuppgifter' }, { path: '/om/villkor' }, { path: '/ready' }, { path: '/version' }, { path: '/tab/config.json' }, { path: '/nothing' }, { path: '/%E0%A4%A' }, { path: '/api/arenden/%E0%A4%A' }, { method: 'POST', path: '/api/messages' }, { path: '/api/events' },
        { method: 'POST', path: '/api/graph/notifications' }, { method: 'POST', path: '/api/graph/notifications?validationToken=x' }, { method: 'POST', path: '/api/graph/notifications', body: '{', headers: { 'content-type': 'application/json' } },
        { method: 'OPTIONS', path: '/api/arenden' }, { method: 'HEAD', path: '/api/me' }, { method: 'TRACE', path: '/' },
      ];
      for (const one of others) {
        const answer = await ask(url, { ...one, headers: { ...ORIGIN, ...one.headers } });
        statuses.add(answer.status);
        expectClosed(rig, answer);
      }
      const stranger = await call(rig, 'me', { ids, authorization: await bearerOf(rig, IT.aadObjectId) });
      expectClosed(rig, stranger);
      expect([...statuses, stranger.status].sort()).toEqual([200, 202, 400, 401, 404, 403, 409].sort());
    });

    testWhen(isBuilt, 'fliken är inte byggd. Kör npm test en gång', '43 47 the tab\'s pages have them too; what carries its hash in its name may be kept; no source map is shipped', async () => {
      const rig = get();
      for (const path of ['/tab', '/tab/', '/tab/index.html', '/tab/?tenant=x&tenant=y']) {
        const answer = await ask(rig.town.productUrl, { path });
        expect([path, answer.status, answer.headers['content-type']]).toEqual([path, 200, 'text/html; charset=utf-8']);
        expectClosed(rig, answer);
        expect(answer.text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|\son\w+=|javascript:|<style/i);
      }
      const files = readdirSync(join(BUILT, 'assets'));
      const script = files.find((name) => name.endsWith('.js'))!;
      expectClosed(rig, await ask(rig.town.productUrl, { path: `/tab/assets/${script}` }), 'public, max-age=31536000, immutable');
      expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
      for (const name of files.filter((f) => f.endsWith('.js'))) expect([name, /[#@] sourceMappingURL=/.test(readFileSync(join(BUILT, 'assets', name), 'utf8'))]).toEqual([name, false]);
    });

    test('what the page is told about itself is public', async () => {
      const { text } = await ask(get().town.productUrl, { path: '/tab/config.json' });
      expect(Object.keys(JSON.parse(text) as object).sort()).toEqual(['authority', 'authorityMetadata', 'clientId', 'hostOrigins', 'scope', 'tenantId']);
      for (const { secret } of get().town.scenario.municipality.clients) if (secret !== null) expect(text).not.toContain(secret);
    });

    test.each(GONE)('%i %j: 404, and no more than that', async (_fault, asked) => {
      const rig = get();
      const known = asked.headers !== undefined;
      const answer = await ask(rig.town.productUrl, { ...asked, headers: { authorization: handlaggare, ...asked.headers } });
      expect([answer.status, answer.headers['content-type']]).toEqual([known ? 200 : 404, 'application/json; charset=utf-8']);
      if (!known) expect(answer.text).toMatch(/^\{"code":"not-found","message":"[^"]+"\}$/);
    });

    test('41 a foreign page, or one without an origin, is never told that it may read', async () => {
      const rig = get();
      for (const origin of ['https://evil.example', 'null', 'https://teams.microsoft.com.evil.example', TEAMS_URL]) {
        const preflight = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' };
        for (const one of [{ method: 'OPTIONS', path: '/api/arenden', headers: preflight }, { method: 'OPTIONS', path: '/api/messages', headers: preflight }, { path: '/api/me', headers: { origin, authorization: handlaggare } }, { path: '/tab/config.json', headers: { origin } }]) {
          expectClosed(rig, await ask(rig.town.productUrl, one));
        }
      }
    });

    test('a body over the limit is 413 with a token, and not read without one', async () => {
      const rig = get();
      const body = JSON.stringify({ revision: 0, filler: 'x'.repeat(2_200_000) });
      const { answer, changed } = await rig.watching(async () => [
        (await call(rig, 'saveSammanstallning', { ids, authorization: handlaggare, body })).status, (await call(rig, 'saveSammanstallning', { ids, authorization: null, body })).status,
        (await ask(rig.town.productUrl, { method: 'POST', path: '/api/graph/notifications', body, headers: { 'content-type': 'application/json' } })).status,
      ]);
      expect([answer, changed]).toEqual([[413, 401, 413], []]);
    });

    test('37 38 what stands in the query changes nothing', async () => {
      const rig = get();
      const plain = await ask(rig.town.productUrl, { path: '/api/arenden', headers: { authorization: handlaggare } });
      for (const query of ['tenant=a&tenant=b', "sort=title'%20--&filter=1=1", 'search=(a%2B)%2B$', '__proto__[x]=1', 'instansId=instans_x&role=admin']) {
        expect(await ask(rig.town.productUrl, { path: `/api/arenden?${query}`, headers: { authorization: handlaggare } })).toMatchObject({ status: 200, text: plain.text });
      }
    });

    test('HEAD tells no more than GET, and opens no stream', async () => {
      const rig = get();
      for (const path of ['/api/me', '/api/arenden', '/api/events']) {
        expect((await ask(rig.town.productUrl, { method: 'HEAD', path })).status).toBe(401);
        expect(await ask(rig.town.productUrl, { method: 'HEAD', path, headers: { authorization: handlaggare } })).toMatchObject({ status: 200, text: '' });
      }
    });

    test('one who calls too often is slowed, whoever they are; others are not', async () => {
      const rig = get();
      const authorization = await bearerOf(rig, IT.aadObjectId);
      const statuses: number[] = [];
      rig.clock.skip(10);
      await rig.clock.still(async () => {
        for (let n = 0; n < 120; n += 20) statuses.push(...(await Promise.all(Array.from({ length: 20 }, () => call(rig, 'me', { ids, authorization })))).map((a) => a.status));
        expect([statuses.filter((s) => s === 403).length, statuses.filter((s) => s === 429).length]).toEqual([100, 20]);
        expect((await ask(rig.town.productUrl, { path: '/api/events', headers: { authorization } })).status).toBe(429);
        expect((await call(rig, 'me', { ids, authorization: await bearerOf(rig, REGISTRATOR.aadObjectId) })).status).toBe(200);
      });
      rig.clock.skip(10);
      expect((await call(rig, 'me', { ids, authorization })).status).toBe(403);
    });
  });
}
