import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createMessenger } from '#bot/teams/connectorMessenger.ts';
import { createTurnDoor, type TurnDoor } from '#bot/teams/turnDoor.ts';
import type { Messenger } from '#bot/ports/messenger.ts';
import type { Turn, TurnReply } from '#bot/ports/turn.ts';
import { astrid, blocked, BOT, doubtful, greta, nils, startRig, TENANT, throttled, type Rig } from '#test/infra/local/connector/rig.ts';

const card = (text: string) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] });
const message = (text: string) => ({ card: card(text), summary: 'Något väntar på dig i Yttra.' });
let rig: Rig;
let door: TurnDoor;
let server: Server;
let messenger: Messenger;
let turns: Turn[];
let reply: (turn: Turn) => TurnReply;

beforeEach(async () => {
  rig = await startRig();
  turns = [];
  reply = () => ({ kind: 'none' });
  const token = await rig.token();
  const connector = { serviceUrls: [rig.connector.url], tokens: () => Promise.resolve(token), botAppId: BOT, tenantId: TENANT };
  door = createTurnDoor({
    ...connector, channelIssuer: rig.connector.issuer, openIdMetadataUrl: rig.connector.openIdMetadataUrl, newErrorId: () => 'fel_1', texts: { failed: (id) => id, slow: 'Strax.' },
    handler: { handle: (turn) => (turns.push(turn), Promise.resolve(reply(turn))) },
  });
  messenger = createMessenger({ ...connector, timeoutMs: 2_000, defaultServiceUrl: rig.connector.serviceUrl });
  server = createServer((req, res) => void door.handle(req, res)).listen(0, 'localhost');
  await new Promise((done) => server.once('listening', done));
  rig.connector.setBotEndpoint(`http://localhost:${(server.address() as AddressInfo).port}/api/messages`);
});
afterEach(async () => {
  await door.idle();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await rig.close();
});

const chat = (person = greta) => rig.connector.userSide.chat(person.aadObjectId).messages.filter((m) => m.from === 'bot');
async function address(person = greta) {
  const opened = await messenger.openConversation(person.aadObjectId);
  if (opened.kind !== 'open') throw new Error(opened.kind);
  return opened.address;
}

describe('a chat through the local Connector', () => {
  test('a person writes and is answered; the address learnt is the one that a conversation is opened with', async () => {
    reply = () => ({ kind: 'text', text: 'Hej Greta.' });
    expect((await rig.connector.userSide.send(greta.aadObjectId, 'hej')).status).toBe(200);
    expect(chat().map((m) => m.activity.text)).toEqual(['Hej Greta.']);
    expect(turns).toMatchObject([{ kind: 'message', text: 'hej', conversationType: 'personal', conversation: await address() }]);
  });

  test('a pressed Execute gets its card back, a Submit has its card redrawn', async () => {
    const sent = await messenger.sendCard(await address(), message('Svara'));
    if (sent.kind !== 'delivered') throw new Error(sent.kind);
    reply = () => ({ kind: 'card', card: card('Tack') });
    const { userSide } = rig.connector;
    expect(await userSide.press(greta.aadObjectId, sent.activityId, { type: 'Action.Execute', verb: 'svara', data: { a: '1' } })).toEqual({ kind: 'card', card: card('Tack') });
    await userSide.press(greta.aadObjectId, sent.activityId, { type: 'Action.Submit', data: { verb: 'svara', a: '1' } });
    expect(turns).toMatchObject([1, 2].map(() => ({ kind: 'card-action', verb: 'svara', data: { a: '1' }, replyToActivityId: sent.activityId })));
    expect(chat()).toHaveLength(1);
    expect(chat()[0]?.activity.attachments?.[0]).toMatchObject({ content: card('Tack') });
  });

  test('an activity sent again is not handled again', async () => {
    const { id } = await rig.connector.userSide.send(greta.aadObjectId, 'hej');
    await rig.connector.userSide.replay(id);
    expect(turns).toHaveLength(1);
    await rig.connector.userSide.replay(id, { newId: true });
    expect(turns).toHaveLength(2);
  });

  test('installing and removing the app is told once each', async () => {
    await rig.connector.userSide.install(astrid.aadObjectId);
    await rig.connector.userSide.uninstall(astrid.aadObjectId);
    expect(turns.map((turn) => turn.kind)).toEqual(['installed', 'uninstalled']);
    expect(turns[0]).toMatchObject({ from: { aadObjectId: astrid.aadObjectId }, at: expect.stringMatching(/^2016-/) });
  });

  test('after a move the new address is learnt, and the old one still works', async () => {
    const before = await address();
    rig.connector.moveTo('amer');
    await rig.connector.userSide.send(greta.aadObjectId, 'hej');
    expect(turns).toMatchObject([{ conversation: { serviceUrl: rig.connector.serviceUrl } }]);
    expect((await messenger.sendCard(before, message('x'))).kind).toBe('delivered');
  });
});

describe('what becomes of a card', () => {
  test('delivered, redrawn, and gone', async () => {
    const to = await address();
    const sent = await messenger.sendCard(to, message('ett'));
    if (sent.kind !== 'delivered') throw new Error(sent.kind);
    expect(await messenger.updateCard(to, sent.activityId, message('två'))).toEqual(sent);
    rig.connector.userSide.vanish(greta.aadObjectId, sent.activityId);
    expect(await messenger.updateCard(to, sent.activityId, message('tre'))).toMatchObject({ kind: 'refused', status: 404 });
  });

  test('people who fail on purpose: throttled, blocked, in doubt, without the app', async () => {
    expect(await messenger.sendCard(await address(throttled), message('x'))).toMatchObject({ kind: 'throttled' });
    const opened = await messenger.openConversation(blocked.aadObjectId);
    const refused = opened.kind === 'open' ? await messenger.sendCard(opened.address, message('x')) : opened;
    expect(refused).toMatchObject({ kind: 'refused', status: 403, code: 'MessageWritesBlocked' });
    expect(await messenger.sendCard(await address(doubtful), message('x'))).toEqual({ kind: 'unknown', cause: 'http-502' });
    expect(chat(doubtful)).toHaveLength(1);
    expect(await messenger.openConversation(nils.aadObjectId)).toMatchObject({ kind: 'refused', status: 403 });
  });
});
