import { randomFrom } from '#test/torture/options.ts';

export interface Random {
  /** 0 up to but not `below`. */
  whole(below: number): number;
  chance(share: number): boolean;
  pick<T>(all: readonly T[]): T;
}

/** The same year from the same seed. */
export function seeded(seed: number): Random {
  const next = randomFrom(seed);
  const whole = (below: number): number => Math.floor(next() * below);
  return { whole, chance: (share) => next() < share, pick: (all) => all[whole(all.length)]! };
}
