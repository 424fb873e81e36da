import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer } from '#bot/http/server.ts';
import { ask } from './support/http.ts';

const BAIT = 'BETE-SOM-INGEN-FÅR-SE';
const nobody = (_req: unknown, res: ServerResponse): Promise<void> => Promise.resolve(void res.writeHead(418).end());

/** The tab's files as they are served, with bait laid out beside, above and hidden among them. */
describe('the folder of the tab', () => {
  let folder: string;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yttra-static-'));
    for (const dir of ['tab/assets/.git', 'tab/.git', 'tab/assets/sub', 'tab-secret']) mkdirSync(join(folder, dir), { recursive: true });
    for (const file of ['secret.txt', 'tab-secret/secret.txt', 'tab/secret.txt', 'tab/.hash', 'tab/.git/config', 'tab/assets/.env', 'tab/assets/.git/config']) writeFileSync(join(folder, file), BAIT);
    writeFileSync(join(folder, 'tab/index.html'), '<!doctype html>flik');
    writeFileSync(join(folder, 'tab/blank.html'), '<!doctype html>tom');
    writeFileSync(join(folder, 'tab/assets/a.js'), 'export {};');
    server = createServer({
      version: '1', ready: async () => true, botDoor: nobody, graphNotifications: [nobody], api: (_req, _res, next) => next(), events: nobody, tabConfig: {},
      tabDirectory: join(folder, 'tab'), hostOrigins: [], entraOrigins: [],
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => void server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([['/tab', 'flik'], ['/tab/', 'flik'], ['/tab/index.html', 'flik'], ['/tab/blank.html', 'tom'], ['/tab/assets/a.js', 'export {};']])('%s is served', async (path, text) => {
    const answer = await ask(url, { path });
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining(text)]);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test.each([
    '/tab/secret.txt', '/tab/.hash', '/tab/.git/config', '/tab/assets/.env', '/tab/assets/.git/config', '/tab/assets/../secret.txt', '/tab/assets/../.hash', '/tab/assets/../../secret.txt', '/tab/assets/%2e%2e/secret.txt', '/tab/assets/..%2fsecret.txt',
    '/tab/assets/..%2f..%2fsecret.txt', '/tab/assets/%2e%2e%2f%2e%2e%2fsecret.txt', '/tab/assets/..%5csecret.txt', '/tab/assets/..\\secret.txt', '/tab/assets/sub/../../secret.txt', '/tab/../secret.txt', '/tab/..%2ftab-secret/secret.txt', '/tab-secret/secret.txt',
    '/tab/assets/%252e%252e/secret.txt', '/tab/assets/a.js%00.txt', '/tab/assets/sub', '/tab/assets/sub/', '/tab/assets//../secret.txt', '/./tab/./secret.txt', '/secret.txt', '/tab/index.html/../secret.txt', '/tab/blank.html%2f..%2fsecret.txt',
  ])('56 %s is not', async (path) => {
    const answer = await ask(url, { path });
    expect([path, answer.status]).toEqual([path, 404]);
    expect(answer.text).not.toContain(BAIT);
  });
});
