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

/** One after the other, never at once: A B (C) A B (C) ..., each time `turns` turns in a row. `others` are further floors. */
export async function interleave(plan: Plan, ours: Side, floor: Side, ...others: readonly Side[]): Promise<Sampled> {
  const sides = [ours, floor, ...others].map((side) => ({ side, taken: 0, samples: [] as number[][] }));
  const block = async (one: { side: Side; taken: number }, turns: number): Promise<number[]> => {
    const times: number[] = [];
    for (let i = 0; i < turns; i += 1) {
      const turn = await one.side(one.taken);
      one.taken += 1;
      const began = performance.now();
      await turn();
      times.push(performance.now() - began);
    }
    await breath();
    return times;
  };
  for (const one of sides) await block(one, plan.warmUp);
  for (let repeat = 0; repeat < plan.repeats; repeat += 1) for (const one of sides) one.samples.push(await block(one, plan.turns));
  const [first, second, ...rest] = sides.map(({ samples }) => samples);
  return { ours: first!, floor: second!, others: rest };
}
