import { comesFromOutside, mayBeInternal, OWN_WORKING_DAYS, proposedInternalDay } from '#domain/arende/internalDay.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { longDateWithWeekday } from '#domain/calendar/format.ts';
import { addWorkingDays, workingDaysBetween } from '#domain/calendar/workingDays.ts';
import type { InternalDayView } from '#domain/contract/outside.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { internalDaySv } from '#domain/texts/internalDay.sv.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import { confirmedIn } from '#bot/queries/readyToSend.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** By when the instanser answer to us, with what we propose and why; null until the day of the handlingar is confirmed, and once it is sent. */
export async function getInternalDay(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, arendeId: string): Promise<Outcome<InternalDayView | null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  return p.store.read(async (s) => {
    const c = await loadCase(s, arendeId, today);
    if (!c) return refused('not-found');
    const external = c.state.externalDay ?? c.state.svarsdatum;
    if (c.utskick !== null || external === null) return ok(null);
    const sender = confirmedIn(c, 'avsandare')[0] ?? '';
    const proposal = proposedInternalDay(external, today);
    const days = proposal === null ? 0 : workingDaysBetween(proposal, external);
    return ok({
      outside: comesFromOutside(c.register, sender), sender, external, day: c.state.externalDay ? c.state.svarsdatum : null, latest: addWorkingDays(external, -1), proposal,
      reason: proposal === null ? internalDaySv.none : internalDaySv.reason({ day: longDateWithWeekday(proposal, 'sv'), external: longDateWithWeekday(external, 'sv'), days, shorter: days < OWN_WORKING_DAYS }),
    });
  });
}

/** Sets it, or takes it away with null. Only before the remiss is sent; afterwards it is a correction of the svarsdatum. */
export async function setInternalDay(p: Pick<Ports, 'store' | 'clock' | 'ids'>, actor: Actor, arendeId: string, day: Datum | null): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  const at = p.clock.now();
  return p.store.tx(async (s) => {
    if (!await s.arenden.lock(arendeId)) return refused('not-found');
    const c = await loadCase(s, arendeId, today);
    if (!c) return refused('not-found');
    if (c.utskick) return refused('already-sent');
    const external = c.state.externalDay ?? c.state.svarsdatum;
    if (external === null) return refused('not-confirmed');
    if (day !== null && !mayBeInternal(day, external, today)) return refused('bad-internal-day');
    await s.outside.setInternalDay({ id: p.ids.next('internadag'), arendeId, day, setBy: actor.personId, setAt: at });
    await s.log.append({ at, actor: actor.personId, verb: 'internal-day-set', arendeId, data: { day, external } });
    await s.arenden.touch(arendeId);
    return ok(null);
  });
}
