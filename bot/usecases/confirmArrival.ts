import type { Actor } from '#domain/permissions/permissions.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/**
 * The client refreshed the card of a dispatch: it has arrived. Settles a dispatch whose outcome was unknown, and makes sure
 * the card was the person's own. `activityId` is the card as Teams names it, for redrawing later.
 */
export async function confirmArrival(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, dispatchId: string, activityId: string | null): Promise<Outcome<null>> {
  return p.store.tx(async (s) => {
    const dispatch = await s.ledger.dispatch(dispatchId);
    if (!dispatch || dispatch.personId !== actor.personId) return refused('not-found');
    if (dispatch.state !== 'unknown') return ok(null);
    const settled = await s.ledger.settle(dispatchId, { state: 'delivered', ...(activityId === null ? {} : { activityId }) });
    const contacts = settled ? await s.ledger.contactsOf(dispatchId) : [];
    for (const arendeId of new Set(contacts.map((c) => c.arendeId))) {
      await s.log.append({ at: p.clock.now(), actor: actor.personId, verb: 'card-delivered', arendeId, data: { dispatchId, by: 'refresh' } });
      await s.arenden.touch(arendeId);
    }
    return ok(null);
  });
}
