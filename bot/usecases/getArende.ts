import { longDate } from '#domain/calendar/format.ts';
import { answersByMail } from '#domain/register/byMail.ts';
import { internalDaySv } from '#domain/texts/internalDay.sv.ts';
import { effectiveSvarsdatum, statusOf, type SvarsuppdragWithSvar, type Utskick } from '#domain/arende/arende.ts';
import type { Correction } from '#domain/arende/correction.ts';
import { blockersOf } from '#domain/arende/blockers.ts';
import type { CaseState } from '#domain/arende/caseState.ts';
import { decisionState } from '#domain/arende/decisionState.ts';
import { decisionText } from '#domain/arende/decisionText.ts';
import { summaryOf } from '#domain/arende/summary.ts';
import { verdictFor } from '#domain/arende/verdict.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { datumAt, instantAt } from '#domain/calendar/stockholm.ts';
import type { ArendeDetail, DoubtView, FaltView, SvarsuppdragRow } from '#domain/contract/arenden.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { receiverOf } from '#domain/register/recipients.ts';
import { bodyKindOf, nameOfInstans, nameOfPerson, type Register } from '#domain/register/register.ts';
import { commonSv } from '#domain/texts/common.sv.ts';
import { currentSvar } from '#domain/svar/svar.ts';
import { problemSv } from '#domain/texts/problem.sv.ts';
import type { Reading } from '#domain/reading/reading.ts';
import type { Handling } from '#bot/ports/libraryStore.ts';
import { loadCase, type Case } from '#bot/queries/loadCase.ts';
import { loadUnder, type Under } from '#bot/queries/loadUnder.ts';
import { confirmedIn } from '#bot/queries/readyToSend.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** One ärende with its documents, fields, doubts and answers. Drafts of the instanser are not in it. */
export async function getArende(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, arendeId: string): Promise<Outcome<ArendeDetail>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  return p.store.tx(async (s) => {
    const c = await loadCase(s, arendeId, today);
    if (!c) return refused('not-found');
    const dokument = await s.sammanstallning.dokument(arendeId);
    const mark = await s.arenden.secretMark(arendeId);
    const under = await loadUnder(s, c.svarsuppdrag.map((u) => u.id));
    return ok({
      ...summaryOf({ ...c, hasDokument: dokument.length > 0 }, actor.personId, today),
      handlaggare: c.arende.handlaggareId === null ? null : nameOfPerson(c.register, c.arende.handlaggareId),
      mayHandle: true,
      falt: faltViews(c.state, c.register),
      doubts: doubtViews(c.state, c.register),
      handlingar: missivFirst(c.handlingar).map((h) => ({
        id: h.id, name: h.name, webUrl: h.webUrl, kind: null, text: h.text, problem: h.problemCode === null ? null : problemSv(h.problemCode),
      })),
      svarsuppdrag: c.svarsuppdrag.map((u) => row(c, u, under, today)).sort((a, b) => a.instans.localeCompare(b.instans, 'sv')),
      dokument: dokument.map((d) => ({ name: d.name, webUrl: d.webUrl, createdAt: d.createdAt, createdBy: nameOfPerson(c.register, d.createdBy) })),
      blockers: c.utskick ? [] : [...blockersOf(c.state, c.register, today, c.choice)],
      utskickState: c.utskick === null || c.utskick.state === 'atertaget' ? null : c.utskick.state,
      sent: c.utskick === null ? null : sentView(c, c.utskick, await s.utskick.correctionsOf(c.utskick.id)),
      secret: mark === null ? null : { reason: mark.reason, by: nameOfPerson(c.register, mark.by), on: datumAt(mark.at) },
      external: externalView(c),
      canUndo: c.utskick === null && (c.state.falt.some((f) => f.decision !== null) || c.state.doubts.some((d) => d.settled !== null)),
    });
  });
}

/** Both days, once an internal one is set. */
function externalView(c: Case): ArendeDetail['external'] {
  const day = c.utskick ? c.utskick.externalDay : c.state.externalDay;
  const until = c.utskick?.svarsdatum ?? c.state.svarsdatum;
  if (!day || until === null) return null;
  const sender = c.utskick?.senderName ?? confirmedIn(c, 'avsandare')[0] ?? '';
  return { day, sender, text: internalDaySv.both({ day: longDate(until, 'sv'), external: longDate(day, 'sv'), sender }) };
}

function sentView(c: Case, u: Utskick, corrections: readonly Correction[]): NonNullable<ArendeDetail['sent']> {
  const spoken = new Set(c.svarsuppdrag.flatMap((s) => s.svar.flatMap((v) => v.synpunkter.map((sp) => sp.delId))));
  return {
    revision: u.revision ?? 0, sentOn: datumAt(u.sentAt), delar: u.delar.map((d) => ({ id: d.id, title: d.title, answered: spoken.has(d.id) })), toFullmaktige: u.toFullmaktige ?? false,
    elsewhere: u.elsewhere ?? false, newHandlingar: c.handlingar.filter((h) => h.role === 'remiss' && h.readAt > (u.handlingarAt ?? u.sentAt)).map((h) => h.name),
    corrections: corrections.map((x) => ({ id: x.id, reason: x.reason, by: nameOfPerson(c.register, x.by), at: x.at })),
  };
}

/** As one reads them: the missiv, what it is about, then what others have written. */
function missivFirst(handlingar: readonly Handling[]): Handling[] {
  const kinds: readonly string[] = ['remissmissiv', 'strategi'];
  const rank = (h: Handling): number => {
    const at = kinds.indexOf((h.reading as Reading | null)?.documentKind.value ?? '');
    return at < 0 ? kinds.length : at;
  };
  return handlingar.filter((h) => h.role !== 'ours').sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'sv'));
}

function faltViews(state: CaseState, register: Register): FaltView[] {
  return state.falt.map((f) => ({
    falt: f.falt, proposed: f.proposal ? [...f.proposal.values] : null, certainty: f.proposal?.certainty ?? null, evidence: [...(f.proposal?.evidence ?? [])],
    confirmed: f.confirmed ? [...f.confirmed] : null, confirmedBy: f.decision ? nameOfPerson(register, f.decision.by) : null,
    corrected: f.decision?.kind === 'corrected', reason: f.decision?.reason ?? null, changedSince: f.changedSince,
  }));
}

function doubtViews(state: CaseState, register: Register): DoubtView[] {
  return state.doubts.map((d) => ({
    id: d.key, code: d.code, text: d.text, falt: d.falt, evidence: [...d.evidence], choices: [...d.choices],
    resolvedBy: d.settled ? nameOfPerson(register, d.settled.by) : null,
  }));
}

function row(c: Case, u: SvarsuppdragWithSvar, under: readonly Under[], today: Datum): SvarsuppdragRow {
  const utskick = c.utskick!;
  const svarsdatum = effectiveSvarsdatum(utskick, u.anstand);
  const anstand = u.anstand.at(-1) ?? null;
  const svar = currentSvar(u.svar);
  const verdict = verdictFor(c.register, u.instansId, svarsdatum, today, u.meetingOn ?? null);
  return {
    id: u.id, instansId: u.instansId, instans: nameOfInstans(c.register, u.instansId),
    kontaktperson: receiverOf(c.register, u.instansId, today)?.name ?? null, svarsdatum,
    anstand: anstand?.outcome ?? 'inget', anstandId: anstand?.id ?? null, anstandTo: anstand ? (anstand.grantedTo ?? anstand.askedFor) : null, anstandReason: anstand?.reason ?? null,
    status: statusOf(u, utskick, today), stance: svar ? commonSv.stance[svar.stance] : null,
    standing: svar ? commonSv.standing[bodyKindOf(c.register, u.instansId)][svar.standing] : null,
    receivedAt: svar?.receivedAt ?? (u.answeredOn ? instantAt(u.answeredOn, '12:00') : null), synpunkter: svar?.synpunkter.length ?? 0, verdict: verdict.verdict, verdictText: verdict.text, decisionText: decisionText(decisionState(u, today)),
    answersByMail: answersByMail(c.register, u.instansId, today),
    byMail: svar?.channel === 'epost' ? { receivedOn: datumAt(svar.receivedAt), registeredBy: nameOfPerson(c.register, svar.personId), file: c.handlingar.find((h) => h.id === svar.sourceHandlingId)?.name ?? null } : null,
    under: under.flatMap((x) => (x.parentSvarsuppdragId === u.id ? x.rows : [])).map((r) => ({ instans: nameOfInstans(c.register, r.uppdrag.instansId), status: statusOf(r.uppdrag, r.utskick, today) })).sort((a, b) => a.instans.localeCompare(b.instans, 'sv')),
  };
}
