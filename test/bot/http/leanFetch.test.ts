import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { leanFetch } from '#bot/http/leanFetch.ts';

let server: Server;
let url: string;
let answer: (req: IncomingMessage, res: ServerResponse, body: string) => void;
beforeAll(async () => {
  server = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    req.on('end', () => answer(req, res, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3?x=å`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
const post = (init: RequestInit = {}) => leanFetch(url, { method: 'POST', redirect: 'manual', headers: { authorization: 'Bearer t' }, body: '{"text":"åäö"}', ...init });

test('sends what fetch would have sent, and reads the answer', async () => {
  answer = (req, res, body) => res.writeHead(201, { 'retry-after': '7' }).end(JSON.stringify({ method: req.method, url: req.url, auth: req.headers.authorization, body }));
  const response = await post();
  expect([response.status, response.ok, response.headers.get('Retry-After'), response.headers.get('etag')]).toEqual([201, true, '7', null]);
  expect(JSON.parse(await response.text())).toEqual({ method: 'POST', url: '/v3?x=%C3%A5', auth: 'Bearer t', body: '{"text":"åäö"}' });
});

test('uses one connection for exchanges that follow one another', async () => {
  const ports = new Set<number | undefined>();
  answer = (req, res) => (ports.add(req.socket.remotePort), res.end());
  for (let n = 0; n < 3; n += 1) await (await post()).text();
  expect(ports.size).toBe(1);
});

test('follows no redirect', async () => {
  const asked: (string | undefined)[] = [];
  answer = (req, res) => (asked.push(req.url), res.writeHead(307, { location: '/elsewhere' }).end());
  expect(await post()).toMatchObject({ status: 307, ok: false });
  expect(asked).toHaveLength(1);
});

test('ends when it is told to, also in the middle of an answer', async () => {
  const told = new AbortController();
  answer = (_req, res) => {
    res.write('{');
    told.abort(new Error('long enough'));
  };
  await expect(post({ signal: told.signal })).rejects.toThrow('long enough');
});

test('a connection that did not come about is told apart from one that broke', async () => {
  const nobody = createServer();
  await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve));
  const { port } = nobody.address() as AddressInfo;
  await new Promise((resolve) => nobody.close(resolve));
  await expect(leanFetch(`http://127.0.0.1:${port}/`, { method: 'POST' })).rejects.toMatchObject({ name: 'TypeError', cause: { code: 'ECONNREFUSED' } });
  answer = (req) => void req.socket.destroy();
  await expect(post()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  answer = (req, res) => {
    res.writeHead(200, { 'content-length': '10' }).write('half');
    setImmediate(() => req.socket.destroy());
  };
  await expect(post()).rejects.toMatchObject({ name: 'TypeError' });
});

test('does not read for ever', async () => {
  answer = (_req, res) => void res.end('x'.repeat(300 * 1024));
  await expect(post()).rejects.toMatchObject({ cause: { message: 'answer too long' } });
});
