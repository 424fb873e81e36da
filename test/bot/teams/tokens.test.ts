import { createHmac } from 'node:crypto';
import { exportSPKI, importJWK, type CryptoKey } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createInboundCheck, type InboundCheck } from '#bot/teams/inboundCheck.ts';
import { BOT, cardAction, claims, ISSUER, message, PERSON, SERVICE, TENANT } from './activities.ts';
import { handmade, makeKey, sign, startKeyServer, type IssuerKey } from './issuer.ts';

const OTHER_TENANT = '99999999-0000-4000-8000-000000000009';
const OTHER_APP = 'eeeeeeee-0000-4000-8000-000000000008';
const now = () => Math.floor(Date.now() / 1000);
let good: IssuerKey, impostor: IssuerKey, webchat: IssuerKey, stranger: IssuerKey;
let server: Awaited<ReturnType<typeof startKeyServer>>;
let check: InboundCheck;
const options = () => ({ botAppId: BOT, tenantId: TENANT, channelIssuer: ISSUER, openIdMetadataUrl: server.metadataUrl, serviceUrls: ['https://smba.trafficmanager.net/', 'https://*.botframework.com/'] });

beforeAll(async () => {
  [good, impostor, webchat, stranger] = await Promise.all([makeKey('k1', ['msteams']), makeKey('k1', ['msteams']), makeKey('k2', ['webchat']), makeKey('k9', ['msteams'])]);
  server = await startKeyServer([good, webchat], ISSUER);
  check = createInboundCheck(options());
});
afterAll(() => server.close());

const { exp: _exp, ...withoutExp } = claims();
const { serviceUrl: _serviceUrl, ...withoutServiceUrl } = message();
const entra = (tenant: string, over: Record<string, unknown>) => claims({ iss: `https://login.microsoftonline.com/${tenant}/v2.0`, ver: '2.0', tid: tenant, azp: BOT, serviceurl: undefined, ...over });
const bearer = async (key: IssuerKey, body: Record<string, unknown>) => `Bearer ${await sign(key, body)}`;

type Kind = [name: string, wanted: 'ok' | 401, header: () => Promise<string | undefined>, body?: Record<string, unknown>];
const kinds: Kind[] = [
  ['1 good token', 'ok', () => bearer(good, claims())],
  ['2 no token', 401, async () => undefined],
  ['3 not Bearer', 401, async () => `Basic ${await sign(good, claims())}`],
  ['4 garbage', 401, async () => 'Bearer abc.def.ghi'],
  ['5 wrong audience', 401, () => bearer(good, claims({ aud: OTHER_APP }))],
  ['6 expired ten minutes ago', 401, () => bearer(good, claims({ exp: now() - 600 }))],
  ['7 expired four minutes ago, inside the skew', 'ok', () => bearer(good, claims({ exp: now() - 240 }))],
  ['8 not valid before ten minutes from now', 401, () => bearer(good, claims({ nbf: now() + 600 }))],
  ['9 wrong serviceUrl claim', 401, () => bearer(good, claims({ serviceurl: 'https://smba.trafficmanager.net/amer/' }))],
  ['10 serviceUrl of the activity swapped', 401, () => bearer(good, claims()), message({ serviceUrl: 'https://evil.example/' })],
  ['11 activity without serviceUrl', 401, () => bearer(good, claims()), withoutServiceUrl],
  ['12 signed by another key with the same kid', 401, () => bearer(impostor, claims())],
  ['13 unknown kid', 401, () => bearer(stranger, claims())],
  ['14 wrong issuer', 401, () => bearer(good, claims({ iss: 'https://evil.example' }))],
  ['15 alg none', 401, async () => `Bearer ${handmade({ alg: 'none', kid: 'k1' }, claims(), () => 'x')}`],
  ['16 HS256 with the public key as secret', 401, async () => {
    const secret = await exportSPKI((await importJWK({ ...good.jwk, ext: true }, 'RS256', { extractable: true })) as CryptoKey);
    return `Bearer ${handmade({ alg: 'HS256', kid: 'k1' }, claims(), (input) => createHmac('sha256', secret).update(input).digest('base64url'))}`;
  }],
  ['17 key endorsed for another channel', 401, () => bearer(webchat, claims())],
  ['18 no exp claim', 401, () => bearer(good, withoutExp)],
  ['19 emulator door, v2, own tenant', 401, () => bearer(good, entra(TENANT, {}))],
  ['20 emulator door, other tenant', 401, () => bearer(good, entra(OTHER_TENANT, { serviceurl: SERVICE }))],
  ['21 emulator door, v1 with appid', 401, () => bearer(good, claims({ iss: `https://sts.windows.net/${TENANT}/`, ver: '1.0', appid: BOT }))],
  ['22 skill token', 401, () => bearer(good, entra(TENANT, { azp: OTHER_APP, ver: '2.0' }))],
  ['23 channel AseChannel', 401, () => bearer(good, claims()), message({ channelId: 'AseChannel' })],
];

describe('the 23 kinds of token', () => {
  test.each(kinds.map(([name, wanted, header, body = message()]) => ({ name, wanted, header, body })))('$name -> $wanted', async ({ wanted, header, body }) => {
    const result = await check(await header(), body);
    expect(result.kind === 'ok' ? 'ok' : result.status).toBe(wanted);
  });

  test('the list is complete', () => expect(kinds).toHaveLength(23));

  test('the Entra tokens fall on their issuer even when their key is served by the channel, and on their key when it is not', async () => {
    expect(await check(await bearer(good, entra(TENANT, { serviceurl: SERVICE })), message())).toMatchObject({ reason: 'claim-iss' });
    expect(await check(await bearer(stranger, entra(TENANT, { serviceurl: SERVICE })), message())).toMatchObject({ reason: 'unknown-key' });
  });
});

describe('what the activity itself must say', () => {
  const hostile: [string, 400 | 401, unknown][] = [
    ['another tenant in channelData', 401, message({ channelData: { tenant: { id: OTHER_TENANT } } })],
    ['another tenant in the conversation', 401, message({ conversation: { id: 'a:1', tenantId: OTHER_TENANT } })],
    ['no tenant at all', 401, message({ conversation: { id: 'a:1' }, channelData: {} })],
    ['no person', 401, message({ from: { id: '29:x' } })],
    ['no person in an invoke', 401, cardAction('svara', {}, { from: { id: '29:x' } })],
    ['emulator channel', 401, message({ channelId: 'emulator' })],
    ['directline channel', 401, message({ channelId: 'directline' })],
    ['empty serviceUrl', 401, message({ serviceUrl: '' })],
    ['not an object', 400, 'hello'],
    ['a list', 400, [message()]],
    ['null', 400, null],
    ['no conversation', 400, message({ conversation: undefined })],
    ['an object id that is no id', 400, message({ from: { id: '29:x', aadObjectId: '../../me' } })],
  ];
  test.each(hostile)('%s -> %s', async (_name, status, body) => {
    expect(await check(await bearer(good, claims({ serviceurl: (body as { serviceUrl?: string } | null)?.serviceUrl ?? SERVICE })), body)).toMatchObject({ kind: 'refused', status });
  });

  test.each(['http://169.254.169.254/', 'http://[::1]/', 'http://0x7f.1/', 'https://smba.trafficmanager.net@evil.example/', 'https://smba.trafficmanager.net.evil.example/', 'http://smba.trafficmanager.net/', 'https://smba.trafficmanager.net:8443/', 'https://botframework.com/', 'https://evilbotframework.com/', 'file:///etc/passwd', 'javascript:alert(1)'])(
    'a signed serviceUrl %s that is not ours is refused',
    async (serviceUrl) => {
      expect(await check(await bearer(good, claims({ serviceurl: serviceUrl })), message({ serviceUrl }))).toMatchObject({ status: 401, reason: 'service-url-not-allowed' });
    },
  );

  test('a name under *.botframework.com passes, and unread fields are dropped', async () => {
    const serviceUrl = 'https://europe.botframework.com/v1/';
    const result = await check(await bearer(good, claims({ serviceurl: serviceUrl })), message({ serviceUrl, deliveryMode: 'expectReplies', callerId: 'urn:x' }));
    expect(result).toMatchObject({ kind: 'ok', activity: { tenantId: TENANT, from: { aadObjectId: PERSON } } });
    expect(JSON.stringify(result)).not.toMatch(/expectReplies|urn:x/);
  });
});

describe('the keys', () => {
  test('a flood of invented key ids fetches the keys once a minute, and a new real key is then found', async () => {
    let clock = Date.now();
    const own = await startKeyServer([good], ISSUER);
    try {
      const slow = createInboundCheck({ ...options(), openIdMetadataUrl: own.metadataUrl, now: () => clock });
      const flood = await sign({ ...good, kid: 'x' }, claims());
      const invented = await Promise.all(Array.from({ length: 50 }, (_, i) => sign({ ...good, kid: `x${i}` }, claims())));
      await Promise.all(invented.map((token) => slow(`Bearer ${token}`, message())));
      expect(own.counts.keys).toBe(1);
      own.keys.push(stranger);
      clock += 59_000;
      await slow(`Bearer ${flood}`, message());
      expect(own.counts.keys).toBe(1);
      clock += 2_000;
      expect(await slow(await bearer(stranger, claims()), message())).toMatchObject({ kind: 'ok' });
      expect(own.counts.keys).toBe(2);
    } finally {
      await own.close();
    }
  });

  test('without keys nothing passes; known keys stay in use while the key server is down', async () => {
    let clock = Date.now();
    const own = await startKeyServer([good], ISSUER);
    try {
      own.state.down = true;
      const checked = createInboundCheck({ ...options(), openIdMetadataUrl: own.metadataUrl, now: () => clock });
      const token = await bearer(good, claims({ exp: now() + 3 * 86_400 }));
      expect(await checked(token, message())).toMatchObject({ status: 401, reason: 'unknown-key' });
      own.state.down = false;
      clock += 6_000;
      expect(await checked(token, message())).toMatchObject({ kind: 'ok' });
      own.state.down = true;
      clock += 25 * 3_600_000;
      expect(await checked(token, message())).toMatchObject({ kind: 'ok' });
    } finally {
      await own.close();
    }
  });
});
