import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DRIVE, follow, namesOf, setStage, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage({ pageSize: 2, except: (e) => e.path.includes('/beta-only') || e.requestBody instanceof Uint8Array || e.query.some(([name]) => name === '$search') });
});
afterEach(() => stage.close());

const root = `/drives/${DRIVE}/root`;

describe('faults on purpose', () => {
  test('429 with Retry-After, 503, 410 and 412 hit as often as told, then the real answer comes', async () => {
    stage.graph.faults.queue({ method: 'GET', pathPattern: '/root/delta', status: 429, headers: { 'Retry-After': '7' }, times: 2 });
    stage.graph.faults.queue({ pathPattern: /\/root\/delta\?token=/, status: 410, headers: { location: 'https://graph.microsoft.com/v1.0/x' } });
    stage.graph.faults.queue({ method: 'PUT', pathPattern: ':/content', status: 412 });
    expect(stage.graph.faults.left()).toBe(4);
    const first = await stage.ask('GET', `${root}/delta`);
    expect([first.status, first.headers.get('retry-after'), first.body.error.code]).toEqual([429, '7', 'TooManyRequests']);
    expect((await stage.ask('GET', `${root}/delta`)).status).toBe(429);
    const { deltaLink } = await follow(stage);
    expect((await stage.ask('GET', deltaLink)).status).toBe(410);
    expect((await stage.ask('PUT', `${root}:/a.txt:/content`, { body: 'x' })).status).toBe(412);
    expect([(await stage.ask('GET', deltaLink)).status, stage.graph.faults.left()]).toEqual([200, 0]);
  });

  test('a page can fail in the middle of a crawl, be left unfinished, or lack items', async () => {
    for (const n of [1, 2, 3, 4]) await stage.drop(`${n}.txt`, 'x');
    stage.graph.faults.queue({ pathPattern: 'skiptoken', status: 500 });
    await expect(follow(stage)).rejects.toThrow('500');
    stage.graph.faults.queue({ pathPattern: 'delta', cut: true });
    await expect(stage.ask('GET', `${root}/delta`)).rejects.toThrow();
    stage.graph.faults.queue({ pathPattern: 'delta', mutate: (body) => ({ ...(body as object), value: [] }) });
    expect(namesOf((await follow(stage)).items).length).toBe(3);
    expect(namesOf((await follow(stage)).items).sort()).toEqual(['1.txt', '2.txt', '3.txt', '4.txt']);
  });

  test('downloads can fail too, and faults can be called off', async () => {
    await stage.drop('a.txt', 'x');
    const url = (await stage.ask('GET', `${root}:/a.txt:/content`)).headers.get('location')!;
    stage.graph.faults.queue({ pathPattern: '/download/', status: 503, times: 9 });
    expect((await fetch(url)).status).toBe(503);
    stage.graph.faults.clear();
    expect((await fetch(url)).status).toBe(200);
  });
});

describe('what is not spoken is said, not ignored', () => {
  test.each([['GET', '/beta-only'], ['GET', `${root}/beta-only/x`], ['POST', `${root}/beta-only`]])('%s %s', async (method, path) => {
    const res = await stage.ask(method, path);
    expect([res.status, res.body.error.code]).toEqual([400, 'BadRequest']);
  });

  test('a query option that would be left aside', async () => {
    expect((await stage.ask('GET', `${root}/children?$search=x`)).status).toBe(400);
  });

  test('a body that is no JSON', async () => {
    const made = await stage.ask('POST', `/drives/${DRIVE}/items/root/children`, { body: '{', headers: { 'content-type': 'application/json' } });
    expect([made.status, made.body.error.code]).toEqual([400, 'invalidRequest']);
  });

  test('anything outside /v1.0', async () => {
    expect((await fetch(`${stage.graph.url}/beta/me`)).status).toBe(404);
  });
});
