import type { LeveransRow } from '#domain/contract/arenden.ts';

/** Cards that need a human: refused, or nobody knows. */
export const problemsOf = (rows: readonly LeveransRow[]): readonly LeveransRow[] => rows.filter((r) => r.state === 'nekat' || r.state === 'okant');

/** Counts what has been tried or is being tried; what lies ahead, and what was replaced or called off, is not part of it. */
export function progressOf(rows: readonly LeveransRow[]): { readonly arrived: number; readonly underWay: number; readonly tried: number } {
  const arrived = rows.filter((r) => r.state === 'framme').length;
  const underWay = rows.filter((r) => r.state === 'skickas').length;
  return { arrived, underWay, tried: arrived + underWay + problemsOf(rows).length };
}
