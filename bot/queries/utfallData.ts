import { decisionState } from '#domain/arende/decisionState.ts';
import { decisionText } from '#domain/arende/decisionText.ts';
import { verdictFor } from '#domain/arende/verdict.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { actorFrom } from '#domain/permissions/actorFrom.ts';
import { mayAnswer } from '#domain/permissions/permissions.ts';
import { bodyKindOf, nameOfInstans } from '#domain/register/register.ts';
import { currentSvar } from '#domain/svar/svar.ts';
import type { CardBase } from '#bot/cards/assemble.ts';
import type { UtfallData } from '#bot/cards/utfallCard.ts';
import type { Remiss } from './loadRemiss.ts';

/** The card about the nämnd's meeting as `personId` is to see it. */
export function utfallData(r: Remiss, base: CardBase, personId: string, today: Datum): UtfallData {
  const { uppdrag, utskick, register } = r;
  const state = decisionState(uppdrag, today);
  const verdict = verdictFor(register, uppdrag.instansId, r.svarsdatum, today, uppdrag.meetingOn ?? null);
  const person = register.people.find((x) => x.id === personId);
  const actor = person ? actorFrom(register, person.aadObjectId, today) : null;
  const svar = currentSvar(uppdrag.svar);
  return {
    ...base, title: utskick.title, diarienummer: utskick.diarienummer, sender: utskick.senderName, instans: nameOfInstans(register, uppdrag.instansId),
    svarsuppdragId: uppdrag.id, bodyKind: bodyKindOf(register, uppdrag.instansId), state, stateText: decisionText(state),
    verdictText: svar === null && verdict.verdict !== 'okant' ? verdict.text : null, decidedBy: svar?.standing === 'namnden' ? svar.decidedBy : null,
    mayAskAnstand: svar === null && utskick.state === 'skickat' && !uppdrag.anstand.some((a) => a.outcome === 'begart'),
    mayAnswer: actor !== null && mayAnswer(actor, uppdrag.instansId),
  };
}
