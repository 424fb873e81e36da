import { isAnswered } from '#domain/arende/arende.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { closeUnder, loadUnder } from '#bot/queries/loadUnder.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/**
 * Closes the remiss, or takes it back. Either way nobody is reminded any more. Closed, late answers are still taken and marked as late. Taken back, the cards
 * say so, nothing can be answered, and the ärende can be corrected and sent anew; that is refused once somebody has answered, for their svar stands.
 */
export async function endUtskick(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, arendeId: string, how: 'stangt' | 'atertaget'): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const at = p.clock.now();
  return p.store.tx(async (s) => {
    if (!await s.arenden.lock(arendeId)) return refused('not-found');
    const c = await loadCase(s, arendeId, p.clock.today());
    if (!c?.utskick) return refused('not-found');
    if (c.utskick.state !== 'skickat') return refused('closed');
    for (const { id } of c.svarsuppdrag) await s.utskick.lockSvarsuppdrag(id);
    const svarsuppdrag = await s.utskick.svarsuppdragOf(c.utskick.id);
    if (how === 'atertaget' && svarsuppdrag.some(isAnswered)) return refused('answered-already');
    const under = await loadUnder(s, svarsuppdrag.map((u) => u.id));
    if (how === 'atertaget' && under.some((u) => u.rows.some((r) => isAnswered(r.uppdrag)))) return refused('answered-already');
    await closeUnder(s, svarsuppdrag.map((u) => u.id), how, how === 'atertaget' ? at : null);
    await s.utskick.setState(c.utskick.id, how);
    for (const { id } of svarsuppdrag) {
      await s.ledger.cancelFor(id);
      if (how === 'atertaget') await s.ledger.wantRedraw((await s.ledger.deliveredFor(id)).map((d) => d.id), at);
    }
    await s.log.append({ at, actor: actor.personId, verb: how === 'stangt' ? 'utskick-closed' : 'utskick-withdrawn', arendeId, data: { utskickId: c.utskick.id } });
    await s.arenden.touch(arendeId);
    return ok(null);
  });
}
