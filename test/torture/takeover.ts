import type { LogEntry } from '#local/connector/faults.ts';
import { marksOn } from './card.ts';
import type { Life } from './fleet.ts';
import type { DispatchFacts } from './ledgerRows.ts';

/**
 * For each kill that left work behind, the seconds until the last of it was in other hands: what had been claimed was sent by
 * somebody else, and what was under way was kept as unknown.
 */
export function takeovers(lives: readonly Life[], log: readonly LogEntry[], facts: readonly DispatchFacts[]): readonly number[] {
  const posts = new Map<string, { at: number; worker: string }[]>();
  for (const entry of log) {
    const marks = marksOn(entry.activity);
    if (!marks) continue;
    const known = posts.get(marks.dispatchId);
    if (known) known.push({ at: entry.at, worker: marks.worker });
    else posts.set(marks.dispatchId, [{ at: entry.at, worker: marks.worker }]);
  }
  const crashed = new Map(facts.filter((d) => d.cause === 'crash').map((d) => [d.id, d]));
  const seconds: number[] = [];
  for (const { worker, claimed, killedAt } of lives) {
    if (killedAt === null) continue;
    const waits = [...claimed].flatMap((id): number[] => {
      const crash = crashed.get(id);
      if (crash?.leaseBy === worker) return [crash.settledAt! - killedAt];
      const all = posts.get(id) ?? [];
      if (all.some((p) => p.worker === worker)) return [];
      const next = all.find((p) => p.at > killedAt);
      return next ? [next.at - killedAt] : [];
    });
    if (waits.length > 0) seconds.push(Math.max(...waits) / 1_000);
  }
  return seconds.sort((a, b) => a - b);
}
