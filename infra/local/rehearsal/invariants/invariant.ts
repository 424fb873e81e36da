import type { RehearsalRecord } from '../record.ts';

/** Something that must hold however the play went. Pure: everything it judges is in the record. */
export interface Invariant {
  /** Stable: others read it in the report. */
  readonly name: string;
  /** One sentence each, in Swedish; empty when it holds. */
  faults(r: RehearsalRecord): readonly string[];
  /** What was looked at, for the report when all is well. */
  looked(r: RehearsalRecord): string;
}
