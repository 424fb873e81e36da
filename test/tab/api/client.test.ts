import { describe, expect, test } from '@jest/globals';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError, isPassing } from '#tab/api/ApiError.ts';
import { createClient, fillPath, type Call } from '#tab/api/client.ts';
import { sv } from '#tab/texts/sv.ts';
import { me } from '../invented.ts';

interface Seen { readonly method: string; readonly url: string; readonly token: string; readonly body: string }
type Answer = (seen: Seen) => { status: number; body: string };

/** A real server that answers as told, a client whose tokens are t1, t2 ..., and everything that was asked. */
async function withServer(answer: Answer, run: (call: Call, seen: Seen[]) => Promise<void>): Promise<void> {
  const seen: Seen[] = [];
  const server = createServer((req, res) => void body(req).then((text) => {
    const one = { method: req.method ?? '', url: req.url ?? '', token: req.headers.authorization ?? '', body: text };
    seen.push(one);
    const reply = answer(one);
    res.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body);
  }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let n = 1;
  const token = { get: () => Promise.resolve(`t${n}`), renew: () => Promise.resolve(`t${++n}`) };
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  try {
    await run(createClient({ fetch, base, token, errors: sv.common.errors }), seen);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
async function body(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  return text;
}
const refusalOf = (work: Promise<unknown>): Promise<ApiError> => work.then(() => { throw new Error('was not refused'); }, (error: unknown) => error as ApiError);
const json = (status: number, value: unknown) => ({ status, body: JSON.stringify(value) });

describe('the client of the contract', () => {
  test('fills the path, sends the token and the body, and gives the checked reply', () => withServer(() => json(200, me), async (call, seen) => {
    expect(await call('me')).toEqual(me);
    expect(seen).toEqual([{ method: 'GET', url: '/api/me', token: 'Bearer t1', body: '' }]);
    expect(fillPath('/arenden/:arendeId/falt', { arendeId: 'a/b' })).toBe('/arenden/a%2Fb/falt');
  }));

  test('a refused token is renewed once, and the same call made again', () => withServer((s) => (s.token === 'Bearer t1' ? json(401, {}) : json(200, [])), async (call, seen) => {
    expect(await call('hem')).toEqual([]);
    expect(seen.map((s) => s.token)).toEqual(['Bearer t1', 'Bearer t2']);
  }));

  test('a second refusal is told, not tried for ever', () => withServer(() => json(401, { code: 'unauthorized', message: 'Logga in igen.' }), async (call, seen) => {
    expect(await refusalOf(call('hem'))).toMatchObject({ status: 401, message: 'Logga in igen.' });
    expect(seen).toHaveLength(2);
  }));

  test('a refusal says the sentence of the product, and the number of a fault', () => withServer(() => json(409, { code: 'changed', message: 'Någon hann före.', faultId: 'f-17' }), async (call) => {
    const error = await refusalOf(call('sendUtskick', { params: { arendeId: 'arende_1' }, body: { svarsdatum: '2016-10-17', seen: 'x' } }));
    expect(error).toMatchObject({ status: 409, code: 'changed', faultId: 'f-17' });
    expect(error.message).toBe('Någon hann före. Felets nummer är f-17. Lämna det till din it-avdelning om felet kommer tillbaka.');
  }));

  test('a page from a proxy becomes an ordinary sentence', () => withServer(() => ({ status: 502, body: '<html>Bad gateway</html>' }), async (call) => {
    const error = await refusalOf(call('hem'));
    expect(error.message).toBe(sv.common.errors.unexpected);
    expect(isPassing(error)).toBe(true);
  }));

  test('a reply outside the contract is not shown', () => withServer(() => json(200, { name: 'Greta' }), async (call) => {
    expect(await refusalOf(call('me'))).toMatchObject({ code: 'bad-reply', message: sv.common.errors.badReply });
  }));

  test('nobody answers', async () => {
    const call = createClient({ fetch: () => Promise.reject(new TypeError('fetch failed')), base: '/api', token: { get: async () => 't', renew: async () => 't' }, errors: sv.common.errors });
    const error = await refusalOf(call('hem'));
    expect(error).toMatchObject({ status: 0, message: sv.common.errors.offline });
    expect(isPassing(error)).toBe(true);
  });

  test('Teams gives no token', async () => {
    const call = createClient({ fetch, base: '/api', token: { get: () => Promise.reject(new Error('no')), renew: async () => 't' }, errors: sv.common.errors });
    expect(await refusalOf(call('hem'))).toMatchObject({ code: 'no-token', message: sv.common.errors.noToken });
  });
});
