import type { LeveransRow } from '#domain/contract/arenden.ts';

/** Cards that need a human: refused, or nobody knows. */
export const problemsOf = (rows: readonly LeveransRow[]): readonly LeveransRow[] => rows.filter((r) => r.state === 'nekat' || r.state === 'okant');

/** Counts the first cards of a remiss, all of them from the start, so that the sum stands still while they go out; what was replaced or called off is not part of it. */
export function progressOf(rows: readonly LeveransRow[]): { readonly arrived: number; readonly underWay: number; readonly tried: number } {
  const first = rows.filter((r) => r.first && r.state !== 'ersatt' && r.state !== 'installt');
  const arrived = first.filter((r) => r.state === 'framme').length;
  return { arrived, underWay: first.length - arrived - problemsOf(first).length, tried: first.length };
}
