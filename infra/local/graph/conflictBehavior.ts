import { invalidRequest } from './errors.ts';

/** What to do when the name is taken. */
export type ConflictBehavior = 'fail' | 'replace' | 'rename';

export function conflictBehavior(value: unknown, otherwise: ConflictBehavior): ConflictBehavior {
  if (value === undefined) return otherwise;
  if (value === 'fail' || value === 'replace' || value === 'rename') return value;
  throw invalidRequest('@microsoft.graph.conflictBehavior must be fail, replace or rename.');
}
