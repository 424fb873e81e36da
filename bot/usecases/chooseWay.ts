import { mayAnswer, type Actor } from '#domain/permissions/permissions.ts';
import type { WayOfAnswering } from '#domain/svar/svar.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** «Hur svarar ni?»: remembers how the instans means to answer. It can be changed until the answer is handed in. */
export async function chooseWay(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, svarsuppdragId: string, way: WayOfAnswering): Promise<Outcome<null>> {
  return p.store.tx(async (s) => {
    const uppdrag = await s.utskick.svarsuppdrag(svarsuppdragId);
    if (!uppdrag) return refused('not-found');
    if (!mayAnswer(actor, uppdrag.instansId)) return refused('not-yours');
    const at = p.clock.now();
    await s.utskick.setWay(svarsuppdragId, way);
    await s.utskick.markOpened(svarsuppdragId, at);
    await s.log.append({ at, actor: actor.personId, verb: 'way-chosen', arendeId: uppdrag.arendeId, data: { svarsuppdragId, way } });
    await s.arenden.touch(uppdrag.arendeId);
    return ok(null);
  });
}
