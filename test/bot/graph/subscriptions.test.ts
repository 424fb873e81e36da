import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { answerHandshake, checkNotification } from '#bot/graph/notifications.ts';
import { TENANT } from '#test/infra/local/entra/smallMunicipality.ts';
import { setGraphStage, type GraphStage } from './graphStage.ts';

let stage: GraphStage;
let clock: number;
let address: string;
let received: unknown[];
const server = () => createServer((req, res) => {
  const token = new URL(req.url ?? '', address).searchParams.get('validationToken');
  if (token !== null) {
    const answer = answerHandshake(token);
    return void res.writeHead(answer.status, answer.headers).end(answer.body);
  }
  const chunks: Buffer[] = [];
  req.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
    received.push(JSON.parse(Buffer.concat(chunks).toString()));
    res.writeHead(202).end();
  });
});
let listening: ReturnType<typeof server>;

beforeEach(async () => {
  clock = Date.now();
  received = [];
  stage = await setGraphStage({ machineNow: () => clock });
  listening = server();
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/api/graph/notifications`;
});
afterEach(async () => {
  await stage.close();
  listening.closeAllConnections();
  await new Promise((done) => listening.close(done));
});

const subscriptions = async () => (await stage.ask('GET', '/subscriptions')).body.value as { id: string; notificationUrl: string }[];

test('made once, renewed before it ends, made anew when it is gone, and one alone', async () => {
  const { library } = stage.open({ now: () => clock });
  const made = await library.ensureSubscription(address, 'secret-1');
  expect(made).not.toBeNull();
  const days = (Date.parse(made!.expiresAt) - clock) / 86_400_000;
  expect(days).toBeGreaterThan(29);
  expect(days).toBeLessThan(42_300 / 1_440);
  expect(await library.ensureSubscription(address, 'secret-1')).toEqual(made);

  clock += 27 * 86_400_000;
  const renewed = await stage.open({ now: () => clock }).library.ensureSubscription(address, 'secret-1');
  expect(renewed?.id).toBe(made?.id);
  expect(Date.parse(renewed!.expiresAt)).toBeGreaterThan(Date.parse(made!.expiresAt));

  stage.graph.expireSubscriptions();
  const anew = await library.ensureSubscription(address, 'secret-1');
  expect(anew?.id).not.toBe(made?.id);
  expect(await subscriptions()).toHaveLength(1);
});

test('one made with an older secret is replaced, and what it sends is not believed', async () => {
  const { library } = stage.open({ now: () => clock });
  const old = await library.ensureSubscription(address, 'secret-1');
  const ours = await library.ensureSubscription(address, 'secret-2');
  expect((await subscriptions()).map((s) => s.id)).toEqual([ours?.id]);
  expect(ours?.id).not.toBe(old?.id);
  await stage.drop('a.txt', 'a');
  await stage.graph.notifyNow();
  expect(received).toHaveLength(1);
  expect(checkNotification(received[0], 'secret-2', TENANT)).toEqual({ kind: 'wake' });
  expect(checkNotification(received[0], 'secret-1', TENANT)).toEqual({ kind: 'ignored', reason: 'client-state' });
});
