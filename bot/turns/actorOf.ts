import { actorFrom } from '#domain/permissions/actorFrom.ts';
import type { Actor } from '#domain/permissions/permissions.ts';
import type { ActorRef } from '#bot/ports/turn.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** The person behind a verified turn, as the register knows them today. */
export async function actorOf(p: Pick<Ports, 'store' | 'clock'>, from: ActorRef): Promise<Actor | null> {
  const register = await p.store.tx((s) => s.register.read());
  return actorFrom(register, from.aadObjectId, p.clock.today());
}
