import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DRIVE, setStage, type Stage } from './stage.ts';
import { startSubscriber, type Subscriber } from './subscriber.ts';
import { READER, STRANGER, TENANT } from '../entra/smallMunicipality.ts';

let stage: Stage;
let subscriber: Subscriber;
let at: number;
beforeEach(async () => {
  at = Date.now();
  stage = await setStage({ machineNow: () => at, handshakeMs: 300, notifyDelayMs: 60_000 });
  subscriber = await startSubscriber();
});
afterEach(async () => {
  await stage.close();
  await subscriber.close();
});

const MINUTE = 60_000;
const wanted = (change: Record<string, unknown> = {}) => ({
  changeType: 'updated', notificationUrl: subscriber.url, resource: `/drives/${DRIVE}/root`, clientState: 'hemlig',
  expirationDateTime: new Date(at + 42_300 * MINUTE).toISOString(), ...change,
});
const subscribe = (change: Record<string, unknown> = {}, token?: string) => stage.ask('POST', '/subscriptions', { body: wanted(change), ...(token ? { token } : {}) });

describe('subscribing', () => {
  test('shakes hands first, then answers 201', async () => {
    const { status, body } = await subscribe();
    expect([status, subscriber.handshakes]).toEqual([201, 1]);
    expect(body).toMatchObject({ resource: `drives/${DRIVE}/root`, changeType: 'updated', clientState: 'hemlig', notificationUrl: subscriber.url });
    const read = await stage.ask('GET', `/subscriptions/${body.id as string}`);
    expect(read.body).toMatchObject({ id: body.id, clientState: null });
    expect((await stage.ask('GET', '/subscriptions')).body.value.map((s: { id: string }) => s.id)).toEqual([body.id]);
  });

  test.each([
    ['created,updated', { changeType: 'created,updated' }],
    ['longer than 42,300 minutes', { expirationDateTime: new Date(Date.now() + 42_302 * MINUTE).toISOString() }],
    ['in the past', { expirationDateTime: '2016-06-02T00:00:00Z' }],
    ['another resource', { resource: '/users' }],
    ['another drive', { resource: '/drives/b!other/root' }],
    ['a folder in the drive', { resource: `/drives/${DRIVE}/items/x` }],
    ['a long clientState', { clientState: 'x'.repeat(129) }],
    ['no address', { notificationUrl: 'not an address' }],
    ['an address where nobody is', { notificationUrl: 'http://127.0.0.1:9/x' }],
  ])('is refused: %s', async (_what, change) => {
    expect((await subscribe(change)).status).toBe(400);
    expect((await stage.ask('GET', '/subscriptions')).body.value).toEqual([]);
  });

  test.each<[string, (token: string, res: import('node:http').ServerResponse) => void]>([
    ['another text', (_token, res) => res.writeHead(200, { 'content-type': 'text/plain' }).end('ok')],
    ['as JSON', (token, res) => res.writeHead(200, { 'content-type': 'application/json' }).end(token)],
    ['with 202', (token, res) => res.writeHead(202, { 'content-type': 'text/plain' }).end(token)],
    ['never', () => undefined],
    ['by a redirect', (_token, res) => res.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
  ])('is refused when the handshake is answered %s', async (_how, handshake) => {
    const odd = await startSubscriber(handshake);
    const res = await subscribe({ notificationUrl: odd.url });
    await odd.close();
    expect([res.status, res.body.error.code, odd.handshakes]).toEqual([400, 'InvalidRequest', 1]);
  });

  test('needs a grant on the site, and belongs to one application', async () => {
    expect((await subscribe({}, await stage.appToken(STRANGER, ['Sites.Selected']))).status).toBe(403);
    const id = (await subscribe()).body.id as string;
    const other = await stage.appToken(READER, ['Sites.Selected']);
    for (const method of ['GET', 'DELETE']) expect((await stage.ask(method, `/subscriptions/${id}`, { token: other })).status).toBe(404);
    expect((await stage.ask('GET', '/subscriptions', { token: other })).body.value).toEqual([]);
  });

  test('is renewed, runs out, and is deleted', async () => {
    const id = (await subscribe({ expirationDateTime: new Date(at + 10 * MINUTE).toISOString() })).body.id as string;
    const until = new Date(at + 30 * MINUTE).toISOString();
    const renewed = await stage.ask('PATCH', `/subscriptions/${id}`, { body: { expirationDateTime: until } });
    expect([renewed.status, renewed.body.expirationDateTime]).toEqual([200, until]);
    expect((await stage.ask('PATCH', `/subscriptions/${id}`, { body: { clientState: 'other' } })).status).toBe(400);
    at += 20 * MINUTE;
    expect((await stage.ask('GET', `/subscriptions/${id}`)).status).toBe(200);
    at += 11 * MINUTE;
    expect((await stage.ask('PATCH', `/subscriptions/${id}`, { body: { expirationDateTime: new Date(at + MINUTE).toISOString() } })).status).toBe(404);
    const next = (await subscribe()).body.id as string;
    expect((await stage.ask('DELETE', `/subscriptions/${next}`)).status).toBe(204);
    expect((await stage.ask('DELETE', `/subscriptions/${next}`)).status).toBe(404);
  });
});

describe('notifications', () => {
  test('a change in the folder is told once, several changes together', async () => {
    const id = (await subscribe()).body.id as string;
    await stage.drop('a.txt', 'x');
    await stage.drop('b.txt', 'x');
    await stage.graph.notifyNow();
    expect(subscriber.received).toEqual([expect.objectContaining({ subscriptionId: id, clientState: 'hemlig', changeType: 'updated', resource: `drives/${DRIVE}/root`, tenantId: TENANT })]);
    await stage.graph.notifyNow();
    expect(subscriber.received).toHaveLength(1);
  });

  test('nothing is said after the subscription has run out', async () => {
    await subscribe();
    stage.graph.expireSubscriptions();
    await stage.drop('a.txt', 'x');
    await stage.graph.notifyNow();
    expect(subscriber.received).toEqual([]);
  });

  test('they can be lost, doubled and forged', async () => {
    const id = (await subscribe()).body.id as string;
    stage.graph.setNotificationMode('drop');
    await stage.drop('a.txt', 'x');
    await stage.graph.notifyNow();
    expect(subscriber.received).toHaveLength(0);
    stage.graph.setNotificationMode('duplicate');
    await stage.drop('b.txt', 'x');
    await stage.graph.notifyNow();
    expect(subscriber.received.map((r) => r.subscriptionId)).toEqual([id, id]);
    await stage.graph.forgeNotification({ clientState: 'fel', times: 2 });
    expect(subscriber.received.slice(2).map((r) => r.clientState)).toEqual(['fel', 'fel']);
  });

  test('a refusal is noted and nothing is sent again', async () => {
    const deaf = await startSubscriber(undefined, 500);
    await subscribe({ notificationUrl: deaf.url });
    await stage.drop('a.txt', 'x');
    await stage.graph.notifyNow();
    await stage.graph.notifyNow();
    expect([deaf.received.length, stage.graph.notifications.map((n) => n.status)]).toEqual([1, [500]]);
    await deaf.close();
  });
});

describe('watching the folder', () => {
  test('a file dropped in a new folder is told of without anybody asking', async () => {
    const awake = await setStage({ watch: true, notifyDelayMs: 1 });
    const listener = await startSubscriber();
    await awake.ask('POST', '/subscriptions', { body: wanted({ notificationUrl: listener.url }) });
    const first = listener.next();
    await mkdir(join(awake.folder, 'Ny mapp'));
    await first;
    const second = listener.next();
    await writeFile(join(awake.folder, 'Ny mapp/remiss.docx'), 'x');
    await second;
    await awake.close();
    await listener.close();
    expect(listener.received.length).toBeGreaterThanOrEqual(2);
  });
});
