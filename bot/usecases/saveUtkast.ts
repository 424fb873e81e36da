import { draftsVisibleTo, mayAnswer, type Actor } from '#domain/permissions/permissions.ts';
import type { UtkastInput } from '#domain/svar/svar.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** Keeps a draft. It is arbetsmaterial of the person's own instans: nobody elsewhere can read it, and nothing is handed in. */
export async function saveUtkast(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, svarsuppdragId: string, input: UtkastInput): Promise<Outcome<null>> {
  return p.store.tx(async (s) => {
    const uppdrag = await s.utskick.svarsuppdrag(svarsuppdragId);
    if (!uppdrag) return refused('not-found');
    if (!mayAnswer(actor, uppdrag.instansId)) return refused('not-yours');
    await s.svar.saveUtkast({ svarsuppdragId, instansId: uppdrag.instansId, personId: actor.personId, savedAt: p.clock.now(), input });
    return ok(null);
  }, draftsVisibleTo(actor));
}
