import { effectiveSvarsdatum } from '#domain/arende/arende.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { mayAnswer, type Actor } from '#domain/permissions/permissions.ts';
import { receiverOf } from '#domain/register/recipients.ts';
import { cleanText } from '#domain/svar/cleanText.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** Asks the sender for a later day. One request at a time; the sender's handläggare gets a card and decides. */
export async function begarAnstand(
  p: Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256'>, actor: Actor, svarsuppdragId: string, askedFor: Datum, reason: string,
): Promise<Outcome<{ anstandId: string }>> {
  return p.store.tx(async (s) => {
    const uppdrag = await s.utskick.lockSvarsuppdrag(svarsuppdragId);
    if (!uppdrag) return refused('not-found');
    if (!mayAnswer(actor, uppdrag.instansId)) return refused('not-yours');
    const utskick = await s.utskick.byId(uppdrag.utskickId);
    if (!utskick || utskick.state !== 'skickat') return refused('closed');
    if (askedFor <= effectiveSvarsdatum(utskick, uppdrag.anstand)) return refused('date-not-later');
    const at = p.clock.now();
    const id = p.ids.next('anstand');
    const added = await s.utskick.addAnstand({
      id, svarsuppdragId, askedFor, reason: cleanText(reason), askedBy: actor.personId, askedAt: at, outcome: 'begart', grantedTo: null, decidedBy: null, decidedAt: null,
    });
    if (added === 'one-open-already') return refused('anstand-open-already');
    // What an instans has sent on is asked of that instans.
    const above = utskick.parentSvarsuppdragId ? await s.utskick.svarsuppdrag(utskick.parentSvarsuppdragId) : null;
    const decides = above ? (receiverOf(await s.register.read(), above.instansId, p.clock.today())?.id ?? null) : ((await s.arenden.byId(uppdrag.arendeId))?.handlaggareId ?? null);
    if (decides !== null) {
      await s.ledger.plan([dueContact(p.sha256, {
        arendeId: uppdrag.arendeId, svarsuppdragId, instansId: uppdrag.instansId, personId: decides,
        step: 'anstand-begart', occasion: id, dueOn: p.clock.today(), atOnce: true, data: { anstandId: id },
      }, at)]);
    }
    if (uppdrag.openedAt === null) {
      await s.utskick.markOpened(svarsuppdragId, at);
      await s.ledger.cancelFor(svarsuppdragId, ['inte-oppnad']);
    }
    await s.log.append({ at, actor: actor.personId, verb: 'anstand-begart', arendeId: uppdrag.arendeId, data: { anstandId: id, askedFor, instansId: uppdrag.instansId } });
    await s.arenden.touch(uppdrag.arendeId);
    return ok({ anstandId: id });
  });
}
