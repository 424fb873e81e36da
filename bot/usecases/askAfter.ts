import { effectiveSvarsdatum } from '#domain/arende/arende.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import { whomToAsk, type EfterfraganAnswer } from '#domain/paminnelse/efterfragan.ts';
import { mayHandle, maySeeSvarsuppdrag, type Actor } from '#domain/permissions/permissions.ts';
import { isOpen } from '#bot/queries/replan.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

type P = Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256'>;

/** Asks the chosen person whether the svar of an instans that is late is on its way. Never by itself. Pressed twice on one day it is asked once. */
export async function askAfter(p: P, actor: Actor, arendeId: string, svarsuppdragId: string, personId: string): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  return p.store.tx(async (s) => {
    if (!await s.arenden.byId(arendeId)) return refused('not-found');
    const row = await s.utskick.lockRemiss(svarsuppdragId);
    if (!row || row.arende.id !== arendeId) return refused('not-found');
    const today = p.clock.today();
    if (!isOpen(row)) return refused(row.utskick.state === 'skickat' ? 'answered-no-reminders' : 'closed');
    if (effectiveSvarsdatum(row.utskick, row.uppdrag.anstand) >= today) return refused('not-late');
    if (!whomToAsk(await s.register.read(), row.uppdrag.instansId, today).some((one) => one.person.id === personId)) return refused('changed-meanwhile');
    const at = p.clock.now();
    const id = p.ids.next('efterfragan');
    if (!await s.paminnelse.addEfterfragan({ id, svarsuppdragId, personId, askedBy: actor.personId, askedOn: today, askedAt: at })) return ok(null);
    await s.ledger.plan([dueContact(p.sha256, {
      arendeId, svarsuppdragId, instansId: row.uppdrag.instansId, personId, step: 'efterfragan', occasion: today, dueOn: today, atOnce: true, data: { efterfraganId: id },
    }, at)]);
    await s.log.append({ at, actor: actor.personId, verb: 'asked-after', arendeId, data: { efterfraganId: id, svarsuppdragId, personId } });
    await s.arenden.touch(arendeId);
    return ok(null);
  });
}

/** What the person who was asked says; the latest question counts, and may be answered anew. */
export async function answerEfterfragan(p: Pick<P, 'store' | 'clock'>, actor: Actor, svarsuppdragId: string, answer: EfterfraganAnswer): Promise<Outcome<null>> {
  return p.store.tx(async (s) => {
    const row = await s.utskick.remiss(svarsuppdragId);
    if (!row) return refused('not-found');
    if (!maySeeSvarsuppdrag(actor, row.uppdrag.instansId)) return refused('not-yours');
    const asked = (await s.paminnelse.efterfraganOf([svarsuppdragId])).filter((e) => e.personId === actor.personId).at(-1);
    if (!asked) return refused('not-found');
    if (asked.answer === answer) return ok(null);
    const at = p.clock.now();
    await s.paminnelse.answerEfterfragan(asked.id, answer, at);
    await s.log.append({ at, actor: actor.personId, verb: 'asked-after-answered', arendeId: row.arende.id, data: { efterfraganId: asked.id, answer } });
    await s.arenden.touch(row.arende.id);
    return ok(null);
  });
}
