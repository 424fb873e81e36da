import { describe, expect, test } from '@jest/globals';
import { TOVE } from '#local/scenarios/internationellStrategi/people.ts';
import type { AttackedTown } from './support/attackedTown.ts';
import { activityOf, connectorToken, toDoor, type Json } from './support/turns.ts';

const AAD = TOVE.aadObjectId;
type Rig = AttackedTown;
/** The number is the one of the list of hostile inputs in README.md. */
type Row = readonly [fault: number, what: string, status: number, body: (rig: Rig) => unknown, token?: (rig: Rig) => Promise<string | null> | string | null];

const hello = (over: Json = {}) => (rig: Rig) => activityOf(rig, AAD, over);
const claims = (over: Json, by: Json = {}) => (rig: Rig) => connectorToken(rig, over, by);
const seconds = (ahead: number): number => Math.floor(Date.now() / 1000) + ahead;
/** The activity and the claim agree on an address that is not Microsoft's. */
const answeredAt = (fault: number, serviceUrl: (rig: Rig) => string, what: string): Row =>
  [fault, `serviceUrl ${what}`, 401, (rig) => activityOf(rig, AAD, { serviceUrl: serviceUrl(rig) }), (rig) => connectorToken(rig, { serviceurl: serviceUrl(rig) })];
/** What Entra issues for the bot's own app id: the SDK's emulator door takes it. */
const entraToken = (over: Json) => async (rig: Rig) => {
  const { bot } = rig.town.scenario.clientIds;
  return `Bearer ${await rig.town.entra.issueForTests({ aud: bot, azp: bot, appid: bot, serviceurl: rig.town.connector.serviceUrl, ...over })}`;
};

const REFUSED: readonly Row[] = [
  [1, 'no Authorization', 401, hello(), () => null],
  [2, 'garbage', 401, hello(), () => 'Bearer x.y.z'],
  [2, 'not Bearer', 401, hello(), () => 'Basic Ym90OnNlY3JldA=='],
  [2, 'an empty Bearer', 401, hello(), () => 'Bearer '],
  [2, 'two tokens in one header', 401, hello(), async (rig) => `${await connectorToken(rig)}, ${await connectorToken(rig)}`],
  [3, 'alg none', 401, hello(), claims({}, { header: { alg: 'none' } })],
  [4, 'HS256 with the public key', 401, hello(), (rig) => connectorToken(rig, {}, { header: { alg: 'HS256' }, key: rig.town.connector.signing.publicPem })],
  [5, 'another audience', 401, hello(), claims({ aud: '00000000-0000-4000-8000-000000000000' })],
  [6, 'another issuer', 401, hello(), claims({ iss: 'https://evil.example' })],
  [7, 'expired', 401, hello(), (rig) => connectorToken(rig, { exp: seconds(-600) })],
  [7, 'not valid yet', 401, hello(), (rig) => connectorToken(rig, { nbf: seconds(600) })],
  [7, 'never expires', 401, hello(), claims({ exp: undefined })],
  [8, 'an unknown key', 401, hello(), claims({}, { header: { kid: 'invented' } })],
  [9, 'another serviceUrl in the claim', 401, hello(), claims({ serviceurl: 'https://smba.trafficmanager.net/emea/' })],
  [10, 'an empty serviceUrl', 401, hello({ serviceUrl: '' }), claims({ serviceurl: '' })],
  [10, 'no serviceUrl', 401, hello({ serviceUrl: undefined })],
  answeredAt(11, (rig) => rig.attacker.url, 'on another port'),
  answeredAt(11, (rig) => `${rig.town.connector.serviceUrl.replace('http://', 'http://x@')}`, 'with a user part'),
  answeredAt(11, (rig) => `${rig.town.connector.url}@127.0.0.1:${rig.attacker.port}/`, 'whose host is a user part'),
  answeredAt(11, (rig) => `${rig.town.connector.serviceUrl}?to=${rig.attacker.url}`, 'with a query'),
  answeredAt(11, (rig) => `http://[::1]:${rig.attacker.port}/`, 'on IPv6'),
  answeredAt(11, (rig) => `http://0x7f.1:${rig.attacker.port}/`, 'as a hexadecimal address'),
  answeredAt(11, (rig) => `http://2130706433:${rig.attacker.port}/`, 'as a decimal address'),
  answeredAt(11, () => 'http://169.254.169.254/latest/', 'of the metadata service'),
  answeredAt(11, () => 'file:///etc/passwd', 'of a file'),
  answeredAt(11, () => 'https://smba.trafficmanager.net.evil.example/', 'that looks like Microsoft\'s'),
  [12, 'another tenant in channelData', 401, hello({ channelData: { tenant: { id: '11111111-1111-4111-8111-111111111111' } } })],
  [12, 'another tenant in the conversation', 401, hello({ conversation: { id: 'a:1', conversationType: 'personal', tenantId: '11111111-1111-4111-8111-111111111111' } })],
  [12, 'no tenant anywhere', 401, hello({ channelData: {}, conversation: { id: 'a:1', conversationType: 'personal' } })],
  [13, 'nobody in from', 401, hello({ from: undefined })],
  [13, 'from without an object id', 401, hello({ from: { id: '29:1', name: 'Tove' } })],
  [13, 'an object id that is none', 400, hello({ from: { id: '29:1', aadObjectId: "' or '1'='1" } })],
  [13, 'an object id that is a list', 400, hello({ from: { id: '29:1', aadObjectId: [AAD] } })],
  ...['emulator', 'directline', 'webchat', 'AseChannel'].map((channelId): Row => [14, `channel ${channelId}`, 401, hello({ channelId })]),
  [15, 'a skill token', 401, hello(), claims({ iss: 'https://login.microsoftonline.com/x/v2.0', azp: '00000000-0000-4000-8000-000000000000' })],
  [15, 'an Entra token for the bot itself', 401, hello(), entraToken({})],
  [15, 'an Entra token of version 1', 401, hello(), entraToken({ ver: '1.0' })],
  [15, 'an Entra token of another tenant', 401, hello(), entraToken({ tid: '11111111-1111-4111-8111-111111111111' })],
  [15, 'a person\'s token for the tab', 401, hello(), async (rig) => `Bearer ${(await rig.person(AAD)).token}`],
  [16, '5 MB', 413, () => JSON.stringify({ text: 'x'.repeat(5_000_000) })],
  [16, '5 MB and no token', 401, () => JSON.stringify({ text: 'x'.repeat(5_000_000) }), () => null],
  [17, 'JSON 100,000 deep', 400, () => '['.repeat(100_000) + ']'.repeat(100_000)],
  [17, 'objects 60 deep', 400, (rig) => JSON.stringify(activityOf(rig, AAD, { value: 0 })).replace('"value":0', `"value":${'{"a":'.repeat(60)}1${'}'.repeat(60)}`)],
  [17, 'broken JSON', 400, () => '{"type":"message",'],
  [17, 'an empty body', 400, () => ''],
  // Nothing in it names a serviceUrl, which is told before its shape is.
  [17, 'a list', 400, () => '[]'], [17, 'null', 400, () => 'null'], [17, 'a number', 400, () => '1'], [17, 'no activity at all', 401, () => '{}'],
  [17, 'a type that is an object', 400, hello({ type: {} })],
];

export function botDoorSuite(get: () => AttackedTown): void {
  describe('the bot\'s door', () => {
    test.each(REFUSED.map(([fault, what, status, body, token]) => ({ fault, what, status, body, token })))('$fault $what -> $status', async ({ status, body, token }) => {
      const rig = get();
      const authorization = token === undefined ? undefined : await token(rig);
      const { answer, changed } = await rig.watching(() => toDoor(rig, body(rig), authorization));
      expect([answer.status, answer.text]).toEqual([status, '']);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(changed).toEqual([]);
      expect(rig.attacker.seen).toEqual([]);
    });

    test('the same activity with a good token is taken: the rows above fail for what they say', async () => {
      const rig = get();
      expect(await toDoor(rig, activityOf(rig, AAD))).toMatchObject({ status: 200 });
    });
  });
}
