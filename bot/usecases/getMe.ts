import type { Me } from '#domain/contract/hem.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** Who the signed-in person is to the register, and the day on the business clock. */
export async function getMe(p: Pick<Ports, 'store' | 'clock'>, actor: Actor): Promise<Me> {
  const register = await p.store.register();
  return {
    name: actor.name,
    today: p.clock.today(),
    roller: actor.roller.map((r) => ({ ...r, instans: register.instanser.find((i) => i.id === r.instansId)?.name ?? '' })),
    mayHandle: mayHandle(actor),
  };
}
