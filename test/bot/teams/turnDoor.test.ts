import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createTurnDoor, type TurnDoor, type TurnDoorOptions } from '#bot/teams/turnDoor.ts';
import type { Turn, TurnReply } from '#bot/ports/turn.ts';
import { BOT, cardAction, claims, ISSUER, message, PERSON, TENANT } from './activities.ts';
import { startConnector } from './connectorServer.ts';
import { makeKey, sign, startKeyServer, type IssuerKey } from './issuer.ts';

const key: Promise<IssuerKey> = makeKey('k1', ['msteams']);
const CARD = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Tack, svaret är sparat.' }] };
let connector: Awaited<ReturnType<typeof startConnector>>;
let keys: Awaited<ReturnType<typeof startKeyServer>>;
let server: Server;
let door: TurnDoor;
let url: string;
let turns: Turn[];
let reports: string[];
let reply: (turn: Turn) => Promise<TurnReply> | TurnReply;

async function open(over: Partial<TurnDoorOptions> = {}) {
  door = createTurnDoor({
    botAppId: BOT, tenantId: TENANT, channelIssuer: ISSUER, openIdMetadataUrl: keys.metadataUrl, serviceUrls: [`${connector.origin}/teams/`], tokens: () => Promise.resolve('our-token'),
    handler: { handle: async (turn) => (turns.push(turn), reply(turn)) },
    texts: { failed: (id) => `Något gick fel (${id}).`, slow: 'Det tar lite längre tid.' },
    newErrorId: () => 'fel_1', report: (event, facts, cause) => void reports.push(event, ...(cause === undefined ? [] : [JSON.stringify(facts)])), ...over,
  });
  server = createServer((req, res) => void door.handle(req, res)).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
}

async function send(activity: Record<string, unknown>, options: { token?: string | null; raw?: string } = {}) {
  const body = { ...activity, serviceUrl: connector.serviceUrl };
  const token = options.token === undefined ? await sign(await key, claims({ serviceurl: connector.serviceUrl })) : options.token;
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) }, body: options.raw ?? JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, body: text ? (JSON.parse(text) as Record<string, unknown>) : undefined };
}

beforeEach(async () => {
  turns = [];
  reports = [];
  reply = () => ({ kind: 'none' });
  [connector, keys] = await Promise.all([startConnector(), startKeyServer([await key], ISSUER)]);
});
afterEach(async () => {
  await door.idle();
  server.closeAllConnections();
  await Promise.all([new Promise((done) => server.close(done)), connector.close(), keys.close()]);
});

describe('messages', () => {
  test('a message is answered inside its turn through the Connector, with our token and one attempt', async () => {
    await open();
    reply = () => ({ kind: 'text', text: 'Hej Maria.' });
    expect(await send(message({ text: '<at>Yttra</at> hej' }))).toEqual({ status: 200, body: undefined });
    expect(turns).toEqual([{
      kind: 'message', text: 'hej', truncated: false, locale: 'sv-SE', activityId: '1700000000001', conversationType: 'personal',
      from: { aadObjectId: PERSON, tenantId: TENANT, name: 'Maria Ek' },
      conversation: { aadObjectId: PERSON, conversationId: 'a:chat-1', serviceUrl: connector.serviceUrl, tenantId: TENANT },
    }]);
    expect(connector.posted).toMatchObject([{ method: 'POST', url: '/teams/v3/conversations/a%3Achat-1/activities', authorization: 'Bearer our-token', body: { type: 'message', text: 'Hej Maria.', textFormat: 'plain' } }]);
  });

  test('a 502 on the reply is not repeated and not told as success', async () => {
    await open();
    reply = () => ({ kind: 'text', text: 'Hej.' });
    connector.next(502);
    expect((await send(message())).status).toBe(200);
    expect(connector.posted).toHaveLength(1);
    expect(reports).toEqual(['reply-not-sent']);
  });

  test('a card reply carries no text', async () => {
    await open();
    reply = () => ({ kind: 'card', card: CARD, summary: 'Läget' });
    await send(message());
    expect(connector.posted[0]?.body).toMatchObject({ attachments: [{ content: CARD }], summary: 'Läget' });
    expect(connector.posted[0]?.body).not.toHaveProperty('text');
  });

  test('a slow handler shows typing, lets Teams go, and still answers', async () => {
    await open({ typingAfterMs: 5, answerWithinMs: 40 });
    let release: (reply: TurnReply) => void = () => undefined;
    reply = () => new Promise((resolve) => (release = resolve));
    expect((await send(message())).status).toBe(200);
    expect(connector.posted.map((post) => post.body['type'])).toEqual(['typing']);
    release({ kind: 'text', text: 'Klart.' });
    await door.idle();
    expect(connector.posted.at(-1)?.body).toMatchObject({ text: 'Klart.' });
  });

  test('group chats and channels are marked, and an unknown kind counts as a group', async () => {
    await open();
    for (const [id, conversationType] of [['1', 'groupChat'], ['2', 'channel'], ['3', 'something-new'], ['4', undefined]] as const) {
      await send(message({ id, conversation: { id: 'c', tenantId: TENANT, conversationType } }));
    }
    expect(turns.map((turn) => 'conversationType' in turn && turn.conversationType)).toEqual(['groupChat', 'channel', 'groupChat', 'personal']);
  });
});

describe('card actions', () => {
  const answers: [TurnReply, object][] = [
    [{ kind: 'card', card: CARD }, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: CARD }],
    [{ kind: 'message', text: 'Sparat.' }, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Sparat.' }],
    [{ kind: 'text', text: 'Sparat.' }, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Sparat.' }],
    [{ kind: 'none' }, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' }],
    [{ kind: 'card-error', status: 403, code: 'not-yours', message: 'Du svarar inte för den nämnden.' }, { statusCode: 403, type: 'application/vnd.microsoft.error', value: { code: 'not-yours', message: 'Du svarar inte för den nämnden.' } }],
  ];
  test.each(answers)('%j', async (given, body) => {
    await open();
    reply = () => given;
    expect(await send(cardAction('svara', { synpunkt: 'bra\u200b' }))).toEqual({ status: 200, body });
    expect(turns).toMatchObject([{ kind: 'card-action', verb: 'svara', data: { synpunkt: 'bra' }, replyToActivityId: '1700000000000', trigger: 'manual', from: { aadObjectId: PERSON } }]);
    expect(connector.posted).toHaveLength(0);
  });

  test('a broken handler becomes an error with an id, and its words do not leave the house', async () => {
    await open();
    reply = () => Promise.reject(new Error('password=hemlig'));
    const answer = await send(cardAction('svara', {}));
    expect(answer.body).toEqual({ statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: 'fel_1', message: 'Något gick fel (fel_1).' } });
    expect(JSON.stringify(reports)).not.toContain('hemlig');
  });

  test('a slow press gets a toast in time, and the card is redrawn when it is done', async () => {
    await open({ answerWithinMs: 30 });
    let release: (reply: TurnReply) => void = () => undefined;
    reply = () => new Promise((resolve) => (release = resolve));
    expect((await send(cardAction('svara', {}))).body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Det tar lite längre tid.' });
    release({ kind: 'card', card: CARD });
    await door.idle();
    expect(connector.posted).toMatchObject([{ method: 'PUT', url: '/teams/v3/conversations/a%3Achat-1/activities/1700000000000', body: { attachments: [{ content: CARD }] } }]);
  });

  test('a slow automatic refresh is dropped', async () => {
    await open({ answerWithinMs: 30 });
    let release: (reply: TurnReply) => void = () => undefined;
    reply = () => new Promise((resolve) => (release = resolve));
    expect((await send(cardAction('visa', {}, { value: { action: { verb: 'visa' }, trigger: 'automatic' } }))).body).toMatchObject({ statusCode: 500 });
    release({ kind: 'card', card: CARD });
    await door.idle();
    expect(turns).toMatchObject([{ trigger: 'automatic', data: {} }]);
    expect(connector.posted).toHaveLength(0);
  });

  test('an Action.Submit of an old client is the same action; its card is redrawn, or posted when the old one is gone', async () => {
    await open();
    reply = () => ({ kind: 'card', card: CARD });
    await send(message({ id: 'a', text: undefined, replyToId: '16', value: { verb: 'svara', synpunkt: 'bra' } }));
    connector.next(404);
    await send(message({ id: 'b', text: '', replyToId: '17', value: { action: 'svara' } }));
    expect(turns).toMatchObject([{ kind: 'card-action', verb: 'svara', data: { synpunkt: 'bra' }, replyToActivityId: '16' }, { kind: 'card-action', verb: 'svara', data: {} }]);
    expect(connector.posted.map((post) => `${post.method} ${post.url.split('/activities')[1]}`)).toEqual(['PUT /16', 'PUT /17', 'POST ']);
  });

  test('the same invoke again gives the same answer and no second turn', async () => {
    await open();
    reply = () => ({ kind: 'message', text: `nummer ${turns.length}` });
    const answers = await Promise.all([1, 2, 3].map(() => send(cardAction('svara', {}))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(turns).toHaveLength(1);
  });

  test('an unknown invoke is not handled', async () => {
    await open();
    expect((await send(cardAction('x', {}, { name: 'task/fetch' }))).status).toBe(501);
    expect(turns).toHaveLength(0);
  });
});

describe('installations', () => {
  test.each([['add', 'installed'], ['add-upgrade', 'installed'], ['remove', 'uninstalled']])('%s -> %s', async (action, kind) => {
    await open();
    await send(message({ type: 'installationUpdate', action, text: undefined }));
    expect(turns).toMatchObject([{ kind, at: '2026-11-20T09:00:00.000Z', conversation: { conversationId: 'a:chat-1' } }]);
  });

  test.each(['remove-upgrade', 'something'])('%s is nothing', async (action) => {
    await open();
    expect((await send(message({ type: 'installationUpdate', action }))).status).toBe(200);
    expect(turns).toHaveLength(0);
  });
});

describe('the door stays shut', () => {
  test('without a token no handler runs, nothing is posted, and the body is not even read', async () => {
    await open();
    expect((await send(message(), { token: null })).status).toBe(401);
    expect((await send(message(), { token: 'a.b.c' })).status).toBe(401);
    expect((await fetch(url)).status).toBe(405);
    expect(turns).toHaveLength(0);
    expect(connector.posted).toHaveLength(0);
    expect(keys.counts.keys).toBe(0);
  });

  const bodies: [string, number, () => string][] = [
    ['5 MB', 413, () => JSON.stringify({ text: 'x'.repeat(5_000_000) })],
    ['just over the limit', 413, () => JSON.stringify({ text: 'x'.repeat(256 * 1024) })],
    ['nested 41 deep', 400, () => '['.repeat(41) + ']'.repeat(41)],
    ['nested 100,000 deep', 400, () => '['.repeat(100_000) + ']'.repeat(100_000)],
    ['not JSON', 400, () => '{"type":'],
    ['empty', 400, () => ''],
  ];
  test.each(bodies)('a body that is %s -> %s', async (_name, status, raw) => {
    await open();
    expect((await send(message(), { raw: raw() })).status).toBe(status);
    expect(turns).toHaveLength(0);
  });

  test('a chunked body over the limit gets its 413 too', async () => {
    await open();
    const status = await new Promise((resolve, reject) => {
      const req = request(url, { method: 'POST', headers: { authorization: 'Bearer a.b.c', 'transfer-encoding': 'chunked' } }, (res) => resolve(res.resume().statusCode));
      req.on('error', reject);
      req.write('x'.repeat(300_000));
    });
    expect(status).toBe(413);
  });

  test('keys that could reach a prototype are dropped', async () => {
    await open();
    const raw = JSON.stringify(cardAction('svara', { a: 1 }, { serviceUrl: connector.serviceUrl })).replace('"a":1', '"a":1,"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"\\u005f_proto__":{"x":1}');
    await send({}, { raw });
    expect(turns).toMatchObject([{ data: { a: 1 } }]);
    expect(Object.keys((turns[0] as { data: object }).data)).toEqual(['a']);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('one person who floods is slowed; another is not', async () => {
    await open({ turnsPerMinute: 3 });
    const flood = [];
    for (let i = 0; i < 5; i += 1) flood.push((await send(message({ id: `f${i}` }))).status);
    expect(flood).toEqual([200, 200, 200, 429, 429]);
    expect((await send(message({ id: 'other', from: { aadObjectId: 'bbbbbbbb-0000-4000-8000-000000000004' } }))).status).toBe(200);
  });
});
