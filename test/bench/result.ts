/** Milliseconds unless `unit` says otherwise. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** One line of the table: what is read by others has the names of the first nine fields. */
export interface Result {
  readonly name: string;
  readonly unit: string;
  /** Repeats, each with ours and the floor one after the other. */
  readonly runs: number;
  readonly ours: Spread;
  readonly floor: Spread & { readonly name: string };
  /** Median over the repeats of (median of ours / median of the floor). */
  readonly ratio: number;
  /** The ratio that is to be kept; null where the figure is only told. */
  readonly goal: number | null;
  readonly met: boolean | null;
  readonly machine: string;
  /** The ratio of each repeat: how far apart they lie tells how quiet the machine was. */
  readonly ratios: readonly number[];
  /** The same turns against other floors. */
  readonly also?: readonly Compared[];
  readonly turns: number;
}

export interface Compared extends Spread {
  readonly name: string;
  readonly ratio: number;
  readonly ratios: readonly number[];
}

type Repeats = readonly (readonly number[])[];

/** Per repeat, one value per turn. */
export interface Sampled {
  readonly ours: Repeats;
  readonly floor: Repeats;
  readonly others?: readonly Repeats[];
}

export interface Named {
  readonly name: string;
  readonly unit: string;
  /** The floor that the goal speaks of. */
  readonly floorName: string;
  readonly otherNames?: readonly string[];
  readonly goal: number | null;
  readonly machine: string;
}

/** Medians of the repeats' own p50 and p95, so that one bad repeat on a busy machine decides nothing. */
export function summarise(named: Named, sampled: Sampled): Result {
  const { ratio, ratios, ...floor } = against(named.floorName, sampled.ours, sampled.floor);
  return {
    name: named.name, unit: named.unit, runs: sampled.ours.length, ours: spread(sampled.ours), floor, ratio, goal: named.goal, met: named.goal === null ? null : ratio <= named.goal,
    machine: named.machine, ratios, also: (named.otherNames ?? []).map((name, i) => against(name, sampled.ours, sampled.others?.[i] ?? [])), turns: sampled.ours[0]?.length ?? 0,
  };
}

function against(name: string, ours: Repeats, floor: Repeats): Compared {
  const ratios = ours.map((one, i) => quantile(one, 0.5) / quantile(floor[i] ?? [], 0.5));
  return { name, ...spread(floor), ratio: round(quantile(ratios, 0.5)), ratios: ratios.map(round) };
}

const spread = (repeats: Repeats): Spread => ({
  p50: round(quantile(repeats.map((r) => quantile(r, 0.5)), 0.5)), p95: round(quantile(repeats.map((r) => quantile(r, 0.95)), 0.5)),
});

/** The value below which the share `q` lies, between neighbours by proportion. */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
