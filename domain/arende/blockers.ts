import type { Datum } from '../calendar/datum.ts';
import { longDate } from '../calendar/format.ts';
import type { Register } from '../register/register.ts';
import { blockersSv } from '../texts/blockers.sv.ts';
import type { CaseState } from './caseState.ts';
import { chosenRecipients, NO_CHOICE, type Choice } from './choice.ts';

/** Why the ärende may not be sent yet, as sentences; empty when it may. */
export function blockersOf(state: CaseState, register: Register, today: Datum, choice: Choice = NO_CHOICE): readonly string[] {
  const reasons = [
    ...state.unconfirmed.map((falt) => blockersSv.unconfirmed(blockersSv.falt[falt])),
    ...(state.undecided.length > 0 ? [blockersSv.undecided] : []),
  ];
  if (state.svarsdatum !== null && state.svarsdatum <= today) reasons.push(blockersSv.passed(longDate(state.svarsdatum, 'sv')));
  const written = state.falt.find((f) => f.falt === 'remissinstanser')?.confirmed ?? [];
  const { instanser, unknown } = chosenRecipients(register, written, choice, today);
  if (written.length > 0 && instanser.length === 0) reasons.push(blockersSv.nobody);
  for (const name of unknown) reasons.push(blockersSv.unknown(name));
  return reasons;
}
