import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, generateKeyPair, jwtVerify, type JSONWebKeySet } from 'jose';
import type { Json } from '#local/connector/wire.ts';
import { astrid, BOT, cardMessage, greta, nils, startRig, TENANT, type Rig } from './rig.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.close());

const user = () => rig.connector.userSide;
const last = () => rig.bot.got.at(-1)!;

async function postCard(card: Json = {}): Promise<string> {
  return String((await rig.call('POST', `v3/conversations/${rig.conversation(greta)}/activities`, cardMessage(card))).body['id']);
}

describe('what the bot is sent', () => {
  test('a message in full Teams shape, signed by the issuer that the metadata names', async () => {
    await user().send(greta.aadObjectId, 'mina <remisser>');
    const { activity, authorization } = last();
    expect(activity).toMatchObject({
      type: 'message', text: 'mina <remisser>', channelId: 'msteams', serviceUrl: rig.connector.serviceUrl, locale: 'sv-SE',
      from: { id: expect.stringMatching(/^29:/), aadObjectId: greta.aadObjectId, name: greta.displayName },
      recipient: { id: `28:${BOT}` },
      conversation: { conversationType: 'personal', tenantId: TENANT, id: rig.connector.ids.conversationId(greta) },
      channelData: { tenant: { id: TENANT } },
      attachments: [{ contentType: 'text/html', content: '<p>mina &#60;remisser&#62;</p>' }],
      entities: [{ type: 'clientInfo', locale: 'sv-SE', country: 'SE', timezone: 'Europe/Stockholm' }],
      timestamp: '2016-10-03T07:00:00.000Z', localTimestamp: '2016-10-03T09:00:00.000+02:00',
    });
    const metadata = (await (await fetch(rig.connector.openIdMetadataUrl)).json()) as { issuer: string; jwks_uri: string };
    const jwks = (await (await fetch(metadata.jwks_uri)).json()) as JSONWebKeySet;
    expect(jwks.keys[0]).toMatchObject({ kty: 'RSA', endorsements: ['msteams'] });
    const verified = await jwtVerify(authorization!.slice(7), createLocalJWKSet(jwks), { issuer: metadata.issuer, audience: BOT });
    expect(verified.payload).toMatchObject({ iss: 'https://api.botframework.com', serviceurl: rig.connector.serviceUrl, exp: expect.any(Number), nbf: expect.any(Number) });
  });

  test('another region changes the serviceUrl, in activity and token alike, and the old one still answers', async () => {
    const before = rig.connector.serviceUrl;
    rig.connector.moveTo('amer');
    await user().send(greta.aadObjectId, 'hej');
    expect(last().activity['serviceUrl']).toBe(rig.connector.serviceUrl);
    expect(rig.connector.serviceUrl).not.toBe(before);
    const { status } = await rig.call('POST', new URL(`v3/conversations/${rig.conversation(greta)}/activities`, before).href, cardMessage());
    expect(status).toBe(201);
  });
});

describe('pressing', () => {
  test('Action.Execute is an invoke, and the returned card is seen until the bot replaces the message', async () => {
    const id = await postCard();
    const view = { type: 'AdaptiveCard', version: '1.5', body: [] };
    rig.bot.answer = { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: view } };
    const outcome = await user().press(greta.aadObjectId, id, { type: 'Action.Execute', verb: 'svara', data: { a: 1 } });
    expect(outcome).toEqual({ kind: 'card', card: view });
    expect(last().activity).toMatchObject({
      type: 'invoke', name: 'adaptiveCard/action', replyToId: id,
      value: { action: { type: 'Action.Execute', verb: 'svara', data: { a: 1 } }, trigger: 'manual' },
    });
    expect(user().chat(greta.aadObjectId).messages[0]?.view).toEqual(view);
    await rig.call('PUT', `v3/conversations/${rig.conversation(greta)}/activities/${id}`, cardMessage());
    expect(user().chat(greta.aadObjectId).messages[0]?.view).toBeNull();
  });

  test.each([
    [{ status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Tack' } }, { kind: 'message', text: 'Tack' }],
    [{ status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message: 'Nej' } } }, { kind: 'error', status: 400, code: 'BadRequest', text: 'Nej' }],
    [{ status: 500 }, { kind: 'error', status: 500, code: 'Http500' }],
    [{ status: 200 }, { kind: 'nothing' }],
  ])('the answer %j becomes %j', async (answer, expected) => {
    const id = await postCard();
    rig.bot.answer = answer;
    expect(await user().press(greta.aadObjectId, id, { type: 'Action.Execute' })).toMatchObject(expected);
  });

  test('Action.Submit is a message with a value and no text', async () => {
    const id = await postCard();
    await user().press(greta.aadObjectId, id, { type: 'Action.Submit', data: { svar: 'ja' } });
    expect(last().activity).toMatchObject({ type: 'message', value: { svar: 'ja' }, replyToId: id });
    expect(last().activity.text).toBeUndefined();
  });

  test('a bot that is gone is Teams own error', async () => {
    const id = await postCard();
    rig.connector.setBotEndpoint('http://localhost:1/api/messages');
    expect(await user().press(greta.aadObjectId, id, { type: 'Action.Execute' })).toMatchObject({ kind: 'error', code: 'Unreachable' });
  });
});

describe('refresh', () => {
  test('is asked for by those whom the card names, and by nobody else', async () => {
    const action = { type: 'Action.Execute', verb: 'visa', data: { d: 'x' } };
    const mine = await postCard({ refresh: { action, userIds: [rig.connector.ids.mri(greta)] } });
    const others = await postCard({ refresh: { action, userIds: ['29:someone'] } });
    expect(await user().refresh(greta.aadObjectId, mine)).toEqual({ kind: 'nothing' });
    expect(last().activity).toMatchObject({ value: { trigger: 'automatic', action: { verb: 'visa', data: { d: 'x' } } } });
    const before = rig.bot.got.length;
    expect(await user().refresh(greta.aadObjectId, others)).toBeNull();
    expect(rig.bot.got).toHaveLength(before);
  });
});

describe('the app', () => {
  test('installing and taking away tells the bot, once each', async () => {
    expect(await user().install(astrid.aadObjectId)).toEqual({ kind: 'installed' });
    await user().install(astrid.aadObjectId);
    await user().uninstall(astrid.aadObjectId);
    expect(rig.bot.got.map(({ activity }) => [activity.type, activity['action'] ?? (activity['membersAdded'] ? 'added' : 'removed')])).toEqual([
      ['installationUpdate', 'add'], ['conversationUpdate', 'added'], ['installationUpdate', 'remove'], ['conversationUpdate', 'removed'],
    ]);
    const refused = await rig.call('POST', `v3/conversations/${rig.conversation(astrid)}/activities`, cardMessage());
    expect(refused.status).toBe(403);
  });

  test('is refused where IT has said no', async () => {
    expect(await user().install(nils.aadObjectId)).toEqual({ kind: 'refused' });
    expect(rig.bot.got).toHaveLength(0);
  });
});

test('reading takes away the unread mark and may send a receipt', async () => {
  const id = await postCard();
  expect(user().chat(greta.aadObjectId).unread).toBe(1);
  expect((await user().read(greta.aadObjectId, { receipt: true })).unread).toBe(0);
  expect(last().activity).toMatchObject({ name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: id } });
});

test('replaying sends the same activity again, with the same or a new id', async () => {
  const sent = await user().send(greta.aadObjectId, 'hej');
  await user().replay(sent.id);
  await user().replay(sent.id, { newId: true });
  const ids = rig.bot.got.map(({ activity }) => activity.id);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
  expect(user().chat(greta.aadObjectId).messages).toHaveLength(1);
});

test('tokens made by hand: other claims, other header, other key', async () => {
  const { issueForTests } = rig.connector.signing;
  expect(decodeProtectedHeader(await issueForTests({ aud: BOT }, { header: { alg: 'none' } }))).toMatchObject({ alg: 'none' });
  expect(await issueForTests({ aud: BOT }, { header: { alg: 'HS256' }, key: rig.connector.signing.publicPem })).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  const other = await generateKeyPair('RS256');
  const forged = await issueForTests({ aud: BOT, exp: undefined }, { key: other.privateKey });
  await user().post(user().draft(greta.aadObjectId, 'hej'), { authorization: `Bearer ${forged}` });
  expect(last().authorization).toBe(`Bearer ${forged}`);
  expect(JSON.parse(Buffer.from(forged.split('.')[1]!, 'base64url').toString())).not.toHaveProperty('exp');
  await user().post(user().draft(greta.aadObjectId, 'hej'), { authorization: null });
  expect(last().authorization).toBeUndefined();
});
