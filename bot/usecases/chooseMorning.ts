import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** Turns one's own morning card on or off. */
export async function chooseMorning(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, wanted: boolean): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  return p.store.tx(async (s) => {
    await s.ledger.wantMorning(actor.personId, wanted);
    await s.log.append({ at: p.clock.now(), actor: actor.personId, verb: 'morning-card-chosen', arendeId: null, data: { wanted } });
    return ok(null);
  });
}
