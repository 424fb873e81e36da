import type { MailMark } from '#domain/arende/mailDuty.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import type { MailView } from '#domain/contract/outside.ts';
import { mayHandle, maySeeArende, type Actor } from '#domain/permissions/permissions.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import { mailView } from '#bot/queries/mailView.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

type P = Pick<Ports, 'store' | 'clock' | 'ids'>;

/** What is sent outside of Teams, with its ready text and what people have told of it. */
export async function getMail(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, arendeId: string): Promise<Outcome<MailView>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  return p.store.read(async (s) => {
    const c = await loadCase(s, arendeId, today);
    return c ? ok(await mailView(s, c, today)) : refused('not-found');
  });
}

export interface MailTold { readonly what: MailMark['what']; readonly svarsuppdragId: string | null; readonly sentOn: Datum }

/** «Skickat den …»: keeps what a person says has been mailed. Nothing is sent. Told twice for the same day it is kept once. */
export async function markMail(p: P, actor: Actor, arendeId: string, told: MailTold): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  const at = p.clock.now();
  return p.store.tx(async (s) => {
    if (!await s.arenden.lock(arendeId)) return refused('not-found');
    if (told.svarsuppdragId !== null) {
      const uppdrag = await s.utskick.svarsuppdrag(told.svarsuppdragId);
      if (uppdrag?.arendeId !== arendeId || (await s.utskick.ofArende(arendeId))?.id !== uppdrag.utskickId) return refused('not-found');
    }
    if (told.sentOn > today || (told.what === 'missiv') !== (told.svarsuppdragId === null)) return refused('bad-input');
    const same = (await s.outside.marksOf(arendeId)).some((m) => m.undoneAt === null && m.what === told.what && m.svarsuppdragId === told.svarsuppdragId && m.sentOn === told.sentOn);
    if (same) return ok(null);
    const id = p.ids.next('utskickat');
    await s.outside.addMark(arendeId, { id, ...told, by: actor.personId, at, undoneAt: null });
    await s.log.append({ at, actor: actor.personId, verb: 'mail-told', arendeId, data: { id, what: told.what, svarsuppdragId: told.svarsuppdragId, sentOn: told.sentOn } });
    await s.arenden.touch(arendeId);
    return ok(null);
  });
}

/** It was not sent after all. It stays, with who took it back. */
export async function undoMail(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, id: string): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const at = p.clock.now();
  return p.store.tx(async (s) => {
    const mark = await s.outside.mark(id);
    const arende = mark ? await s.arenden.byId(mark.arendeId) : null;
    if (!mark || !arende || !maySeeArende(actor, arende)) return refused('not-found');
    if (!await s.outside.undoMark(id, actor.personId, at)) return refused('changed-meanwhile');
    await s.log.append({ at, actor: actor.personId, verb: 'mail-untold', arendeId: mark.arendeId, data: { id, what: mark.what } });
    await s.arenden.touch(mark.arendeId);
    return ok(null);
  });
}
