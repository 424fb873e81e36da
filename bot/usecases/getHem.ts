import { summaryOf } from '#domain/arende/summary.ts';
import { effectiveSvarsdatum, isAnswered } from '#domain/arende/arende.ts';
import { longDate } from '#domain/calendar/format.ts';
import { workingDaysBetween } from '#domain/calendar/workingDays.ts';
import type { HemItem } from '#domain/contract/hem.ts';
import { answersFor, mayHandle, maySeeArende, type Actor } from '#domain/permissions/permissions.ts';
import { gapOf } from '#domain/register/gap.ts';
import { isValidOn, nameOfInstans, nameOfPerson } from '#domain/register/register.ts';
import { hemSv } from '#domain/texts/hem.sv.ts';
import { internalDaySv } from '#domain/texts/internalDay.sv.ts';
import { mailSv } from '#domain/texts/mail.sv.ts';
import { problemSv } from '#domain/texts/problem.sv.ts';
import { mailDuties } from '#bot/queries/mailView.ts';
import { namndDuties } from '#bot/queries/namndDuties.ts';
import { withinSentence } from '#bot/cards/literal.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';

const URGENT_DAYS = 5;

/** «Hem»: what needs this person, most urgent first. */
export async function getHem(p: Pick<Ports, 'store' | 'clock'>, actor: Actor): Promise<HemItem[]> {
  const today = p.clock.today();
  return p.store.tx(async (s) => {
    const items = [...await toAnswer(s, actor, today), ...await namndDuties(s, actor, await s.register.read(), today), ...(mayHandle(actor) ? await toHandle(s, actor, today) : [])];
    return items.sort((a, b) => Number(b.urgent) - Number(a.urgent));
  });
}

async function toAnswer(s: Stores, actor: Actor, today: string): Promise<HemItem[]> {
  const instanser = answersFor(actor);
  if (instanser.length === 0) return [];
  const register = await s.register.read();
  const items: HemItem[] = [];
  for (const { uppdrag: u, utskick } of await s.utskick.remisserOf(instanser)) {
    if (utskick.state !== 'skickat' || isAnswered(u)) continue;
    const day = effectiveSvarsdatum(utskick, u.anstand);
    items.push({
      id: u.id, kind: 'svara', title: utskick.title, text: hemSv.answer({ instans: nameOfInstans(register, u.instansId), day: longDate(day, 'sv'), daysLeft: workingDaysBetween(today, day) }),
      href: `#/svara/${u.id}`, urgent: workingDaysBetween(today, day) <= URGENT_DAYS,
    });
  }
  return items;
}

async function toHandle(s: Stores, actor: Actor, today: string): Promise<HemItem[]> {
  const register = await s.register.read();
  const items: HemItem[] = [];
  const arenden = (await s.arenden.list()).filter((a) => maySeeArende(actor, a));
  const seen = new Set(arenden.map((a) => a.id));
  for (const arende of arenden) {
    const c = await loadCase(s, arende.id, today, register);
    if (!c) continue;
    const summary = summaryOf({ ...c, hasDokument: (await s.sammanstallning.dokument(arende.id)).length > 0 }, actor.personId, today);
    const base = { title: summary.title, urgent: false };
    if (summary.stage === 'granska' || summary.stage === 'skicka') {
      items.push({ ...base, id: `granska-${arende.id}`, kind: 'granska', text: summary.stage === 'granska' ? hemSv.review(c.state.unconfirmed.length, c.state.undecided.length) : hemSv.send, href: `#/arenden/${arende.id}/${summary.stage}`, urgent: c.state.undecided.length > 0 });
    }
    for (const u of c.svarsuppdrag) {
      const asked = u.anstand.find((a) => a.outcome === 'begart');
      if (asked) items.push({ ...base, id: asked.id, kind: 'anstand', text: hemSv.anstand({ instans: nameOfInstans(register, u.instansId), day: longDate(asked.askedFor, 'sv') }), href: `#/arenden/${arende.id}/svar`, urgent: true });
    }
    for (const { uppdrag, duty } of await mailDuties(s, c, today)) {
      if (duty.todo !== null) items.push({ ...base, id: `epost-${uppdrag.id}`, kind: 'epost', text: mailSv.hem[duty.todo](withinSentence(nameOfInstans(register, uppdrag.instansId))), href: `#/arenden/${arende.id}/skicka` });
    }
    const external = c.utskick?.externalDay ?? null;
    const left = external === null ? -1 : workingDaysBetween(today, external);
    if (external !== null && today <= external && left <= URGENT_DAYS) {
      items.push({ ...base, id: `yttre-${arende.id}`, kind: 'yttre-dag', text: internalDaySv.hem({ external: longDate(external, 'sv'), sender: c.utskick!.senderName, days: left }), href: `#/arenden/${arende.id}/sammanstall`, urgent: left <= 1 });
    }
    // After the day nobody is reminded by itself: the handläggare chooses whom to ask.
    const late = c.utskick?.state === 'skickat' ? c.svarsuppdrag.filter((u) => !isAnswered(u) && effectiveSvarsdatum(c.utskick!, u.anstand) < today) : [];
    if (late.length > 0) items.push({ ...base, id: `efterfragan-${arende.id}`, kind: 'efterfragan', text: late.length === 1 ? hemSv.asked(withinSentence(nameOfInstans(register, late[0]!.instansId))) : hemSv.late(late.length), href: `#/arenden/${arende.id}/svar` });
    if (summary.stage === 'sammanstall') items.push({ ...base, id: `sammanstall-${arende.id}`, kind: 'sammanstall', text: hemSv.merge(summary.answered, summary.total), href: `#/arenden/${arende.id}/sammanstall` });
  }
  const told = new Set<string>();
  for (const { contact, dispatch } of await s.ledger.inTrouble()) {
    // The newest says it: one row for a person and a remiss, however many cards did not arrive.
    const about = `${contact.personId} ${contact.svarsuppdragId ?? contact.arendeId}`;
    if (told.has(about)) continue;
    told.add(about);
    if (!seen.has(contact.arendeId)) continue;
    const person = nameOfPerson(register, contact.personId);
    items.push({ id: contact.id, kind: dispatch.state === 'unknown' ? 'okant-kort' : 'inte-nadd', title: person, text: dispatch.state === 'unknown' ? hemSv.unknownCard(person) : hemSv.notReached(person), href: `#/arenden/${contact.arendeId}/svar`, urgent: true });
  }
  for (const h of await s.library.withProblems()) {
    if (h.arendeId !== null && !seen.has(h.arendeId)) continue;
    items.push({ id: h.id, kind: 'olasbar-fil', title: h.name, text: problemSv(h.problemCode), href: null, urgent: false });
  }
  const reach = await s.register.reachOf(register.people.map((person) => person.id));
  const gaps = register.instanser.filter((i) => isValidOn(i, today) && i.id !== actor.senderInstansId && gapOf(register, reach, i.id, today).gap !== null);
  if (gaps.length > 0) items.push({ id: 'gaps', kind: 'inte-nadd', title: hemSv.registerTitle, text: hemSv.gaps(gaps.length), href: '#/personer', urgent: false });
  const problems = await s.register.problems();
  if (problems.length > 0) items.push({ id: 'register', kind: 'register', title: hemSv.registerTitle, text: hemSv.register(problems.length), href: '#/personer', urgent: false });
  return items;
}
