import type { LogEntry } from '#local/connector/faults.ts';
import { marksOn } from './card.ts';
import type { Life } from './fleet.ts';
import type { DispatchFacts } from './ledgerRows.ts';

/**
 * For each kill that left work behind, the seconds until the last of it was in other hands: what had been claimed was claimed
 * by somebody else, and what was under way was kept as unknown. What then befalls the one who took over is a kill of its own.
 */
export function takeovers(lives: readonly Life[], log: readonly LogEntry[], facts: readonly DispatchFacts[]): readonly number[] {
  const posted = new Set(log.flatMap(({ activity }) => {
    const marks = marksOn(activity);
    return marks ? [`${marks.worker} ${marks.dispatchId}`] : [];
  }));
  const claims = new Map<string, number[]>();
  for (const { claimed } of lives) for (const [id, at] of claimed) claims.set(id, [...(claims.get(id) ?? []), at]);
  const crashed = new Map(facts.filter((d) => d.cause === 'crash').map((d) => [d.id, d]));
  const seconds: number[] = [];
  for (const { worker, claimed, killedAt } of lives) {
    if (killedAt === null) continue;
    const waits = [...claimed.keys()].flatMap((id): number[] => {
      const crash = crashed.get(id);
      if (crash?.leaseBy === worker) return [crash.settledAt! - killedAt];
      if (posted.has(`${worker} ${id}`)) return [];
      const next = (claims.get(id) ?? []).filter((at) => at > killedAt);
      return next.length === 0 ? [] : [Math.min(...next) - killedAt];
    });
    if (waits.length > 0) seconds.push(Math.max(...waits) / 1_000);
  }
  return seconds.sort((a, b) => a - b);
}
