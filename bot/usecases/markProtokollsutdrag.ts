import { decisionState } from '#domain/arende/decisionState.ts';
import { mayTellUtfall, type Actor } from '#domain/permissions/permissions.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** The protokollsutdrag has been sent; nobody is asked about it any more. Marked twice it is marked once. `link`: where it lies, or null. */
export async function markProtokollsutdrag(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, svarsuppdragId: string, link: string | null): Promise<Outcome<null>> {
  return p.store.tx(async (s) => {
    const uppdrag = await s.utskick.lockSvarsuppdrag(svarsuppdragId);
    if (!uppdrag) return refused('not-found');
    if (!mayTellUtfall(actor, uppdrag.instansId)) return refused('not-yours');
    if (uppdrag.protokollsutdrag) return ok(null);
    if (decisionState(uppdrag, p.clock.today()).kind !== 'decided') return refused('changed-meanwhile');
    const at = p.clock.now();
    await s.utskick.markProtokollsutdrag(svarsuppdragId, { sentBy: actor.personId, sentAt: at, link });
    await s.ledger.cancelFor(svarsuppdragId, ['protokollsutdrag']);
    await s.ledger.wantRedraw((await s.ledger.deliveredFor(svarsuppdragId)).map((d) => d.id), at);
    await s.log.append({ at, actor: actor.personId, verb: 'protokollsutdrag-sent', arendeId: uppdrag.arendeId, data: { svarsuppdragId, linked: link !== null } });
    await s.arenden.touch(uppdrag.arendeId);
    return ok(null);
  });
}
