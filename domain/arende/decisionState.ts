import type { Datum } from '../calendar/datum.ts';
import { currentSvar, type WayOfAnswering } from '../svar/svar.ts';
import { isPutOff, type NamndOutcome } from '../svar/utfall.ts';
import type { SvarsuppdragWithSvar } from './arende.ts';

type Asked = Pick<SvarsuppdragWithSvar, 'way' | 'svar'> & Partial<Pick<SvarsuppdragWithSvar, 'meetingOn' | 'utfall' | 'protokollsutdrag'>>;

/**
 * Where the nämnd's own decision stands. `proposal`: the förvaltning's proposal is handed in already, and the decision will supersede it.
 * `after`: the meeting at which it was put off.
 */
export type DecisionState =
  | { readonly kind: 'none' }
  | { readonly kind: 'coming'; readonly on: Datum; readonly proposal: boolean; readonly after: PutOff | null }
  | { readonly kind: 'held'; readonly on: Datum; readonly proposal: boolean }
  | { readonly kind: 'changed'; readonly on: Datum }
  | { readonly kind: 'put-off'; readonly proposal: boolean; readonly after: PutOff }
  | { readonly kind: 'decided'; readonly on: Datum; readonly protokollsutdrag: 'waits' | 'sent' };

export interface PutOff { readonly on: Datum; readonly outcome: Extract<NamndOutcome, 'bordlagt' | 'aterremiss'> }

/** The ways in which the nämnd itself decides. */
export const decidesInNamnd = (way: WayOfAnswering | null): boolean => way === 'namnden' || way === 'forslag-forst';

/** Handed in is the förvaltning's proposal, and the nämnd has not been ruled out. */
export function awaitsDecision(u: Pick<Asked, 'way' | 'svar'>): boolean {
  const svar = currentSvar(u.svar);
  return svar !== null && svar.standing === 'forvaltningen' && svar.stance !== 'avstar' && (u.way === null || decidesInNamnd(u.way));
}

export function decisionState(u: Asked, today: Datum): DecisionState {
  const svar = currentSvar(u.svar);
  const meetingOn = u.meetingOn ?? null;
  const last = u.utfall?.at(-1) ?? null;
  if (svar?.standing === 'namnden') {
    return meetingOn === null ? { kind: 'none' } : { kind: 'decided', on: meetingOn, protokollsutdrag: u.protokollsutdrag ? 'sent' : 'waits' };
  }
  const proposal = awaitsDecision(u);
  if (svar !== null && !proposal) return { kind: 'none' };
  const after = last !== null && isPutOff(last.outcome) ? { on: last.meetingOn, outcome: last.outcome as PutOff['outcome'] } : null;
  if (meetingOn === null) return after === null ? { kind: 'none' } : { kind: 'put-off', proposal, after };
  if (last?.meetingOn === meetingOn && !isPutOff(last.outcome)) return { kind: 'changed', on: meetingOn };
  return meetingOn >= today ? { kind: 'coming', on: meetingOn, proposal, after } : { kind: 'held', on: meetingOn, proposal };
}
