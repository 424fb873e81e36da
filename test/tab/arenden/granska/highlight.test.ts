import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pieces } from '#tab/arenden/granska/highlight.ts';

const span = fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }), active: fc.boolean() });

describe('quotes in the text', () => {
  test('every character comes out once, in order, whatever the quotes say', () => {
    fc.assert(fc.property(fc.string({ maxLength: 50 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
      expect(pieces(text, spans).map((p) => p.text).join('')).toBe(text);
    }));
  });

  test('the quote asked for is marked, also inside another', () => {
    expect(pieces('senast den 17 oktober', [{ start: 0, end: 21, active: false }, { start: 11, end: 13, active: true }])).toEqual([
      { text: 'senast den ', mark: 'quiet' }, { text: '17', mark: 'active' }, { text: ' oktober', mark: 'quiet' },
    ]);
  });

  test('a text without quotes is one piece', () => expect(pieces('hej', [])).toEqual([{ text: 'hej', mark: 'none' }]));
});
