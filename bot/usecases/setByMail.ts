import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { addMailChoice } from '#bot/queries/mailChoice.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** «Svarar per e-post», or in Teams after all. Told twice it changes nothing. */
export async function setByMail(p: Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256'>, actor: Actor, input: { instansId: string; byMail: boolean }): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  return p.store.tx(async (s) => {
    const instans = (await s.register.read()).instanser.find((i) => i.id === input.instansId);
    if (!instans) return refused('not-found');
    if ((instans.byMail === true) !== input.byMail) await addMailChoice(p, s, actor, input);
    return ok(null);
  });
}
