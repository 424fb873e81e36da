import { decisionState } from '#domain/arende/decisionState.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { currentSvar, type UtkastInput } from '#domain/svar/svar.ts';
import type { Remiss } from './loadRemiss.ts';

/** The nämnd's decision as it begins in the form: the words of the proposal, to be changed, and the paragraph still to be written. Null when there is no proposal to go on from. */
export function decisionDraft(r: Pick<Remiss, 'uppdrag'>, today: Datum): Omit<UtkastInput, 'formInstance'> | null {
  const state = decisionState(r.uppdrag, today);
  const proposal = currentSvar(r.uppdrag.svar);
  if (proposal === null || (state.kind !== 'held' && state.kind !== 'changed')) return null;
  return { stance: proposal.stance, standing: 'namnden', decidedBy: null, synpunkter: proposal.synpunkter.map(({ delId, text }) => ({ delId, text })) };
}
