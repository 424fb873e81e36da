import { dueContact } from '#domain/paminnelse/dueContact.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import { recipientsOf } from '#bot/queries/readyToSend.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/**
 * «Skicka prov till mig»: the card that this instans would get, to the one who presses and nobody else. No svarsuppdrag is made and its buttons answer
 * nothing. Pressed twice within a minute it sends once. Refused for somebody whom Teams does not reach, before anything is planned.
 */
export async function sendTestCard(p: Pick<Ports, 'store' | 'clock' | 'sha256'>, actor: Actor, arendeId: string, instansId: string): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  return p.store.tx(async (s) => {
    const c = await loadCase(s, arendeId, today);
    if (!c || !recipientsOf(c, today).instanser.some((i) => i.id === instansId)) return refused('not-found');
    if (c.utskick) return refused('already-sent');
    if (c.state.svarsdatum === null) return refused('not-confirmed');
    const reach = (await s.register.reachOf([actor.personId])).get(actor.personId) ?? 'unknown';
    if (reach !== 'installed' && reach !== 'unknown') return refused('app-missing');
    const at = p.clock.now();
    await s.ledger.plan([dueContact(p.sha256, {
      arendeId, svarsuppdragId: null, instansId, personId: actor.personId, step: 'prov', occasion: at.slice(0, 16), dueOn: today, atOnce: true, data: {},
    }, at)]);
    await s.log.append({ at, actor: actor.personId, verb: 'test-card-sent', arendeId, data: { instansId } });
    return ok(null);
  });
}
