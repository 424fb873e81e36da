import { wishFor } from '#domain/arende/choice.ts';
import { countInTime, laterDays } from '#domain/arende/laterDays.ts';
import { verdictFor } from '#domain/arende/verdict.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { milestonesFor } from '#domain/calendar/milestones.ts';
import type { Preview } from '#domain/contract/arenden.ts';
import { isOfficeTime, nextOfficeTime } from '#domain/paminnelse/officeHours.ts';
import { planFor } from '#domain/paminnelse/anchored.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { visibleInChat } from '#domain/permissions/visibleInChat.ts';
import { answersByMail, mailboxOf } from '#domain/register/byMail.ts';
import { gapOf } from '#domain/register/gap.ts';
import { isValidOn, nameOfPerson } from '#domain/register/register.ts';
import { neutralCard } from '#bot/cards/neutralCard.ts';
import { nyRemissCard } from '#bot/cards/nyRemissCard.ts';
import { nyRemissData } from '#bot/queries/cardData.ts';
import { loadCase, type Case } from '#bot/queries/loadCase.ts';
import { plannedRemiss } from '#bot/queries/plannedRemiss.ts';
import { goesToFullmaktige, recipientsOf, seenOf } from '#bot/queries/readyToSend.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/**
 * What would be sent to whom, on which days reminders follow, who cannot be reached and who cannot make it, and which later days would do.
 * `instead`: as it would be with that svarsdatum. Nothing is sent or changed.
 */
export async function previewUtskick(p: Pick<Ports, 'store' | 'clock' | 'sha256'>, actor: Actor, arendeId: string, instead: Datum | null = null): Promise<Outcome<Preview>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  return p.store.tx(async (s) => {
    const c = await loadCase(s, arendeId, today);
    if (!c) return refused('not-found');
    const svarsdatum = instead ?? c.utskick?.svarsdatum ?? c.state.svarsdatum;
    if (svarsdatum === null) return refused('not-confirmed');
    const { groups, instanser } = recipientsOf(c, today);
    const reach = await s.register.reachOf(c.register.people.map((person) => person.id));
    const rules = await s.paminnelse.settings();
    const rows = instanser.map((instans) => {
      const { receiver, gap } = gapOf(c.register, reach, instans.id, today, c.utskick === null);
      const verdict = verdictFor(c.register, instans.id, svarsdatum, today);
      return {
        instansId: instans.id, instans: instans.name, kontaktperson: receiver?.name ?? null,
        problem: gap,
        verdict: verdict.verdict, verdictText: verdict.text, anstandTo: verdict.anstandTo,
        milestones: verdict.sammantrade ? [...milestonesFor(verdict.sammantrade, svarsdatum, today)] : [],
        reminderDays: planFor(c.register, instans.id, svarsdatum, today, rules).map((r) => r.dueOn),
        byMail: answersByMail(c.register, instans.id, today) ? { mailbox: mailboxOf(c.register, instans.id, today) } : null,
        group: groups.findIndex((g) => g.chosen.includes(instans)), wish: wishFor(c.choice, instans.id),
      };
    });
    const ids = instanser.map((i) => i.id);
    const known = new Set([...ids, ...groups.flatMap((g) => g.leftOut.map((l) => l.instans.id))]);
    const first = instanser[0];
    return ok({
      svarsdatum, title: c.state.title ?? '', rows,
      groups: groups.map(({ title, kind }) => ({ title, kind })), groupsOn: today,
      leftOut: groups.flatMap((g, group) => g.leftOut.map(({ instans, reason }) => ({ instansId: instans.id, instans: instans.name, group, reason }))),
      others: c.register.instanser.filter((i) => isValidOn(i, today) && !known.has(i.id) && i.id !== actor.senderInstansId).map((i) => ({ instansId: i.id, instans: i.name, groups: [...i.groups] })),
      revision: c.choice.revision, chosenBy: c.chosenBy === null ? null : nameOfPerson(c.register, c.chosenBy),
      fullmaktige: { chosen: goesToFullmaktige(c), point: c.fullmaktige }, seen: seenOf(p, c, svarsdatum, today),
      card: first ? drawPlanned(c, first.id, svarsdatum, p) : null,
      cardsGo: isOfficeTime(p.clock.now(), rules.hours) ? null : nextOfficeTime(p.clock.now(), rules.hours),
      total: rows.length, reachable: rows.filter((r) => r.problem === null).length,
      ...countInTime(c.register, ids, svarsdatum, today), laterDays: [...laterDays(c.register, ids, svarsdatum, today)],
    });
  });
}

/** The very card that this instans would get. Nothing is sent. */
export async function previewCard(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, arendeId: string, instansId: string): Promise<Outcome<{ card: Record<string, unknown> }>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  return p.store.read(async (s) => {
    const c = await loadCase(s, arendeId, today);
    if (!c || !recipientsOf(c, today).instanser.some((i) => i.id === instansId)) return refused('not-found');
    const svarsdatum = c.utskick?.svarsdatum ?? c.state.svarsdatum;
    return svarsdatum === null ? refused('not-confirmed') : ok({ card: drawPlanned(c, instansId, svarsdatum, p) });
  });
}

function drawPlanned(c: Case, instansId: string, svarsdatum: Datum, p: Pick<Ports, 'clock'>): Record<string, unknown> {
  const base = { dispatchId: null, userIds: [] };
  const card = visibleInChat(c.arende) ? nyRemissCard(nyRemissData(plannedRemiss(c, instansId, svarsdatum, p.clock.now()), base, p.clock.today()), { tab: '' }) : neutralCard({ ...base, things: 1 }, { tab: '' });
  return card as unknown as Record<string, unknown>;
}
