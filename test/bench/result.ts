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
  readonly turns: number;
}

export interface Sampled {
  /** Per repeat, one value per turn. */
  readonly ours: readonly (readonly number[])[];
  readonly floor: readonly (readonly number[])[];
}

export interface Named {
  readonly name: string;
  readonly unit: string;
  readonly floorName: string;
  readonly goal: number | null;
  readonly machine: string;
}

/** Medians of the repeats' own p50 and p95, so that one bad repeat on a busy machine decides nothing. */
export function summarise(named: Named, sampled: Sampled): Result {
  const ratios = sampled.ours.map((one, i) => quantile(one, 0.5) / quantile(sampled.floor[i]!, 0.5));
  const ratio = round(quantile(ratios, 0.5));
  return {
    name: named.name, unit: named.unit, runs: sampled.ours.length, ours: spread(sampled.ours), floor: { name: named.floorName, ...spread(sampled.floor) }, ratio,
    goal: named.goal, met: named.goal === null ? null : ratio <= named.goal, machine: named.machine, ratios: ratios.map(round), turns: sampled.ours[0]?.length ?? 0,
  };
}

const spread = (repeats: readonly (readonly number[])[]): Spread => ({
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
