import { describe, expect, test } from '@jest/globals';
import { straightness } from './linear.ts';

describe('how straight a line of points is', () => {
  const line = [1, 2, 5, 10].map((x) => ({ x, y: 3 * x + 1 }));

  test('a line is straight, a square is not', () => {
    expect(straightness(line)).toBeCloseTo(1, 10);
    expect(straightness([1, 2, 5, 10].map((x) => ({ x, y: x * x })))).toBeLessThan(0.96);
  });

  test('one turn that takes twice its time shows', () => {
    expect(straightness([...line, { x: 11, y: 68 }])).toBeLessThan(0.95);
  });
});
