import type { Datum } from '../calendar/datum.ts';
import { longDate } from '../calendar/format.ts';
import { verdictSv } from '../texts/verdict.sv.ts';
import type { Verdict } from './verdict.ts';

export interface AnstandProposal {
  readonly askedFor: Datum;
  readonly reason: string;
}

/** What to fill into a request for anstånd: the day after the meeting that decides, and that meeting as the reason. Null when no anstånd is needed, or no meeting known. */
export function anstandProposal(verdict: Pick<Verdict, 'anstandTo' | 'sammantrade'>, body: 'namnd' | 'bolag'): AnstandProposal | null {
  const { anstandTo, sammantrade } = verdict;
  if (anstandTo === null || sammantrade === null) return null;
  return { askedFor: anstandTo, reason: verdictSv.anstandReason({ body, meeting: longDate(sammantrade.on, 'sv') }) };
}
