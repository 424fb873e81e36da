import { mayAnswer, maySeeSvarsuppdrag, type Actor } from '#domain/permissions/permissions.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** Marks the svarsuppdrag as seen, the first time somebody of the instans opens it («Jag har sett den»). */
export async function openSvarsuppdrag(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, svarsuppdragId: string): Promise<Outcome<null>> {
  return p.store.tx(async (s) => {
    const uppdrag = await s.utskick.svarsuppdrag(svarsuppdragId);
    if (!uppdrag) return refused('not-found');
    if (!maySeeSvarsuppdrag(actor, uppdrag.instansId)) return refused('not-yours');
    if (uppdrag.openedAt !== null || !mayAnswer(actor, uppdrag.instansId)) return ok(null);
    const at = p.clock.now();
    await s.utskick.markOpened(svarsuppdragId, at);
    await s.ledger.cancelFor(svarsuppdragId, ['inte-oppnad']);
    await s.log.append({ at, actor: actor.personId, verb: 'svarsuppdrag-opened', arendeId: uppdrag.arendeId, data: { svarsuppdragId } });
    await s.arenden.touch(uppdrag.arendeId);
    return ok(null);
  });
}
