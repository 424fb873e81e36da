import { effectiveSvarsdatum } from '#domain/arende/arende.ts';
import { quietOn } from '#domain/calendar/quiet.ts';
import type { RemindNowView } from '#domain/contract/paminnelser.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import { isReminder } from '#domain/paminnelse/dueToday.ts';
import { isOfficeTime } from '#domain/paminnelse/officeHours.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { answersByMail } from '#domain/register/byMail.ts';
import { receiverOf } from '#domain/register/recipients.ts';
import { nameOfInstans, nameOfPerson, type Person } from '#domain/register/register.ts';
import { paminnelseCard } from '#bot/cards/paminnelseCard.ts';
import { paminnelseItem } from '#bot/queries/cardData.ts';
import { loadRemiss } from '#bot/queries/loadRemiss.ts';
import { remindersOnCard } from '#bot/queries/remindersOnCard.ts';
import { isOpen } from '#bot/queries/replan.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';
import type { SvarsuppdragWithSvar, Utskick } from '#domain/arende/arende.ts';

type P = Pick<Ports, 'store' | 'clock' | 'sha256'>;
interface Candidate { readonly uppdrag: SvarsuppdragWithSvar; readonly receiver: Person | null; readonly leftOut: RemindNowView['rows'][number]['leftOut'] }

/** Who would be reminded, who would not and why, and the card. Nothing is sent. */
export async function previewRemindNow(p: Pick<P, 'store' | 'clock'>, actor: Actor, arendeId: string): Promise<Outcome<RemindNowView>> {
  if (!mayHandle(actor)) return refused('not-yours');
  return p.store.read(async (s) => {
    if (!await s.arenden.byId(arendeId)) return refused('not-found');
    const utskick = await s.utskick.ofArende(arendeId);
    const { quiet, hours } = await s.paminnelse.settings();
    const today = p.clock.today();
    const quietUntil = quietOn(today, quiet)?.to ?? null;
    if (!utskick) return ok({ rows: [], card: null, warning: null, quietUntil });
    const register = await s.register.read();
    const found = await candidates(p, s, utskick);
    const first = found.find((c) => c.leftOut === null);
    const remiss = first ? await loadRemiss(s, first.uppdrag.id) : null;
    const card = remiss ? paminnelseCard({
      dispatchId: null, userIds: [], items: [{ ...paminnelseItem(remiss, 'paminnelse', '', today), remindedBy: actor.name, reminders: await remindersOnCard(s, remiss, first!.receiver!.id, today) }], handlaggare: remiss.arende.handlaggareId ? nameOfPerson(register, remiss.arende.handlaggareId) : null,
    }, { tab: '' }) : null;
    return ok({
      rows: found.map((c) => ({ svarsuppdragId: c.uppdrag.id, instans: nameOfInstans(register, c.uppdrag.instansId), person: c.receiver?.name ?? null, opened: c.uppdrag.openedAt !== null, leftOut: c.leftOut })).sort((a, b) => a.instans.localeCompare(b.instans, 'sv')),
      card: card as Record<string, unknown> | null, quietUntil, warning: quietUntil !== null ? 'quiet' : isOfficeTime(p.clock.now(), hours) ? null : 'closed',
    });
  });
}

async function candidates(p: Pick<P, 'clock'>, s: Stores, utskick: Utskick): Promise<readonly Candidate[]> {
  const today = p.clock.today();
  const register = await s.register.read();
  const open = (await s.utskick.svarsuppdragOf(utskick.id)).filter((uppdrag) => isOpen({ uppdrag, utskick }));
  const receivers = new Map(open.map((u) => [u.id, receiverOf(register, u.instansId, today)]));
  const people = [...new Set([...receivers.values()].flatMap((r) => (r ? [r.id] : [])))];
  const had = await s.ledger.haveCard(today, people);
  const reach = await s.register.reachOf(people);
  const pauses = await s.paminnelse.pausesOf([utskick.id]);
  return open.map((uppdrag): Candidate => {
    const receiver = receivers.get(uppdrag.id) ?? null;
    const reached = receiver ? (reach.get(receiver.id) ?? 'unknown') : 'unknown';
    const leftOut = answersByMail(register, uppdrag.instansId, today) ? 'by-mail' : receiver === null ? 'nobody' : effectiveSvarsdatum(utskick, uppdrag.anstand) < today ? 'overdue' : had.has(receiver.id) ? 'had-card'
      : pauses.some((x) => x.svarsuppdragId === uppdrag.id && x.personId === receiver.id) ? 'paused' : reached !== 'installed' && reached !== 'unknown' ? 'unreachable' : null;
    return { uppdrag, receiver, leftOut };
  });
}

/**
 * Reminds the chosen instanser at once, one card a person. Who has had a card today, has silenced this remiss or cannot be reached is left out, whatever
 * is asked for. A reminder that was due today to the same person is said by it. Pressed twice on one day it sends once. Answers with how many cards' worth was planned.
 */
export async function remindNow(p: P, actor: Actor, arendeId: string, svarsuppdragIds: readonly string[]): Promise<Outcome<{ sent: number }>> {
  if (!mayHandle(actor)) return refused('not-yours');
  return p.store.tx(async (s) => {
    if (!await s.arenden.lock(arendeId)) return refused('not-found');
    const utskick = await s.utskick.ofArende(arendeId);
    if (!utskick) return refused('not-sent');
    if (utskick.state !== 'skickat') return refused('closed');
    const at = p.clock.now();
    const today = p.clock.today();
    const chosen = (await candidates(p, s, utskick)).filter((c) => c.leftOut === null && svarsuppdragIds.includes(c.uppdrag.id));
    const contacts = chosen.map(({ uppdrag: u, receiver }) => dueContact(p.sha256, {
      arendeId, svarsuppdragId: u.id, instansId: u.instansId, personId: receiver!.id, step: 'paminn-nu', occasion: today, dueOn: today, atOnce: true, data: { by: actor.personId },
    }, at));
    const sent = await s.ledger.plan(contacts);
    if (sent === 0) return ok({ sent });
    const said = new Set(contacts.map((c) => `${c.svarsuppdragId} ${c.personId}`));
    const due = (await s.ledger.ofArende(arendeId)).map((e) => e.contact).filter((c) => c.state === 'planned' && c.dueOn <= today && isReminder(c) && said.has(`${c.svarsuppdragId} ${c.personId}`));
    await s.ledger.cancelContacts(due.map((c) => c.id));
    await s.log.append({ at, actor: actor.personId, verb: 'reminded-now', arendeId, data: { utskickId: utskick.id, count: sent, svarsuppdrag: contacts.map((c) => c.svarsuppdragId).join(' ') } });
    await s.arenden.touch(arendeId);
    return ok({ sent });
  });
}
