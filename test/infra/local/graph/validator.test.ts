import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { contract, matchOperation } from '#local/graph/contract/contract.ts';
import type { GraphExchange } from '#local/graph/contract/exchange.ts';
import { createContractValidator } from '#local/graph/contract/validator.ts';
import { allRoutes } from '#local/graph/routes.ts';
import { describeWhen } from '#test/run/skip.ts';
import { contractGuard } from './contractGuard.ts';

const validator = createContractValidator();
const JSON_TYPE = { 'content-type': 'application/json' };
const good: GraphExchange = {
  kind: 'graph', method: 'GET', path: '/drives/d/root/delta', query: [['token', 'latest']], requestHeaders: {}, requestBody: null,
  status: 200, responseHeaders: JSON_TYPE, responseBody: { value: [], '@odata.deltaLink': 'https://graph.microsoft.com/x' }, cut: false,
};
const check = (change: Partial<GraphExchange>): string[] => validator.check({ ...good, ...change });

describe('paths', () => {
  test.each([
    ['GET', '/drives/d/root', 'GET /drives/{drive-id}/root', { 'drive-id': 'd' }],
    ['GET', '/drives/b!x/root:/a/b%20c.docx', 'GET /drives/{drive-id}/root:/{path}', { 'drive-id': 'b!x', path: 'a/b%20c.docx' }],
    ['GET', '/drives/d/root:/a:/children', 'GET /drives/{drive-id}/root:/{path}:/children', { 'drive-id': 'd', path: 'a' }],
    ['PUT', '/drives/d/items/i:/a.docx:/content', 'PUT /drives/{drive-id}/items/{item-id}:/{path}:/content', { 'drive-id': 'd', 'item-id': 'i', path: 'a.docx' }],
    ['GET', '/sites/h.example:/sites/R', 'GET /sites/{site-id}:/{path}', { 'site-id': 'h.example', path: 'sites/R' }],
    ['GET', '/sites/h.example,1,2', 'GET /sites/{site-id}', { 'site-id': 'h.example,1,2' }],
    ['GET', '/users/a%40b.se', 'GET /users/{user-id}', { 'user-id': 'a@b.se' }],
  ])('%s %s', (method, path, key, params) => {
    expect(matchOperation(method, path)).toMatchObject({ key, params });
  });

  test.each([['GET', '/drives/d/root:/a:b/c'], ['GET', '/drives/d/rooT'], ['POST', '/me'], ['GET', '/drives/%zz/root']])('%s %s means nothing', (method, path) => {
    expect(matchOperation(method, path)).toBeNull();
  });

  test('every operation that the local Graph speaks is in the contract, and the other way round', () => {
    const inContract = Object.entries(contract.paths).flatMap(([path, methods]) => Object.keys(methods).map((m) => `${m.toUpperCase()} ${path}`));
    expect(Object.keys(allRoutes(() => '')).sort()).toEqual(inContract.sort());
  });
});

describe('what is found', () => {
  test('a good exchange is good', () => expect(check({})).toEqual([]));

  const subscription = { method: 'POST', path: '/subscriptions', query: [], status: 201, responseBody: { id: 'x' } } as const;
  test.each<[string, Partial<GraphExchange>, RegExp]>([
    ['an unknown path', { path: '/drives/d/rot' }, /no such operation/],
    ['an unknown method', { method: 'DELETE' }, /no such operation/],
    ['an unknown query name', { query: [['$slect', 'id']] }, /\$slect is not in the contract/],
    ['a query value outside its list', { method: 'PUT', path: '/drives/d/root:/a:/content', requestBody: new Uint8Array(1), query: [['@microsoft.graph.conflictBehavior', 'merge']], responseBody: { id: 'x' } }, /must be equal to one of/],
    ['a misspelt property in $select', { query: [['$select', 'id,webUrll']] }, /no property webUrll/],
    ['a missing body', { ...subscription }, /request body is missing/],
    ['a body that is no JSON', { ...subscription, requestBody: new Uint8Array(3) }, /not JSON/],
    ['an invented property', { ...subscription, requestBody: { changeTyp: 'updated' } }, /additional properties changeTyp/],
    ['a wrong type in the answer', { responseBody: { value: [{ id: 7 }] } }, /value\/0\/id must be string/],
    ['an invented property in the answer', { path: '/subscriptions', query: [], responseBody: { value: [{ id: 'x', secret: 1 }] } }, /additional properties secret/],
    ['no JSON in the answer', { responseHeaders: {} }, /not application\/json/],
    ['a status that the contract does not know', { status: 201 }, /status 201/],
    ['an error without a code', { status: 404, responseBody: { error: { message: 'x' } } }, /code/],
    ['a redirect without Location', { path: '/drives/d/items/i/content', query: [], status: 302, responseBody: null }, /Location is missing/],
    ['a strange Retry-After', { status: 429, responseHeaders: { ...JSON_TYPE, 'retry-after': 'soon' }, responseBody: { error: { code: 'x', message: 'x' } } }, /Retry-After/],
    ['a token on a download address', { kind: 'download', path: 'x', requestHeaders: { authorization: 'Bearer x' } }, /token was sent/],
    ['an upload without a range', { kind: 'upload', method: 'PUT', path: 'x', requestBody: new Uint8Array(1), requestHeaders: { 'content-length': '1' }, responseBody: { id: 'x' } }, /content-range is missing/],
    ['a notification with an id that is no GUID', { kind: 'notification', method: 'POST', path: '/n', status: 202, requestBody: { value: [{ subscriptionId: 'x', changeType: 'updated' }] }, responseBody: null }, /uuid/],
  ])('%s', (_what, change, message) => {
    expect(check(change).join('\n')).toMatch(message);
  });

  test('the guard tells every breach once, and that nothing was looked at', () => {
    expect(() => contractGuard().expectClean()).toThrow('No exchange');
    const guard = contractGuard((e) => e.path === '/ignored');
    guard.onExchange({ ...good, path: '/ignored' });
    expect(() => guard.expectClean()).not.toThrow();
    guard.onExchange({ ...good, status: 201 });
    guard.onExchange({ ...good, status: 201 });
    expect(() => guard.expectClean()).toThrow(/^Exchanges break Microsoft's contract:\n[^\n]*status 201[^\n]*$/);
  });
});

/** Microsoft's documented examples lie beside the project on some machines; they must pass too. */
const examples = new URL('../../../../../shared/graph/graph-examples.json', import.meta.url);
describeWhen(existsSync(examples), 'Microsofts exempel finns inte bredvid projektet. De behövs bara för den som ändrar kontraktet', 'Microsoft\'s examples', () => {
  interface Example { readonly file: string; readonly status?: number; readonly '@odata.type'?: string; readonly isCollection?: boolean; readonly body?: Record<string, unknown> }
  const paths: Readonly<Record<string, string>> = {
    'microsoft.graph.driveItem': '/drives/d/root', 'Collection(microsoft.graph.driveItem)': '/drives/d/root/delta', 'microsoft.graph.subscription': '/subscriptions/x', 'microsoft.graph.chat': '/users/u/teamwork/installedApps/a/chat',
  };
  const all = existsSync(examples) ? (JSON.parse(readFileSync(examples, 'utf8')) as { examples: Example[] }).examples : [];
  // The search page abbreviates its link.
  const used = all.filter((e) => e.status === 200 && !e.file.includes('search') && e.body && !e.isCollection && paths[e['@odata.type'] ?? ''] && !('value' in e.body && e['@odata.type'] !== 'Collection(microsoft.graph.driveItem)'));

  test('all pass', () => {
    expect(used.length).toBeGreaterThan(5);
    for (const e of used) {
      // The documentation shows this one; Microsoft's own type does not have it (NOTICE.md).
      const { notificationContentType: _known, ...responseBody } = e.body!;
      expect([e.file, check({ path: paths[e['@odata.type']!]!, query: [], responseBody })]).toEqual([e.file, []]);
    }
  });
});
