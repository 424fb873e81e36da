import { delegationBarred } from '#domain/arende/fullmaktige.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { datumAt } from '#domain/calendar/stockholm.ts';
import { workingDaysBetween } from '#domain/calendar/workingDays.ts';
import { awaitsDecision, decisionState } from '#domain/arende/decisionState.ts';
import { decisionText } from '#domain/arende/decisionText.ts';
import { meetingsOf, verdictFor } from '#domain/arende/verdict.ts';
import { bodyKindOf, nameOfInstans, nameOfPerson } from '#domain/register/register.ts';
import { currentSvar, type SvarInput, type UtkastInput } from '#domain/svar/svar.ts';
import type { CardBase } from '#bot/cards/assemble.ts';
import type { BesvaradData } from '#bot/cards/besvaradCard.ts';
import type { External } from '#bot/cards/externalDay.ts';
import type { GranskaSvarData } from '#bot/cards/granskaSvarCard.ts';
import type { KvittoData } from '#bot/cards/kvittoCard.ts';
import type { NyRemissData } from '#bot/cards/nyRemissCard.ts';
import type { PaminnelseItem } from '#bot/cards/paminnelseCard.ts';
import type { SvarFormData, SvarFormValues } from '#bot/cards/svarFormCard.ts';
import type { Svar, SvarFault } from '#domain/svar/svar.ts';
import type { Remiss } from './loadRemiss.ts';

const head = (r: Remiss) => ({
  title: r.utskick.title, diarienummer: r.utskick.diarienummer, sender: r.utskick.senderName, instans: nameOfInstans(r.register, r.uppdrag.instansId),
});
const handlaggareOf = (r: Remiss): string | null => (r.arende.handlaggareId === null ? null : nameOfPerson(r.register, r.arende.handlaggareId));
const dayOf = (at: string | null | undefined): Datum | null => (at ? datumAt(at) : null);

const externalOf = (r: Remiss): External | null => (r.utskick.externalDay ? { day: r.utskick.externalDay, sender: r.utskick.senderName } : null);

export function nyRemissData(r: Remiss, base: CardBase, today: Datum): NyRemissData {
  const anstand = r.uppdrag.anstand.at(-1);
  const verdict = verdictFor(r.register, r.uppdrag.instansId, r.svarsdatum, today, r.uppdrag.meetingOn ?? null);
  return {
    ...base, ...head(r), svarsuppdragId: r.uppdrag.id, bodyKind: bodyKindOf(r.register, r.uppdrag.instansId), svarsdatum: r.svarsdatum, external: externalOf(r),
    verdictText: verdict.verdict === 'okant' ? null : verdict.text, ready: verdict.ready, proposalFirst: verdict.verdict === 'forvaltningens-forslag', wish: r.uppdrag.wish ?? null, delegationBarred: delegationBarred(r.utskick, r.register, r.uppdrag.instansId), way: r.uppdrag.way, openedOn: dayOf(r.uppdrag.openedAt), utkastSavedOn: dayOf(r.utkast?.savedAt),
    anstand: anstand ? { outcome: anstand.outcome, askedFor: anstand.askedFor } : null, handlaggare: handlaggareOf(r),
  };
}

/** `forDecision`: it is about the nämnd's meeting after a proposal has been handed in, not about answering. */
export function paminnelseItem(r: Remiss, kind: PaminnelseItem['kind'], tab: string, today: Datum, forDecision = false): PaminnelseItem {
  const waits = forDecision && awaitsDecision(r.uppdrag);
  const svar = waits ? null : currentSvar(r.uppdrag.svar);
  const meetings = meetingsOf(r.register, r.uppdrag.instansId, today);
  const meeting = waits ? meetings.find((m) => m.on === r.uppdrag.meetingOn) : meetings.filter((m) => m.on >= today && m.on <= r.svarsdatum).at(-1);
  return {
    ...head(r), svarsuppdragId: r.uppdrag.id, kind, svarsdatum: r.svarsdatum, external: externalOf(r), workingDaysLeft: workingDaysBetween(today, meeting?.stopDate ?? r.svarsdatum),
    calendar: meeting ? { stopDate: meeting.stopDate, meeting: meeting.on } : null, utkastSavedOn: dayOf(r.utkast?.savedAt),
    anstandOpen: r.uppdrag.anstand.some((a) => a.outcome === 'begart'), openedOn: dayOf(r.uppdrag.openedAt),
    answered: svar ? { at: svar.receivedAt, stance: svar.stance } : null, proposalIn: waits ? bodyKindOf(r.register, r.uppdrag.instansId) : null, tab,
  };
}

export function besvaradData(r: Remiss, svar: Svar, base: CardBase): BesvaradData {
  return { ...base, ...head(r), svarsuppdragId: r.uppdrag.id, receivedAt: svar.receivedAt, stance: svar.stance, by: nameOfPerson(r.register, svar.personId) };
}

export function kvittoData(r: Remiss, svar: Svar, base: CardBase, today: Datum): KvittoData {
  return {
    ...base, ...head(r), svarsuppdragId: r.uppdrag.id, bodyKind: bodyKindOf(r.register, r.uppdrag.instansId), receivedAt: svar.receivedAt, stance: svar.stance, standing: svar.standing,
    version: svar.version, afterClose: svar.afterClose, handlaggare: handlaggareOf(r), decisionText: awaitsDecision(r.uppdrag) ? decisionText(decisionState(r.uppdrag, today)) : null,
  };
}

export function svarFormData(r: Remiss, base: CardBase, formInstance: string, values: SvarFormValues | null, faults: readonly SvarFault[]): SvarFormData {
  return {
    ...base, ...head(r), svarsuppdragId: r.uppdrag.id, formInstance, bodyKind: bodyKindOf(r.register, r.uppdrag.instansId), svarsdatum: r.svarsdatum,
    delar: r.utskick.delar.map(({ id, title }) => ({ id, title })), values, utkastSavedAt: r.utkast?.savedAt ?? null, faults,
  };
}

/** A draft as the form wants it: one text for each del, and the rest. */
export function formValues(input: Omit<UtkastInput, 'formInstance'>): SvarFormValues {
  return {
    stance: input.stance, standing: input.standing, decidedBy: input.decidedBy,
    ovrigt: input.synpunkter.filter((s) => s.delId === null).map((s) => s.text).join('\n\n'),
    perDel: Object.fromEntries(input.synpunkter.flatMap((s) => (s.delId === null ? [] : [[s.delId, s.text]]))),
  };
}

export function granskaSvarData(r: Remiss, base: CardBase, input: SvarInput): GranskaSvarData {
  return {
    ...base, ...head(r), svarsuppdragId: r.uppdrag.id, formInstance: input.formInstance, bodyKind: bodyKindOf(r.register, r.uppdrag.instansId), receiver: r.utskick.senderName,
    stance: input.stance, standing: input.standing, decidedBy: input.decidedBy,
    synpunkter: input.synpunkter.filter((s) => s.text.trim() !== '').map((s) => ({ del: r.utskick.delar.find((d) => d.id === s.delId)?.title ?? null, text: s.text })),
  };
}
