import { isValidOn, type Person } from '#domain/register/register.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Reach } from '#bot/ports/registerStore.ts';

/**
 * Asks the directory about everybody who receives, steps in or is asked about the nämnd's meeting, so that somebody who has left, come back, or got the app shows the same day and
 * before the next dispatch. Who has blocked the app is left as blocked: only a card that arrives proves otherwise. Returns how many had changed.
 */
export async function checkReach(p: Pick<Ports, 'store' | 'clock' | 'directory' | 'log'>): Promise<number> {
  const today = p.clock.today();
  const known = await p.store.tx(async (s) => {
    const register = await s.register.read();
    const ids = new Set(register.uppdrag.filter((u) => (u.roll === 'kontaktperson' || u.roll === 'stallforetradare' || u.roll === 'namndsekreterare') && isValidOn(u, today)).map((u) => u.personId));
    const people = register.people.filter((person) => ids.has(person.id));
    const reach = await s.register.reachOf(people.map((person) => person.id));
    return people.map((person) => ({ person, reach: reach.get(person.id) ?? ('unknown' as const) }));
  });
  const changed: { person: Person; reach: Reach }[] = [];
  for (const { person, reach } of known) {
    const now = await reachNow(p, person, reach);
    if (now !== reach) changed.push({ person, reach: now });
  }
  if (changed.length > 0) {
    await p.store.tx(async (s) => {
      for (const { person, reach } of changed) await s.register.setReach(person.id, reach, p.clock.now());
      await s.log.append({ at: p.clock.now(), actor: null, verb: 'reach-checked', arendeId: null, data: { changed: changed.length } });
    });
    p.log.info({ changed: changed.length }, 'reach of people changed');
  }
  return changed.length;
}

/** Where the app is installed Teams itself tells when it is taken away; only the others are asked about. */
async function reachNow(p: Pick<Ports, 'directory'>, person: Person, was: Reach): Promise<Reach> {
  const found = await p.directory.find(person.aadObjectId);
  if (found === null || !found.accountEnabled) return 'left';
  if (found.guest) return 'guest';
  if (was === 'installed' || was === 'blocked') return was;
  const app = await p.directory.appOf(person.aadObjectId);
  return app === 'unknown' ? (was === 'left' || was === 'guest' ? 'unknown' : was) : app;
}
