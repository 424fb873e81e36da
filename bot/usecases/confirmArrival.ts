import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/**
 * The client of the person it was for has refreshed the card of a dispatch: it has arrived, whatever the answer to the POST
 * was. Settles a dispatch whose outcome is open; `news` tells whether it was. `activityId` is the card as Teams names it.
 */
export async function confirmArrival(
  p: Pick<Ports, 'store' | 'clock'>, personId: string, dispatchId: string, activityId: string | null,
): Promise<Outcome<{ news: boolean }>> {
  return p.store.tx(async (s) => {
    const dispatch = await s.ledger.dispatch(dispatchId);
    if (!dispatch || dispatch.personId !== personId) return refused('not-found');
    if (dispatch.state !== 'unknown' && dispatch.state !== 'sending') return ok({ news: false });
    if (!(await s.ledger.settle(dispatchId, { state: 'delivered', ...(activityId === null ? {} : { activityId }) }))) return ok({ news: false });
    const contacts = await s.ledger.contactsOf(dispatchId);
    for (const arendeId of new Set(contacts.map((c) => c.arendeId))) {
      const steps = contacts.filter((c) => c.arendeId === arendeId).map((c) => c.step).join(' ');
      await s.log.append({ at: p.clock.now(), actor: personId, verb: 'card-delivered', arendeId, data: { dispatchId, personId, steps } });
      await s.arenden.touch(arendeId);
    }
    return ok({ news: true });
  });
}
