import type { Datum } from '#domain/calendar/datum.ts';
import { datumAt, instantAt } from '#domain/calendar/stockholm.ts';
import { mayHandle, maySeeArende, type Actor } from '#domain/permissions/permissions.ts';
import { checkSvar, currentSvar, type Svar, type SvarInput } from '#domain/svar/svar.ts';
import { cleanSvar } from '#domain/svar/cleanSvar.ts';
import { followSvar } from '#bot/queries/followDecision.ts';
import { lockRemiss } from '#bot/queries/loadRemiss.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

export interface MailedSvar extends SvarInput {
  /** The day it came in, on the receiver's calendar. */
  readonly receivedOn: Datum;
  /** The file in the ärende's folder that says it; what stands there need not be typed anew. */
  readonly handlingId: string | null;
}

/**
 * Puts in a svar that came by e-mail, with who did so. It is frozen like any other; a later one is a completion, a new version. Reminders stop. An
 * instans that is reached in Teams may have answered by e-mail all the same.
 */
export async function registerSvar(p: Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256'>, actor: Actor, svarsuppdragId: string, raw: MailedSvar): Promise<Outcome<{ arendeId: string }>> {
  const at = p.clock.now();
  const today = p.clock.today();
  return p.store.tx(async (s) => {
    const remiss = await lockRemiss(s, svarsuppdragId);
    // An underremiss is another's to receive.
    if (!remiss) return refused('not-found');
    if (!mayHandle(actor)) return refused('not-yours');
    if (remiss.utskick.parentSvarsuppdragId || !maySeeArende(actor, remiss.arende)) return refused('not-found');
    const { uppdrag, utskick, arende } = remiss;
    if (utskick.state === 'atertaget') return refused('closed');
    if (raw.receivedOn > today || raw.receivedOn < datumAt(utskick.sentAt)) return refused('bad-received-day');
    const file = raw.handlingId === null ? null : (await s.library.ofArende(arende.id)).find((h) => h.id === raw.handlingId && h.deletedAt === null && h.role !== 'ours');
    if (file === undefined) return refused('not-found');
    const input = cleanSvar(raw);
    const [fault] = checkSvar(input, utskick.delar.map((d) => d.id)).filter((f) => !(f === 'nothing-said' && file !== null));
    if (fault) return refused(fault);

    const svarId = p.ids.next('svar');
    const version = (currentSvar(uppdrag.svar)?.version ?? 0) + 1;
    const svar: Svar = {
      id: svarId, svarsuppdragId, instansId: uppdrag.instansId, version, stance: input.stance, standing: input.standing, legalState: version === 1 ? 'lamnat' : 'kompletterat',
      decidedBy: input.decidedBy, personId: actor.personId, receivedAt: raw.receivedOn === today ? at : instantAt(raw.receivedOn, '12:00'), afterClose: utskick.state === 'stangt', channel: 'epost',
      sourceHandlingId: file?.id ?? null, registeredAt: at,
      synpunkter: input.synpunkter.map((sp) => ({ id: p.ids.next('synpunkt'), svarId, delId: sp.delId, text: sp.text })),
    };
    const added = await s.svar.add(svar, raw.formInstance, p.sha256(JSON.stringify(['epost', input.stance, input.standing, input.decidedBy, input.synpunkter, raw.receivedOn, file?.id ?? null])));
    if (added.kind === 'duplicate') return ok({ arendeId: arende.id });
    await s.ledger.cancelFor(uppdrag.id);
    await followSvar(p, s, remiss, svar);
    await s.ledger.wantRedraw((await s.ledger.deliveredFor(uppdrag.id)).map((d) => d.id), at);
    await s.log.append({ at, actor: actor.personId, verb: 'svar-registered', arendeId: arende.id, data: { svarId, instansId: uppdrag.instansId, version, receivedOn: raw.receivedOn, handlingId: file?.id ?? null, stance: input.stance, standing: input.standing } });
    await s.arenden.touch(arende.id);
    return ok({ arendeId: arende.id });
  });
}
