import { draftsVisibleTo, mayAnswer, type Actor } from '#domain/permissions/permissions.ts';
import type { UtkastInput } from '#domain/svar/svar.ts';
import { loadRemiss, type Remiss } from '#bot/queries/loadRemiss.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** Keeps a draft, and gives the remiss with it. It is arbetsmaterial of the person's own instans: nobody elsewhere can read it, and nothing is handed in. */
export async function saveUtkast(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, svarsuppdragId: string, input: UtkastInput): Promise<Outcome<Remiss>> {
  return p.store.tx(async (s) => {
    const remiss = await loadRemiss(s, svarsuppdragId);
    if (!remiss) return refused('not-found');
    const { instansId } = remiss.uppdrag;
    if (!mayAnswer(actor, instansId)) return refused('not-yours');
    const utkast = { svarsuppdragId, instansId, personId: actor.personId, savedAt: p.clock.now(), input };
    await s.svar.saveUtkast(utkast);
    if (remiss.uppdrag.openedAt === null) {
      await s.utskick.markOpened(svarsuppdragId, utkast.savedAt);
      await s.ledger.cancelFor(svarsuppdragId, ['inte-oppnad']);
    }
    return ok({ ...remiss, utkast });
  }, draftsVisibleTo(actor));
}
