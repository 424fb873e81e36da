import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { backoffSeconds, createSseParser } from '#tab/api/sse.ts';

function parsed(chunks: readonly string[]): string[] {
  const got: string[] = [];
  const feed = createSseParser((data) => got.push(data));
  chunks.forEach(feed);
  return got;
}

describe('the stream of events', () => {
  test('is the same however it is cut', () => {
    const events = ['{"arendeId":"arende_1"}', 'two\nlines', 'å ä ö'];
    fc.assert(fc.property(fc.constantFrom('\n', '\r\n'), fc.array(fc.nat(200)), (end, cuts) => {
      const text = events.map((e) => e.split('\n').map((l) => `data: ${l}${end}`).join('') + end).join('');
      const at = [0, ...cuts.map((c) => c % text.length).sort((a, b) => a - b), text.length];
      expect(parsed(at.slice(1).map((to, i) => text.slice(at[i], to)))).toEqual(events);
    }));
  });

  test('comments, names and an unfinished event are not events', () => {
    expect(parsed([': hej\n\n', 'event: change\nid: 3\ndata:{"a":1}\n\n', 'data: not yet'])).toEqual(['{"a":1}']);
  });

  test('waits longer each time, never more than 38 seconds, and is never at once', () => {
    expect([0, 1, 2, 5, 50].map((n) => backoffSeconds(n, 0.5))).toEqual([1, 2, 4, 30, 30]);
    expect(backoffSeconds(50, 1)).toBeLessThanOrEqual(38);
    expect(backoffSeconds(0, 0)).toBeGreaterThan(0.5);
  });
});
