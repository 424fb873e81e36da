import { describe, expect, test } from '@jest/globals';
import { interleave } from './interleave.ts';
import { quantile, summarise, type Sampled } from './result.ts';

const named = { name: 'x', unit: 'ms', floorName: 'golv', goal: 1.5, machine: 'm' };

describe('a measurement', () => {
  test('takes the value below which a share lies, between neighbours by proportion', () => {
    expect([quantile([3, 1, 2], 0.5), quantile([4, 1, 2, 3], 0.5), quantile([1, 2, 3, 4, 5], 0.95), quantile([7], 0.95)]).toEqual([2, 2.5, 4.8, 7]);
  });

  test('compares repeat by repeat, so that one slow hour of the machine decides nothing', () => {
    const sampled: Sampled = { ours: [[12], [120], [12]], floor: [[10], [100], [10]], others: [[[4], [40], [4]]] };
    expect(summarise({ ...named, otherNames: ['lägre'] }, sampled)).toMatchObject({
      runs: 3, turns: 1, ratio: 1.2, ratios: [1.2, 1.2, 1.2], met: true, ours: { p50: 12 }, floor: { name: 'golv', p50: 10 }, also: [{ name: 'lägre', p50: 4, ratio: 3 }],
    });
    expect(summarise(named, { ours: [[16]], floor: [[10]] }).met).toBe(false);
    expect(summarise({ ...named, goal: null }, { ours: [[16]], floor: [[10]] }).met).toBeNull();
  });

  test('runs the sides in turn, each turn made ready first and none twice', async () => {
    const said: string[] = [];
    const side = (name: string) => async (n: number) => {
      said.push(`make ${name}${n}`);
      return async () => void said.push(`do ${name}${n}`);
    };
    const sampled = await interleave({ repeats: 2, turns: 1, warmUp: 1, wanted: () => true }, side('a'), side('b'));
    expect(said.filter((s) => s.startsWith('do'))).toEqual(['do a0', 'do b0', 'do a1', 'do b1', 'do a2', 'do b2']);
    expect(said.slice(0, 2)).toEqual(['make a0', 'do a0']);
    expect([sampled.ours.length, sampled.floor.length, sampled.ours[0]?.length]).toEqual([2, 2, 1]);
  });
});
