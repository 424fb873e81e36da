import type { Datum } from '#domain/calendar/datum.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import type { DueContact } from '#domain/paminnelse/ledger.ts';
import { reminderContacts } from '#domain/paminnelse/reminderContacts.ts';
import { justSent } from '#domain/paminnelse/reminding.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { receiverOf } from '#domain/register/recipients.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import { readyToSend, recipientsOf } from '#bot/queries/readyToSend.ts';
import { startUtskick } from '#bot/queries/startUtskick.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** What the person saw before pressing; the product refuses when it would be anything else. */
export interface Seen { readonly svarsdatum: Datum; readonly seen: string }

/**
 * Sends the remiss: a svarsuppdrag for every chosen recipient, a first card at once and reminders on their days, all in one
 * transaction; the ledger's loop does the posting. Refused until every field is confirmed and every contradiction decided.
 * Pressed twice it sends once.
 */
export async function sendUtskick(
  p: Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256' | 'directory'>, actor: Actor, arendeId: string, seen: Seen,
): Promise<Outcome<{ utskickId: string }>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  const at = p.clock.now();
  await offerApp(p, arendeId);
  return p.store.tx(async (s) => {
    if (!await s.arenden.lock(arendeId)) return refused('not-found');
    const c = await loadCase(s, arendeId, today);
    if (!c) return refused('not-found');
    const ready = readyToSend(p, c, seen.seen, today);
    if (ready.kind !== 'ready') return refused(ready.kind);
    if (ready.svarsdatum !== seen.svarsdatum) return refused('changed-meanwhile');
    const { svarsdatum, recipients: { instanser } } = ready;
    const started = await startUtskick(p, s, c, actor, { svarsdatum, instanser, sentAt: at, elsewhere: null });
    if (started === 'exists') return refused('already-sent');

    const how = justSent(await s.paminnelse.settings(), today);
    const contacts: DueContact[] = [];
    for (const u of started.svarsuppdrag) {
      const receiver = receiverOf(c.register, u.instansId, today);
      if (!receiver) continue;
      const about = { arendeId, svarsuppdragId: u.id, instansId: u.instansId };
      contacts.push(dueContact(p.sha256, { ...about, personId: receiver.id, data: {}, step: 'ny-remiss', occasion: started.utskick.id, dueOn: today, atOnce: false }, at));
      for (const planned of reminderContacts(c.register, about, svarsdatum, today, how)) contacts.push(dueContact(p.sha256, planned, at));
    }
    await s.ledger.plan(contacts);
    await s.log.append({ at, actor: actor.personId, verb: 'utskick-sent', arendeId, data: { utskickId: started.utskick.id, svarsdatum, instanser: instanser.length, choice: c.choice.revision } });
    await s.arenden.touch(arendeId);
    return ok({ utskickId: started.utskick.id });
  });
}

/** Tries to add the app for receivers who lack it, where the municipality's policy lets it. Who is refused is told as not reached. */
async function offerApp(p: Pick<Ports, 'store' | 'clock' | 'directory'>, arendeId: string): Promise<void> {
  const today = p.clock.today();
  const lacking = await p.store.tx(async (s) => {
    const c = await loadCase(s, arendeId, today);
    if (!c || c.utskick || c.state.unconfirmed.length > 0) return [];
    const receivers = recipientsOf(c, today).instanser.flatMap((i) => receiverOf(c.register, i.id, today) ?? []);
    const reach = await s.register.reachOf(receivers.map((r) => r.id));
    return receivers.filter((r) => reach.get(r.id) === 'not-installed');
  });
  for (const person of lacking) {
    const installed = await p.directory.install(person.aadObjectId);
    if (installed.kind === 'installed') await p.store.tx((s) => s.register.setReach(person.id, 'installed', p.clock.now()));
  }
}
