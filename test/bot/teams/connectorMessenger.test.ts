import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createMessenger } from '#bot/teams/connectorMessenger.ts';
import type { Messenger } from '#bot/ports/messenger.ts';
import { BOT, PERSON, TENANT } from './activities.ts';
import { startConnector } from './connectorServer.ts';

let connector: Awaited<ReturnType<typeof startConnector>>;
let messenger: Messenger;
const reports: string[] = [];
const NOW = Date.parse('2026-11-20T09:00:00Z');
const make = (over: Partial<Parameters<typeof createMessenger>[0]> = {}) =>
  createMessenger({
    serviceUrls: [`${connector.origin}/teams/`], botAppId: BOT, tenantId: TENANT, tokens: () => Promise.resolve('our-token'), timeoutMs: 2_000,
    defaultServiceUrl: connector.serviceUrl, now: () => NOW, report: (event) => void reports.push(event), ...over,
  });
const to = () => ({ aadObjectId: PERSON, conversationId: 'a:chat/1;x', serviceUrl: connector.serviceUrl, tenantId: TENANT });
const card = { card: { type: 'AdaptiveCard', version: '1.5', body: [] }, summary: 'Remiss att besvara' };

beforeAll(async () => {
  connector = await startConnector();
  messenger = make();
});
beforeEach(() => {
  connector.posted.length = 0;
  reports.length = 0;
});
afterAll(() => connector.close());

describe('what is sent', () => {
  test('a card alone, with the summary as notification and our token', async () => {
    expect(await messenger.sendCard(to(), card)).toEqual({ kind: 'delivered', activityId: 'activity-1' });
    const [sent] = connector.posted;
    expect(sent).toMatchObject({ method: 'POST', url: '/teams/v3/conversations/a%3Achat%2F1%3Bx/activities', authorization: 'Bearer our-token' });
    expect(sent?.body).toMatchObject({ type: 'message', summary: 'Remiss att besvara', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card.card }], channelData: { notification: { alert: true }, tenant: { id: TENANT } } });
    expect(sent?.body).not.toHaveProperty('text');
  });

  test('an update notifies nobody and keeps its id even when the answer has none', async () => {
    connector.next(200);
    expect(await messenger.updateCard(to(), '17000', card)).toEqual({ kind: 'delivered', activityId: '17000' });
    expect(connector.posted[0]).toMatchObject({ method: 'PUT', url: '/teams/v3/conversations/a%3Achat%2F1%3Bx/activities/17000', body: { id: '17000' } });
    expect(connector.posted[0]?.body['channelData']).not.toHaveProperty('notification');
  });

  test('a conversation is opened by object id, and a better serviceUrl is used only when it is allowed', async () => {
    const better = `${connector.origin}/teams/emea/`;
    connector.next(201, { id: 'a:new', serviceUrl: better });
    connector.next(201, { id: 'a:new', serviceUrl: 'https://evil.example/' });
    expect(await messenger.openConversation(PERSON)).toEqual({ kind: 'open', address: { aadObjectId: PERSON, conversationId: 'a:new', tenantId: TENANT, serviceUrl: better } });
    expect(await messenger.openConversation(PERSON)).toMatchObject({ kind: 'open', address: { serviceUrl: connector.serviceUrl } });
    expect(connector.posted[0]).toMatchObject({ url: '/teams/v3/conversations', body: { isGroup: false, tenantId: TENANT, members: [{ id: PERSON }] } });
  });
});

describe('what became of it', () => {
  const outcomes: [string, number, unknown, Record<string, string>, object][] = [
    ['accepted without an id', 201, {}, {}, { kind: 'unknown', cause: 'accepted-without-id' }],
    ['429 in seconds', 429, {}, { 'retry-after': '7' }, { kind: 'throttled', retryAfterMs: 7_000 }],
    ['429 with a date', 429, {}, { 'retry-after': 'Fri, 20 Nov 2026 09:00:30 GMT' }, { kind: 'throttled', retryAfterMs: 30_000 }],
    ['429 with a past date', 429, {}, { 'retry-after': 'Fri, 20 Nov 2026 08:00:00 GMT' }, { kind: 'throttled', retryAfterMs: 0 }],
    ['429 without advice', 429, {}, {}, { kind: 'throttled', retryAfterMs: 5_000 }],
    ['429 with nonsense', 429, {}, { 'retry-after': 'soon' }, { kind: 'throttled', retryAfterMs: 5_000 }],
    ['429 with a week', 429, {}, { 'retry-after': '604800' }, { kind: 'throttled', retryAfterMs: 3_600_000 }],
    ['403 with a code', 403, { error: { code: 'MessageWritesBlocked', message: 'x' } }, {}, { kind: 'refused', status: 403, code: 'MessageWritesBlocked' }],
    ['403 with the code inside the message', 403, { error: { code: 'Forbidden', message: '{"subCode":"BotDisabledByAdmin"}' } }, {}, { kind: 'refused', status: 403, code: 'BotDisabledByAdmin' }],
    ['403 without a body', 403, '', {}, { kind: 'refused', status: 403, code: 'http-403' }],
    ['404', 404, { error: { code: 'ConversationNotFound' } }, {}, { kind: 'refused', status: 404, code: 'ConversationNotFound' }],
    ['413', 413, { error: { code: 'MessageSizeTooBig' } }, {}, { kind: 'refused', status: 413, code: 'MessageSizeTooBig' }],
    ['400 with a strange code', 400, { error: { code: 'Maria <Ek>' } }, {}, { kind: 'refused', status: 400, code: 'http-400' }],
    ['401: our trouble, nothing was sent', 401, {}, {}, { kind: 'throttled', retryAfterMs: 30_000 }],
    ['a redirect is not followed', 307, '', { location: 'http://169.254.169.254/' }, { kind: 'refused', status: 307, code: 'redirected' }],
    ['408', 408, '', {}, { kind: 'unknown', cause: 'http-408' }],
    ['412', 412, '', {}, { kind: 'unknown', cause: 'http-412' }],
    ['500', 500, '', {}, { kind: 'unknown', cause: 'http-500' }],
    ['502', 502, '<html>', {}, { kind: 'unknown', cause: 'http-502' }],
    ['503', 503, '', {}, { kind: 'unknown', cause: 'http-503' }],
    ['504', 504, '', {}, { kind: 'unknown', cause: 'http-504' }],
  ];
  test.each(outcomes)('%s', async (_name, status, body, headers, outcome) => {
    connector.next(status, body, headers);
    expect(await messenger.sendCard(to(), card)).toEqual(outcome);
    expect(connector.posted).toHaveLength(1);
  });

  test('a connection reset after the request is unknown, with one attempt', async () => {
    connector.nextDoes((req) => req.socket.destroy());
    expect(await messenger.sendCard(to(), card)).toEqual({ kind: 'unknown', cause: 'broken-off' });
    expect(connector.posted).toHaveLength(1);
  });

  test('silence is cut off and unknown', async () => {
    connector.nextDoes(() => undefined);
    expect(await make({ timeoutMs: 60 }).sendCard(to(), card)).toEqual({ kind: 'unknown', cause: 'timeout' });
    expect(connector.posted).toHaveLength(1);
  });

  test('an answer that never ends is cut off as well', async () => {
    connector.nextDoes((_req, res) => void res.writeHead(201).write('{"id":'));
    expect(await make({ timeoutMs: 60 }).sendCard(to(), card)).toEqual({ kind: 'unknown', cause: 'timeout' });
  });

  test('no connection and no token are certain: nothing was sent, try later', async () => {
    const gone = await startConnector();
    await gone.close();
    const lost = make({ serviceUrls: [gone.origin] });
    expect(await lost.sendCard({ ...to(), serviceUrl: `${gone.origin}/` }, card)).toEqual({ kind: 'throttled', retryAfterMs: 30_000 });
    expect(await make({ tokens: () => Promise.reject(new Error('Entra is down')) }).sendCard(to(), card)).toEqual({ kind: 'throttled', retryAfterMs: 30_000 });
    expect(await make({ timeoutMs: 60, tokens: () => new Promise(() => undefined) }).sendCard(to(), card)).toEqual({ kind: 'throttled', retryAfterMs: 30_000 });
    expect(reports).toEqual(['connector-unreachable', 'connector-no-token', 'connector-no-token']);
    expect(connector.posted).toHaveLength(0);
  });
});

describe('what is never contacted', () => {
  test.each(['https://evil.example/', 'http://169.254.169.254/', 'http://[::1]/', 'http://0x7f.1/', ''])('serviceUrl %j', async (serviceUrl) => {
    const never = make({ fetch: () => Promise.reject(new Error('contacted')), tokens: () => Promise.reject(new Error('token asked for')) });
    expect(await never.sendCard({ ...to(), serviceUrl }, card)).toEqual({ kind: 'refused', status: 0, code: 'service-url-not-allowed' });
  });

  test('another tenant, and a card over 28 KB', async () => {
    expect(await messenger.sendCard({ ...to(), tenantId: '99999999-0000-4000-8000-000000000009' }, card)).toMatchObject({ kind: 'refused', code: 'foreign-tenant' });
    const big = { ...card, card: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'å'.repeat(15_000) }] } };
    expect(await messenger.sendCard(to(), big)).toEqual({ kind: 'refused', status: 413, code: 'card-too-large' });
    expect(await messenger.updateCard(to(), '1', big)).toMatchObject({ code: 'card-too-large' });
    expect(connector.posted).toHaveLength(0);
  });
});
