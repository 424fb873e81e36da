import { machine } from '#test/bench/machine.ts';
import { quantile, type Result } from '#test/bench/result.ts';
import type { TestPostgres } from '#test/postgres/startPostgres.ts';
import { instantly } from './instantly.ts';
import { ledgerWorld } from './ledgerWorld.ts';

const PEOPLE = 1_000;
const MOST = 1_000_000;
/** The first card of all pays for code that is compiled; a ledger is not a hundred cards old for long. */
const WARM_UP = 3;

/**
 * A ledger that grows from nothing to a million cards, a thousand a day: the time that all cards so far have taken against their number. R² tells
 * how near a straight line that is; the other figure, what a card costs at the end against the beginning.
 */
export async function linear(server: TestPostgres, tell: (line: string) => void, most = MOST): Promise<readonly Result[]> {
  const world = await ledgerWorld(await server.createDatabase(), PEOPLE);
  try {
    const turns: { readonly cards: number; readonly ms: number }[] = [];
    let day = 0;
    const send = async (count: number): Promise<number> => {
      day += 1;
      await world.plan(day, count);
      const began = performance.now();
      const { delivered } = await world.loop(day, { messenger: instantly(), ratePerSecond: Infinity, lanes: 256, batchSize: 500 }).runOnce();
      if (delivered !== count) throw new Error(`${delivered} of ${count} delivered`);
      return performance.now() - began;
    };
    for (let n = 0; n < WARM_UP; n += 1) await send(PEOPLE);
    let cards = 0;
    let total = 0;
    const points: { readonly x: number; readonly y: number }[] = [];
    while (cards < most) {
      const count = cards === 0 ? 100 : Math.min(PEOPLE, (cards < PEOPLE ? PEOPLE : most) - cards);
      const ms = await send(count);
      cards += count;
      total += ms;
      turns.push({ cards: count, ms });
      points.push({ x: cards, y: total });
      if ([100, 1_000, 10_000, 100_000, 1_000_000].includes(cards)) tell(`ledger-linear: ${cards} kort på ${Math.round(total)} ms, ${(total / cards).toFixed(3)} ms per kort`);
    }
    const r2 = straightness(points);
    const perCard = turns.slice(1).map((t) => t.ms / t.cards);
    const tenth = Math.max(1, Math.floor(perCard.length / 10));
    const spread = (values: readonly number[]) => ({ p50: round(quantile(values, 0.5)), p95: round(quantile(values, 0.95)) });
    const [first, last] = [spread(perCard.slice(0, tenth)), spread(perCard.slice(-tenth))];
    const ratio = round(last.p50 / first.p50);
    const crooked = round(1 - r2);
    tell(`ledger-linear: R² ${r2.toFixed(5)}, den sista tiondelen kostar ${ratio} gånger den första per kort`);
    const at = { runs: 1, turns: points.length, machine: machine(), also: [], ratios: [] };
    return [
      { ...at, name: 'ledger-linear/avvikelse', unit: '1 - R²', ours: { p50: crooked, p95: crooked }, floor: { name: 'en rät linje', p50: 0, p95: 0 }, ratio: crooked, goal: 0.01, met: crooked <= 0.01 },
      { ...at, name: 'ledger-linear/per-kort', unit: 'ms per kort', ours: last, floor: { name: 'den första tiondelen', ...first }, ratio, goal: null, met: null },
    ];
  } finally {
    await world.close();
  }
}

/** The share of the variation that the least-squares line explains. */
export function straightness(points: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (of: (p: { x: number; y: number }) => number): number => points.reduce((sum, p) => sum + of(p), 0) / points.length;
  const [mx, my] = [mean((p) => p.x), mean((p) => p.y)];
  const sxy = mean((p) => (p.x - mx) * (p.y - my));
  return sxy ** 2 / (mean((p) => (p.x - mx) ** 2) * mean((p) => (p.y - my) ** 2));
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;
