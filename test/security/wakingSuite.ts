import { get as httpGet } from 'node:http';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { HENRIK, LEYLA, SAMUEL } from '#local/scenarios/internationellStrategi/people.ts';
import { bearerOf } from './support/api.ts';
import type { AttackedTown } from './support/attackedTown.ts';
import { ask, type Answer } from './support/http.ts';
import type { Json } from './support/turns.ts';

/** A stream of events as a page has it open. */
function listen(rig: AttackedTown, authorization: string): Promise<{ heard(): string; until(text: RegExp): Promise<void>; ended: Promise<void>; close(): void }> {
  return new Promise((resolve, reject) => {
    let heard = '';
    let look = (): void => undefined;
    const req = httpGet(`${rig.town.productUrl}/api/events`, { headers: { authorization }, agent: false }, (res) => {
      const ended = new Promise<void>((done) => void res.once('close', done));
      res.setEncoding('utf8').on('data', (chunk: string) => {
        heard += chunk;
        look();
      }).on('error', () => undefined);
      resolve({
        heard: () => heard,
        until: (text) => new Promise((found) => {
          look = () => { if (text.test(heard)) found(); };
          look();
        }),
        ended, close: () => req.destroy(),
      });
    });
    req.on('error', reject);
  });
}

/** How often the product has asked Graph what has changed. */
const deltaReads = (rig: AttackedTown): number => rig.town.graph.requests.filter((r) => r.method === 'GET' && /\/delta\b/.test(r.path)).length;

async function notify(rig: AttackedTown, body: unknown, path = '/api/graph/notifications'): Promise<Answer> {
  return ask(rig.town.productUrl, { method: 'POST', path, body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': 'application/json' } });
}

export function wakingSuite(get: () => AttackedTown): void {
  describe('the stream of events', () => {
    test('carries an ärende\'s id and nothing else, to whoever is in the register', async () => {
      const rig = get();
      rig.clock.skip(10);
      const stream = await listen(rig, await bearerOf(rig, HENRIK.aadObjectId));
      await stream.until(/^: open\n\n/);
      const svarsuppdragId = rig.svarsuppdrag['Rinkeby-Kista stadsdelsnämnd']!;
      await (await rig.person(LEYLA.aadObjectId)).call('chooseWay', { svarsuppdragId }, { way: 'delegation' });
      await stream.until(/data:/);
      stream.close();
      expect(stream.heard()).toMatch(new RegExp(`^: open\\n\\n(data: \\{"arendeId":"${rig.arendeId}"\\}\\n\\n)+$`));
    });

    test('one person has a few of them at most; the oldest ends', async () => {
      const rig = get();
      const authorization = await bearerOf(rig, HENRIK.aadObjectId);
      const streams = [];
      for (let n = 0; n < 11; n += 1) {
        const stream = await listen(rig, authorization);
        await stream.until(/^: open/);
        streams.push(stream);
      }
      await streams[0]!.ended;
      const other = await listen(rig, await bearerOf(rig, SAMUEL.aadObjectId));
      await other.until(/^: open/);
      for (const stream of [...streams, other]) stream.close();
    });
  });

  describe('notifications from Graph', () => {
    let good: Json;
    beforeAll(async () => {
      const { town } = get();
      await town.timeline.settle();
      const driveId = town.scenario.municipality.site.driveId;
      const known = await town.product.store.tx((s) => s.library.subscription(driveId));
      good = { subscriptionId: known?.subscriptionId, clientState: known?.clientState, changeType: 'updated', resource: `drives/${driveId}/root`, tenantId: town.scenario.municipality.tenantId };
      expect(String(good['clientState']).length).toBeGreaterThan(40);
    });

    const forged: readonly (readonly [fault: number, what: string, body: (one: Json) => unknown])[] = [
      [61, 'no client state', (one) => ({ value: [{ ...one, clientState: undefined }] })],
      [61, 'a wrong client state', (one) => ({ value: [{ ...one, clientState: 'gissning' }] })],
      [61, 'an empty client state', (one) => ({ value: [{ ...one, clientState: '' }] })],
      [61, 'a client state that is a list', (one) => ({ value: [{ ...one, clientState: [one['clientState']] }] })],
      [61, 'the beginning of the client state', (one) => ({ value: [{ ...one, clientState: String(one['clientState']).slice(0, -1) }] })],
      [63, 'another tenant', (one) => ({ value: [{ ...one, tenantId: '11111111-1111-4111-8111-111111111111' }] })],
      [65, 'a forged lifecycle event', (one) => ({ value: [{ ...one, clientState: 'gissning', lifecycleEvent: 'subscriptionRemoved' }] })],
      [65, 'nothing', () => ({})], [65, 'a list', () => []], [65, 'null inside', () => ({ value: [null] })], [64, 'a thousand and one at once', (one) => ({ value: Array.from({ length: 1001 }, () => one) })],
    ];

    test.each(forged.map(([fault, what, body]) => ({ fault, what, body })))('$fault $what: 202 as for a true one, and ignored', async ({ body }) => {
      const rig = get();
      const ignored = (): number => rig.logged.filter((line) => line.includes('notification ignored')).length;
      const before = ignored();
      const { answer, changed } = await rig.watching(() => notify(rig, body(good)));
      expect([answer.status, answer.text, changed]).toEqual([202, '', []]);
      // It either wakes or is told to have been ignored, and the product polls by itself now and then: the log tells which.
      expect(ignored()).toBe(before + 1);
    });

    test('62 the handshake gives the token back as plain text, with its markup taken apart', async () => {
      const rig = get();
      const token = '<script>alert("1")</script>\r\nSet-Cookie: a=b';
      const { answer, changed } = await rig.watching(() => notify(rig, '', `/api/graph/notifications?validationToken=${encodeURIComponent(token)}`));
      expect([answer.status, answer.headers['content-type'], answer.headers['set-cookie']]).toEqual([200, 'text/plain; charset=utf-8', undefined]);
      expect(answer.text).not.toMatch(/[<>"]/);
      expect(changed).toEqual([]);
      expect((await notify(rig, '', `/api/graph/notifications?validationToken=${'x'.repeat(2_000)}`)).status).toBe(400);
      expect(await notify(rig, {}, '/api/graph/notifications?validationToken=%3Cb%3E&validationToken=y')).toMatchObject({ status: 202, text: '' });
    });

    test('64 a flood with the right client state: about a read a second, however many come', async () => {
      const rig = get();
      const before = deltaReads(rig);
      const began = performance.now();
      const { changed } = await rig.watching(async () => {
        for (let n = 0; n < 600; n += 30) for (const { status } of await Promise.all(Array.from({ length: 30 }, () => notify(rig, { value: Array.from({ length: 20 }, () => good) })))) expect(status).toBe(202);
        await rig.town.product.settle();
      });
      const reads = deltaReads(rig) - before;
      expect(changed).toEqual([]);
      expect(reads).toBeGreaterThan(0);
      expect(reads).toBeLessThanOrEqual(Math.ceil((performance.now() - began) / 1_000) + 3);
    });
  });
}
