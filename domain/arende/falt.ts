import type { Instant } from '../calendar/datum.ts';

/** The fields a handläggare confirms before anything is sent. */
export const FALT = ['titel', 'avsandare', 'diarienummer', 'svarsdatum', 'remissinstanser', 'delar'] as const;
export type Falt = (typeof FALT)[number];

/** Where a value was found: the words themselves and in which document. Offsets count characters of the extracted text. */
export interface Evidence {
  readonly handlingId: string;
  readonly handlingName: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
}

/** What the reader proposes for a field; a list field (remissinstanser, delar) has several values. */
export interface FaltProposal {
  readonly falt: Falt;
  readonly values: readonly string[];
  readonly certainty: 'ordagrant' | 'tolkat';
  readonly evidence: readonly Evidence[];
}

/** A person's decision on a field. Append only: a correction keeps the original, an undo keeps both. */
export interface FaltDecision {
  readonly id: string;
  readonly falt: Falt;
  readonly values: readonly string[];
  /** `accepted` as proposed, or `corrected` with a reason. */
  readonly kind: 'accepted' | 'corrected';
  readonly proposed: readonly string[];
  readonly reason: string | null;
  readonly by: string;
  readonly at: Instant;
  readonly undoneAt: Instant | null;
}

export interface FaltState {
  readonly falt: Falt;
  readonly proposal: FaltProposal | null;
  readonly decision: FaltDecision | null;
  /** The value that may be used: only a confirmed one. */
  readonly confirmed: readonly string[] | null;
  /** True when the library has changed so that the proposal no longer equals what was confirmed. */
  readonly changedSince: boolean;
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((v, i) => v === b[i]);

/** Joins proposals and decisions, one state for every field, in the order of FALT. */
export function faltStates(proposals: readonly FaltProposal[], decisions: readonly FaltDecision[]): readonly FaltState[] {
  return FALT.map((falt) => {
    const proposal = proposals.find((p) => p.falt === falt) ?? null;
    const decision = decisions.filter((d) => d.falt === falt && d.undoneAt === null).at(-1) ?? null;
    return {
      falt,
      proposal,
      decision,
      confirmed: decision?.values ?? null,
      changedSince: decision !== null && proposal !== null && !same(decision.proposed, proposal.values),
    };
  });
}

/** Fields that still wait for a person; dispatch is refused while any does. `delar` may be confirmed empty. */
export function unconfirmed(states: readonly FaltState[]): readonly Falt[] {
  return states.filter((s) => s.confirmed === null).map((s) => s.falt);
}
