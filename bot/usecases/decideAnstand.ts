import { effectiveSvarsdatum, isAnswered } from '#domain/arende/arende.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { mayGrantAnstand, type Actor } from '#domain/permissions/permissions.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import { replanRows } from '#bot/queries/replan.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/**
 * Grants or refuses an anstånd; `grantedTo` null means the day that was asked for. When granted, the reminders of the old
 * day are cancelled and planned anew from the new one. Who asked is told by a card.
 */
export async function decideAnstand(
  p: Pick<Ports, 'store' | 'clock' | 'sha256'>, actor: Actor, anstandId: string, decision: { outcome: 'beviljat' | 'avslaget'; grantedTo: Datum | null },
): Promise<Outcome<{ arendeId: string }>> {
  return p.store.tx(async (s) => {
    const asked = await s.utskick.anstand(anstandId);
    const uppdrag = asked ? await s.utskick.lockSvarsuppdrag(asked.svarsuppdragId) : null;
    if (!asked || !uppdrag) return refused('not-found');
    if (!mayGrantAnstand(actor, uppdrag.instansId)) return refused('not-yours');
    const utskick = await s.utskick.byId(uppdrag.utskickId);
    if (!utskick || utskick.state !== 'skickat') return refused('closed');
    const grantedTo = decision.outcome === 'beviljat' ? (decision.grantedTo ?? asked.askedFor) : null;
    if (grantedTo !== null && grantedTo <= effectiveSvarsdatum(utskick, uppdrag.anstand)) return refused('date-not-later');

    const at = p.clock.now();
    const today = p.clock.today();
    const decided = await s.utskick.decideAnstand({ ...asked, outcome: decision.outcome, grantedTo, decidedBy: actor.personId, decidedAt: at });
    if (!decided) return refused('anstand-decided-already');

    const about = { arendeId: uppdrag.arendeId, svarsuppdragId: uppdrag.id, instansId: uppdrag.instansId };
    const contacts = [dueContact(p.sha256, {
      ...about, personId: asked.askedBy, step: 'anstand-beslut', occasion: anstandId, dueOn: today, atOnce: true, data: { anstandId },
    }, at)];
    if (grantedTo !== null && !isAnswered(uppdrag)) {
      await replanRows(p, s, [{ uppdrag: { ...uppdrag, anstand: [...uppdrag.anstand.filter((a) => a.id !== anstandId), { ...asked, outcome: 'beviljat', grantedTo }] }, utskick }], anstandId, { from: today });
    }
    await s.ledger.plan(contacts);
    await s.ledger.wantRedraw((await s.ledger.deliveredFor(uppdrag.id)).map((d) => d.id), at);
    await s.log.append({ at, actor: actor.personId, verb: 'anstand-decided', arendeId: uppdrag.arendeId, data: { anstandId, outcome: decision.outcome, grantedTo } });
    await s.arenden.touch(uppdrag.arendeId);
    return ok({ arendeId: uppdrag.arendeId });
  });
}
