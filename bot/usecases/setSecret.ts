import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { cleanText } from '#domain/svar/cleanText.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/**
 * Marks an ärende as secret, or takes the mark away. From then on nothing of it is shown in chat, and every card that is out is drawn anew. Who marks
 * one that nobody is responsible for becomes responsible: somebody has to see it.
 */
export async function setSecret(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, arendeId: string, input: { readonly secret: boolean; readonly reason: string }): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const reason = cleanText(input.reason).trim();
  const at = p.clock.now();
  return p.store.tx(async (s) => {
    const arende = await s.arenden.lock(arendeId);
    if (!arende) return refused('not-found');
    if (reason === '') return refused('reason-missing');
    if ((arende.secret === true) === input.secret) return ok(null);
    await s.arenden.setSecret(arendeId, input.secret ? { reason, by: actor.personId, at } : null);
    if (input.secret && arende.handlaggareId === null) await s.arenden.setHandlaggare(arendeId, actor.personId);
    const dispatches = (await s.ledger.ofArende(arendeId)).flatMap(({ dispatch }) => (dispatch !== null && REDRAWN.includes(dispatch.state) ? [dispatch.id] : []));
    await s.ledger.wantRedraw([...new Set(dispatches)], at);
    await s.log.append({ at, actor: actor.personId, verb: input.secret ? 'secret-marked' : 'secret-unmarked', arendeId, data: {} });
    await s.arenden.touch(arendeId);
    return ok(null);
  });
}

/** What has arrived, may have, or is on its way with what was drawn before. */
const REDRAWN: readonly string[] = ['sending', 'delivered', 'unknown'];
