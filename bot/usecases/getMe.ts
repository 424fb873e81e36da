import type { Me } from '#domain/contract/hem.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { standInsFor } from '#bot/queries/standInsFor.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** Who the signed-in person is to the register, when the person is away, and the day on the business clock. */
export async function getMe(p: Pick<Ports, 'store' | 'clock'>, actor: Actor): Promise<Me> {
  const register = await p.store.register();
  const today = p.clock.today();
  const [away] = (register.absences ?? []).filter((a) => a.personId === actor.personId && a.lastDay >= today).sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
  return {
    personId: actor.personId, name: actor.name, today,
    roller: actor.roller.map((r) => ({ ...r, instans: register.instanser.find((i) => i.id === r.instansId)?.name ?? '' })),
    mayHandle: mayHandle(actor), morningCard: mayHandle(actor) ? (await p.store.read((s) => s.ledger.morningOf(actor.personId))).wanted : null,
    away: away ? { id: away.id, firstDay: away.firstDay, lastDay: away.lastDay } : null,
    standIns: [...standInsFor(register, actor, away?.firstDay ?? today)],
  };
}
