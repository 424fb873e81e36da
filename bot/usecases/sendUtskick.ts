import type { Svarsuppdrag, Utskick } from '#domain/arende/arende.ts';
import { blockersOf } from '#domain/arende/blockers.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import type { DueContact } from '#domain/paminnelse/ledger.ts';
import { reminderContacts } from '#domain/paminnelse/reminderContacts.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { expandRecipients, receiverOf } from '#domain/register/recipients.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/**
 * Sends the remiss: a svarsuppdrag for every recipient, a first card at once and reminders on their days, all in one
 * transaction; the ledger's loop does the posting. Refused until every field is confirmed and every contradiction decided.
 * `seenSvarsdatum` is what the person saw in the dialog. Pressed twice it sends once.
 */
export async function sendUtskick(
  p: Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256' | 'directory'>, actor: Actor, arendeId: string, seenSvarsdatum: Datum,
): Promise<Outcome<{ utskickId: string }>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  const at = p.clock.now();
  await offerApp(p, arendeId);
  return p.store.tx(async (s) => {
    if (!await s.arenden.lock(arendeId)) return refused('not-found');
    const c = await loadCase(s, arendeId, today);
    if (!c) return refused('not-found');
    if (c.utskick) return refused('already-sent');
    const { svarsdatum } = c.state;
    if (svarsdatum === null || blockersOf(c.state, c.register, today).length > 0) return refused('not-confirmed');
    if (svarsdatum !== seenSvarsdatum) return refused('changed-meanwhile');
    const confirmed = (falt: string): readonly string[] => c.state.falt.find((f) => f.falt === falt)?.confirmed ?? [];
    const { instanser } = expandRecipients(c.register, confirmed('remissinstanser'), today);
    if (instanser.length === 0) return refused('no-recipients');

    const utskick: Utskick = {
      id: p.ids.next('utskick'), arendeId, svarsdatum, title: confirmed('titel')[0] ?? '', diarienummer: confirmed('diarienummer')[0] ?? '',
      senderName: confirmed('avsandare')[0] ?? '', delar: confirmed('delar').map((title, i) => ({ id: p.ids.next('del'), ordinal: i + 1, title })),
      sentAt: at, sentBy: actor.personId, state: 'skickat',
    };
    const svarsuppdrag = instanser.map<Svarsuppdrag>((i) => ({ id: p.ids.next('svarsuppdrag'), utskickId: utskick.id, arendeId, instansId: i.id, way: null, openedAt: null }));
    if ((await s.utskick.create(utskick, svarsuppdrag)) === 'exists') return refused('already-sent');

    const contacts: DueContact[] = [];
    for (const u of svarsuppdrag) {
      const receiver = receiverOf(c.register, u.instansId, today);
      if (!receiver) continue;
      const about = { arendeId, svarsuppdragId: u.id, instansId: u.instansId };
      contacts.push(dueContact(p.sha256, { ...about, personId: receiver.id, data: {}, step: 'ny-remiss', occasion: utskick.id, dueOn: today, atOnce: true }, at));
      for (const planned of reminderContacts(c.register, about, svarsdatum, today)) contacts.push(dueContact(p.sha256, planned, at));
    }
    await s.ledger.plan(contacts);
    await s.log.append({ at, actor: actor.personId, verb: 'utskick-sent', arendeId, data: { utskickId: utskick.id, svarsdatum, instanser: instanser.length } });
    await s.arenden.touch(arendeId);
    return ok({ utskickId: utskick.id });
  });
}

/** Tries to add the app for receivers who lack it, where the municipality's policy lets it. Who is refused is told as not reached. */
async function offerApp(p: Pick<Ports, 'store' | 'clock' | 'directory'>, arendeId: string): Promise<void> {
  const today = p.clock.today();
  const lacking = await p.store.tx(async (s) => {
    const c = await loadCase(s, arendeId, today);
    if (!c || c.utskick || c.state.unconfirmed.length > 0) return [];
    const written = c.state.falt.find((f) => f.falt === 'remissinstanser')?.confirmed ?? [];
    const receivers = expandRecipients(c.register, written, today).instanser.flatMap((i) => receiverOf(c.register, i.id, today) ?? []);
    const reach = await s.register.reachOf(receivers.map((r) => r.id));
    return receivers.filter((r) => reach.get(r.id) === 'not-installed');
  });
  for (const person of lacking) {
    const installed = await p.directory.install(person.aadObjectId);
    if (installed.kind === 'installed') await p.store.tx((s) => s.register.setReach(person.id, 'installed', p.clock.now()));
  }
}
