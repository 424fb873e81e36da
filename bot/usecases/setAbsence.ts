import type { Datum } from '#domain/calendar/datum.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { undoMailChoice } from '#bot/queries/mailChoice.ts';
import { replan } from '#bot/queries/replan.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';

type P = Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256'>;

/** Away between two days: reminders that fall on them go to the ställföreträdare. Everybody sets their own; who handles remisser sets anybody's. */
export async function setAbsence(p: P, actor: Actor, input: { personId: string; firstDay: Datum; lastDay: Datum }): Promise<Outcome<{ absenceId: string }>> {
  if (!mayHandle(actor) && actor.personId !== input.personId) return refused('not-yours');
  if (input.lastDay < input.firstDay || input.lastDay < p.clock.today()) return refused('bad-days');
  const at = p.clock.now();
  return p.store.tx(async (s) => {
    if (!await s.register.personById(input.personId)) return refused('not-found');
    const id = p.ids.next('franvaro');
    await s.register.addAbsence({ id, ...input, setBy: actor.personId, setAt: at });
    await replan(p, s, await instanserOf(s, input.personId), id);
    await s.log.append({ at, actor: actor.personId, verb: 'absence-set', arendeId: null, data: { absenceId: id, personId: input.personId, firstDay: input.firstDay, lastDay: input.lastDay } });
    return ok({ absenceId: id });
  });
}

/** Takes back an absence, a hand-over, or that an instans answers by e-mail. It stays in the trail, with who took it back. */
export async function undoStandIn(p: P, actor: Actor, id: string): Promise<Outcome<null>> {
  const at = p.clock.now();
  return p.store.tx(async (s) => {
    const row = (await s.register.trail()).find((t) => t.id === id);
    if (!row) return refused('not-found');
    const aboutMail = row.kind === 'by-mail' || row.kind === 'in-teams';
    if (!mayHandle(actor) && (aboutMail || actor.personId !== row.personId)) return refused('not-yours');
    if (aboutMail) return await undoMailChoice(p, s, actor, { id, instansId: row.instansId! }) ? ok(null) : refused('changed-meanwhile');
    const done = row.kind === 'absence' ? await s.register.endAbsence(id, actor.personId, at) : await s.register.undoHandOver(id, actor.personId, at);
    if (!done) return refused('changed-meanwhile');
    await replan(p, s, row.instansId === null ? await instanserOf(s, row.personId) : [row.instansId], `${id}-undone`);
    await s.log.append({ at, actor: actor.personId, verb: row.kind === 'absence' ? 'absence-ended' : 'hand-over-undone', arendeId: null, data: { id } });
    return ok(null);
  });
}

const instanserOf = async (s: Stores, personId: string): Promise<readonly string[]> => (await s.register.read()).uppdrag.filter((u) => u.personId === personId).map((u) => u.instansId);
