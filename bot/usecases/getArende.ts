import { effectiveSvarsdatum, statusOf, type SvarsuppdragWithSvar } from '#domain/arende/arende.ts';
import { blockersOf } from '#domain/arende/blockers.ts';
import type { CaseState } from '#domain/arende/caseState.ts';
import { summaryOf } from '#domain/arende/summary.ts';
import { verdictFor } from '#domain/arende/verdict.ts';
import type { Datum } from '#domain/calendar/datum.ts';
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
    return ok({
      ...summaryOf({ ...c, hasDokument: dokument.length > 0 }, actor.personId, today),
      handlaggare: c.arende.handlaggareId === null ? null : nameOfPerson(c.register, c.arende.handlaggareId),
      mayHandle: true,
      falt: faltViews(c.state, c.register),
      doubts: doubtViews(c.state, c.register),
      handlingar: missivFirst(c.handlingar).map((h) => ({
        id: h.id, name: h.name, webUrl: h.webUrl, kind: null, text: h.text, problem: h.problemCode === null ? null : problemSv(h.problemCode),
      })),
      svarsuppdrag: c.svarsuppdrag.map((u) => row(c, u, today)).sort((a, b) => a.instans.localeCompare(b.instans, 'sv')),
      dokument: dokument.map((d) => ({ name: d.name, webUrl: d.webUrl, createdAt: d.createdAt, createdBy: nameOfPerson(c.register, d.createdBy) })),
      blockers: c.utskick ? [] : [...blockersOf(c.state, c.register, today)],
      utskickState: c.utskick === null || c.utskick.state === 'atertaget' ? null : c.utskick.state,
      canUndo: c.utskick === null && (c.state.falt.some((f) => f.decision !== null) || c.state.doubts.some((d) => d.settled !== null)),
    });
  });
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

function row(c: Case, u: SvarsuppdragWithSvar, today: Datum): SvarsuppdragRow {
  const utskick = c.utskick!;
  const svarsdatum = effectiveSvarsdatum(utskick, u.anstand);
  const anstand = u.anstand.at(-1) ?? null;
  const svar = currentSvar(u.svar);
  const verdict = verdictFor(c.register, u.instansId, svarsdatum, today);
  return {
    id: u.id, instansId: u.instansId, instans: nameOfInstans(c.register, u.instansId),
    kontaktperson: receiverOf(c.register, u.instansId, today)?.name ?? null, svarsdatum,
    anstand: anstand?.outcome ?? 'inget', anstandId: anstand?.id ?? null, anstandTo: anstand ? (anstand.grantedTo ?? anstand.askedFor) : null, anstandReason: anstand?.reason ?? null,
    status: statusOf(u, utskick, today), stance: svar ? commonSv.stance[svar.stance] : null,
    standing: svar ? commonSv.standing[bodyKindOf(c.register, u.instansId)][svar.standing] : null,
    receivedAt: svar?.receivedAt ?? null, synpunkter: svar?.synpunkter.length ?? 0, verdict: verdict.verdict, verdictText: verdict.text,
  };
}
