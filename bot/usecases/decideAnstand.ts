import { effectiveSvarsdatum, isAnswered } from '#domain/arende/arende.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { cleanText } from '#domain/svar/cleanText.ts';
import { mayGrantAnstand, mayGrantUnder, maySeeArende, type Actor } from '#domain/permissions/permissions.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import { replanRows } from '#bot/queries/replan.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/**
 * Grants or refuses an anstånd; `grantedTo` null means the day that was asked for. When granted, the reminders of the old
 * day are cancelled and planned anew from the new one. Who asked is told by a card, with
 * the reason, which a refusal must have. A day on which our own answer is already due must be meant
 * (`pastExternal`). What an instans has sent on is decided there, and ends before its own day.
 */
export async function decideAnstand(
  p: Pick<Ports, 'store' | 'clock' | 'sha256'>, actor: Actor, anstandId: string, decision: { outcome: 'beviljat' | 'avslaget'; grantedTo: Datum | null; reason?: string | null | undefined; pastExternal?: boolean | undefined; onlySender?: boolean; onlyUnder?: boolean },
): Promise<Outcome<{ arendeId: string; parentSvarsuppdragId: string | null }>> {
  return p.store.tx(async (s) => {
    const asked = await s.utskick.anstand(anstandId);
    const uppdrag = asked ? await s.utskick.lockSvarsuppdrag(asked.svarsuppdragId) : null;
    if (!asked || !uppdrag) return refused('not-found');
    const utskick = await s.utskick.byId(uppdrag.utskickId);
    const above = utskick?.parentSvarsuppdragId ? await s.utskick.remiss(utskick.parentSvarsuppdragId) : null;
    if (!above && decision.onlyUnder === true) return refused('not-found');
    if (above && decision.onlySender === true) return refused('not-yours');
    if (!(above ? mayGrantUnder(actor, above.uppdrag.instansId, uppdrag.instansId) : mayGrantAnstand(actor, uppdrag.instansId))) return refused('not-yours');
    const arende = await s.arenden.byId(uppdrag.arendeId);
    if (!above && (!arende || !maySeeArende(actor, arende))) return refused('not-found');
    if (!utskick || utskick.state !== 'skickat') return refused('closed');
    const grantedTo = decision.outcome === 'beviljat' ? (decision.grantedTo ?? asked.askedFor) : null;
    if (grantedTo !== null && grantedTo <= effectiveSvarsdatum(utskick, uppdrag.anstand)) return refused('date-not-later');
    if (grantedTo !== null && above && grantedTo >= effectiveSvarsdatum(above.utskick, above.uppdrag.anstand)) return refused('bad-under-day');
    if (grantedTo !== null && utskick.externalDay && grantedTo >= utskick.externalDay && decision.pastExternal !== true) return refused('past-external');

    const reason = cleanText(decision.reason ?? '').trim();
    if (decision.outcome === 'avslaget' && reason === '') return refused('why-missing');

    const at = p.clock.now();
    const today = p.clock.today();
    const decided = await s.utskick.decideAnstand({ ...asked, outcome: decision.outcome, grantedTo, decidedBy: actor.personId, decidedAt: at, decisionReason: reason === '' ? null : reason });
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
    await s.log.append({ at, actor: actor.personId, verb: 'anstand-decided', arendeId: uppdrag.arendeId, data: { anstandId, outcome: decision.outcome, grantedTo, withReason: reason !== '', ...(grantedTo !== null && decision.pastExternal === true ? { pastExternal: true } : {}) } });
    await s.arenden.touch(uppdrag.arendeId);
    return ok({ arendeId: uppdrag.arendeId, parentSvarsuppdragId: utskick.parentSvarsuppdragId ?? null });
  });
}
