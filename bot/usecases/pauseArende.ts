import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { isOpen, replanRows } from '#bot/queries/replan.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** Nobody is reminded of the remiss until it is resumed; answers are taken as before. Resumed, what is still to come is planned anew, and what was missed is not made up for. */
export async function pauseArende(p: Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256'>, actor: Actor, arendeId: string, paused: boolean): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  return p.store.tx(async (s) => {
    if (!await s.arenden.lock(arendeId)) return refused('not-found');
    const utskick = await s.utskick.ofArende(arendeId);
    if (!utskick) return refused('not-sent');
    if (utskick.state !== 'skickat') return refused('closed');
    const at = p.clock.now();
    const of = { utskickId: utskick.id, svarsuppdragId: null, personId: null };
    const id = p.ids.next('paus');
    const ended = paused ? null : await s.paminnelse.endPause(of, actor.personId, at);
    const changed = paused ? await s.paminnelse.addPause({ ...of, id, setBy: actor.personId, setOn: p.clock.today(), setAt: at }) : ended !== null;
    if (!changed) return ok(null);
    await replanRows(p, s, (await s.utskick.svarsuppdragOf(utskick.id)).map((uppdrag) => ({ uppdrag, utskick })).filter(isOpen), ended === null ? id : `${ended}-ended`);
    await s.log.append({ at, actor: actor.personId, verb: paused ? 'reminders-paused' : 'reminders-resumed', arendeId, data: { utskickId: utskick.id, pauseId: ended ?? id } });
    await s.arenden.touch(arendeId);
    return ok(null);
  });
}
