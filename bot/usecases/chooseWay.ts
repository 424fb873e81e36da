import { delegationBarred } from '#domain/arende/fullmaktige.ts';
import { mayAnswer, type Actor } from '#domain/permissions/permissions.ts';
import type { WayOfAnswering } from '#domain/svar/svar.ts';
import { bringToMeeting } from '#bot/queries/followDecision.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/**
 * «Hur svarar ni?»: remembers how the instans means to answer. It can be changed until the answer is handed in. Where the nämnd decides, the meeting
 * that its calendar points at is kept, and what follows on it is planned.
 */
export async function chooseWay(p: Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256'>, actor: Actor, svarsuppdragId: string, way: WayOfAnswering): Promise<Outcome<null>> {
  return p.store.tx(async (s) => {
    const uppdrag = await s.utskick.svarsuppdrag(svarsuppdragId);
    if (!uppdrag) return refused('not-found');
    if (!mayAnswer(actor, uppdrag.instansId)) return refused('not-yours');
    if (way === 'delegation') {
      const utskick = await s.utskick.byId(uppdrag.utskickId);
      if (utskick && delegationBarred(utskick, await s.register.read(), uppdrag.instansId)) return refused('delegation-barred');
    }
    const at = p.clock.now();
    await s.utskick.setWay(svarsuppdragId, way);
    await s.utskick.markOpened(svarsuppdragId, at);
    if (uppdrag.openedAt === null) await s.ledger.cancelFor(svarsuppdragId, ['inte-oppnad']);
    await bringToMeeting(p, s, { ...uppdrag, way });
    await s.log.append({ at, actor: actor.personId, verb: 'way-chosen', arendeId: uppdrag.arendeId, data: { svarsuppdragId, way } });
    await s.arenden.touch(uppdrag.arendeId);
    return ok(null);
  });
}
