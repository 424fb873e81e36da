import { describe, expect, test } from '@jest/globals';
import { answerHandshake, checkNotification } from '#bot/graph/notifications.ts';

const TENANT = 'aaaaaaaa-0000-4000-8000-000000000000';
const entry = (over: object = {}) => ({ subscriptionId: 's', clientState: 'secret', changeType: 'updated', resource: 'drives/x/root', tenantId: TENANT, ...over });

describe('checkNotification', () => {
  const cases: [string, unknown, object][] = [
    ['ours', { value: [entry()] }, { kind: 'wake' }],
    ['many at once', { value: Array.from({ length: 900 }, () => entry()) }, { kind: 'wake' }],
    ['a lifecycle event', { value: [entry({ lifecycleEvent: 'reauthorizationRequired' })] }, { kind: 'wake' }],
    ['an unknown subscription with our secret only wakes', { value: [entry({ subscriptionId: 'other' })] }, { kind: 'wake' }],
    ['wrong clientState', { value: [entry({ clientState: 'guess' })] }, { kind: 'ignored', reason: 'client-state' }],
    ['no clientState', { value: [entry({ clientState: undefined })] }, { kind: 'ignored', reason: 'client-state' }],
    ['a forged lifecycle event', { value: [entry({ clientState: null, lifecycleEvent: 'subscriptionRemoved' })] }, { kind: 'ignored', reason: 'client-state' }],
    ['clientState as an object', { value: [entry({ clientState: { toString: 'secret' } })] }, { kind: 'ignored', reason: 'client-state' }],
    ['another tenant', { value: [entry({ tenantId: 'bbbbbbbb-0000-4000-8000-000000000000' })] }, { kind: 'ignored', reason: 'foreign-tenant' }],
    ['no entries', { value: [] }, { kind: 'ignored', reason: 'shape' }],
    ['a flood in one body', { value: Array.from({ length: 10_000 }, () => entry()) }, { kind: 'ignored', reason: 'shape' }],
    ['null entries', { value: [null] }, { kind: 'ignored', reason: 'client-state' }],
    ['not a list', { value: 'x' }, { kind: 'ignored', reason: 'shape' }],
    ['null', null, { kind: 'ignored', reason: 'shape' }],
    ['a text', 'secret', { kind: 'ignored', reason: 'shape' }],
  ];
  test.each(cases)('%s', (_name, body, result) => expect(checkNotification(body, 'secret', TENANT)).toEqual(result));

  test('with no secret known nothing passes, not even an empty one', () => {
    expect(checkNotification({ value: [entry({ clientState: '' })] }, '')).toEqual({ kind: 'ignored', reason: 'client-state' });
  });
});

describe('answerHandshake', () => {
  test("Graph's token comes back unchanged as plain text", () => {
    const token = 'Validation: Testing client application reachability for subscription Request-Id: 4c5b-11 + / =';
    expect(answerHandshake(token)).toMatchObject({ status: 200, body: token, headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' } });
  });

  test('markup is escaped and length is capped', () => {
    expect(answerHandshake('<script>alert("x")</script>&').body).toBe('&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62;&#38;');
    expect(answerHandshake('x'.repeat(1_001))).toMatchObject({ status: 400, body: '' });
  });
});
