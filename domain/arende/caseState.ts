import type { Datum } from '../calendar/datum.ts';
import { unconfirmed, faltStates, type Falt, type FaltDecision, type FaltState } from './falt.ts';
import { proposalsFrom, type CaseDocument } from './proposals.ts';
import { doubtsFrom, type CaseDoubt, type DoubtSettled } from './doubts.ts';

export interface CaseState {
  readonly falt: readonly FaltState[];
  readonly doubts: readonly CaseDoubt[];
  /** Confirmed if it is, else proposed; for headings only. */
  readonly title: string | null;
  readonly diarienummer: string | null;
  /** Only when a person has confirmed it. By when the instanser answer to us: an internal day where one is set. */
  readonly svarsdatum: Datum | null;
  /** The day of the handlingar, when an internal one is set before it; else null. */
  readonly externalDay?: Datum | null;
  /** Fields that wait for a person. */
  readonly unconfirmed: readonly Falt[];
  /** Doubts that must be decided before dispatch. */
  readonly undecided: readonly CaseDoubt[];
}

/** What is known of an ärende: what its documents say, what is doubtful, and what people have decided. */
export function caseState(
  documents: readonly CaseDocument[], decisions: readonly FaltDecision[], settled: readonly DoubtSettled[], today: Datum,
): CaseState {
  const doubts = doubtsFrom(documents, settled, today);
  const questioned = new Set(doubts.filter((d) => d.settled === null).flatMap((d) => d.questioned));
  const falt = faltStates(proposalsFrom(documents, questioned), decisions);
  const valueOf = (wanted: Falt): string | null => {
    const state = falt.find((f) => f.falt === wanted);
    return state?.confirmed?.[0] ?? state?.proposal?.values[0] ?? null;
  };
  return {
    falt, doubts,
    title: valueOf('titel'), diarienummer: valueOf('diarienummer'),
    svarsdatum: falt.find((f) => f.falt === 'svarsdatum')?.confirmed?.[0] ?? null,
    unconfirmed: unconfirmed(falt),
    undecided: doubts.filter((d) => d.settled === null && d.mustDecide),
  };
}

