import { setImmediate as breath } from 'node:timers/promises';
import type { Sampled } from './result.ts';

/** Makes turn number `n` ready and gives it as a function, which alone is timed. `n` counts up through warm-up and repeats and never comes twice. */
export type Side = (n: number) => Promise<() => Promise<unknown>>;

export interface Plan {
  readonly repeats: number;
  readonly turns: number;
  readonly warmUp: number;
  /** Which lines of the table are asked for, by their names. */
  wanted(line: string): boolean;
}

/** How many turns a side will be asked for. */
export const turnsOf = (plan: Plan): number => plan.warmUp + plan.repeats * plan.turns;

/** One after the other, never at once: A B A B ..., each time `turns` turns in a row. */
export async function interleave(plan: Plan, ours: Side, floor: Side): Promise<Sampled> {
  const numbers = new Map<Side, number>([[ours, 0], [floor, 0]]);
  const block = async (side: Side, turns: number): Promise<number[]> => {
    const times: number[] = [];
    for (let i = 0; i < turns; i += 1) {
      const n = numbers.get(side)!;
      numbers.set(side, n + 1);
      const turn = await side(n);
      const began = performance.now();
      await turn();
      times.push(performance.now() - began);
    }
    await breath();
    return times;
  };
  await block(ours, plan.warmUp);
  await block(floor, plan.warmUp);
  const sampled = { ours: [] as number[][], floor: [] as number[][] };
  for (let repeat = 0; repeat < plan.repeats; repeat += 1) {
    sampled.ours.push(await block(ours, plan.turns));
    sampled.floor.push(await block(floor, plan.turns));
  }
  return sampled;
}
