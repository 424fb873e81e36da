import { anstandProposal } from '#domain/arende/anstandProposal.ts';
import type { SvarsuppdragWithSvar } from '#domain/arende/arende.ts';
import { decisionState } from '#domain/arende/decisionState.ts';
import { decisionText } from '#domain/arende/decisionText.ts';
import { verdictFor } from '#domain/arende/verdict.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import type { SvarForm } from '#domain/contract/svar.ts';
import { mayAnswer, mayTellUtfall, type Actor } from '#domain/permissions/permissions.ts';
import { bodyKindOf, type Register } from '#domain/register/register.ts';

/** How an instans stands to its day and its nämnd: the verdict, the ready clause, the anstånd to ask for, and where the decision is. */
export function outlook(actor: Actor, u: SvarsuppdragWithSvar, register: Register, svarsdatum: Datum, today: Datum): Pick<SvarForm, 'verdict' | 'verdictText' | 'ready' | 'proposed' | 'decision'> {
  const verdict = verdictFor(register, u.instansId, svarsdatum, today, u.meetingOn ?? null);
  const state = decisionState(u, today);
  return {
    verdict: verdict.verdict, verdictText: verdict.text, ready: verdict.ready, proposed: anstandProposal(verdict, bodyKindOf(register, u.instansId)),
    decision: {
      text: decisionText(state), ask: state.kind === 'held' ? { meetingOn: state.on, proposal: state.proposal } : null,
      protokollsutdrag: state.kind === 'decided' && state.protokollsutdrag === 'waits', mayTell: mayTellUtfall(actor, u.instansId), mayAnswer: mayAnswer(actor, u.instansId),
      handIn: state.kind === 'held' || state.kind === 'changed',
    },
  };
}
