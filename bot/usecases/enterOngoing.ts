import type { Datum } from '#domain/calendar/datum.ts';
import { instantAt } from '#domain/calendar/stockholm.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import { reminderContacts } from '#domain/paminnelse/reminderContacts.ts';
import { justSent } from '#domain/paminnelse/reminding.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import { readyToSend } from '#bot/queries/readyToSend.ts';
import { startUtskick } from '#bot/queries/startUtskick.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

export interface Ongoing {
  readonly seen: string;
  readonly sentOn: Datum;
  readonly answered: readonly { readonly instansId: string; readonly on: Datum }[];
  readonly remind: boolean;
}

/**
 * «Lägg in en pågående remiss»: it was sent in another way on that day. Nobody gets a first card. Who has answered already counts as answered on that
 * day; the others are reminded from the next step on, if wanted: what has passed is never sent. Pressed twice it is put in once.
 */
export async function enterOngoing(p: Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256'>, actor: Actor, arendeId: string, input: Ongoing): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  const at = p.clock.now();
  return p.store.tx(async (s) => {
    if (!await s.arenden.lock(arendeId)) return refused('not-found');
    const c = await loadCase(s, arendeId, today);
    if (!c) return refused('not-found');
    const ready = readyToSend(p, c, input.seen, today, true);
    if (ready.kind !== 'ready') return refused(ready.kind);
    const { svarsdatum, recipients: { instanser } } = ready;
    if (input.sentOn > today || input.sentOn >= svarsdatum) return refused('sent-on-impossible');
    const answered = new Map(input.answered.map((a) => [a.instansId, a.on]));
    if ([...answered].some(([id, on]) => on > today || on < input.sentOn || !instanser.some((i) => i.id === id))) return refused('answered-on-impossible');
    const started = await startUtskick(p, s, c, actor, { svarsdatum, instanser, sentAt: instantAt(input.sentOn, '12:00'), elsewhere: { answered } });
    if (started === 'exists') return refused('already-sent');

    if (input.remind) {
      // Opened: who never had a card from here has nothing to open, and is not told so.
      const how = { ...justSent(await s.paminnelse.settings(), input.sentOn), opened: true };
      const rest = started.svarsuppdrag.filter((u) => (u.answeredOn ?? null) === null);
      await s.ledger.plan(rest.flatMap((u) => reminderContacts(c.register, { arendeId, svarsuppdragId: u.id, instansId: u.instansId }, svarsdatum, today, how)).map((draft) => dueContact(p.sha256, draft, at)));
    }
    await s.log.append({ at, actor: actor.personId, verb: 'utskick-entered', arendeId, data: { utskickId: started.utskick.id, svarsdatum, sentOn: input.sentOn, instanser: instanser.length, answered: answered.size, remind: input.remind } });
    await s.arenden.touch(arendeId);
    return ok(null);
  });
}
