import { concernedBy, correct, type Wanted } from '#domain/arende/correction.ts';
import { effectiveSvarsdatum } from '#domain/arende/arende.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import type { DueContact } from '#domain/paminnelse/ledger.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { receiverOf } from '#domain/register/recipients.ts';
import { cleanText } from '#domain/svar/cleanText.ts';
import { isOpen, replanRows } from '#bot/queries/replan.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

export interface CorrectionInput extends Wanted {
  /** How many corrections the person had seen. */
  readonly revision: number;
  readonly reason: string;
}

/**
 * Corrects a remiss that is out. Everybody concerned gets one card about it at once; it is the one reminder for whatever the new day has left behind,
 * and the others are planned from tomorrow. Cards that are out are drawn anew. What has been handed in stays as it is, and so does an anstånd to a
 * later day.
 */
export async function correctUtskick(p: Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256'>, actor: Actor, arendeId: string, input: CorrectionInput): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const reason = cleanText(input.reason).trim();
  const today = p.clock.today();
  const at = p.clock.now();
  const wanted = cleaned(input);
  return p.store.tx(async (s) => {
    if (!await s.arenden.lock(arendeId)) return refused('not-found');
    const before = await s.utskick.ofArende(arendeId);
    if (!before) return refused('not-found');
    if (reason === '') return refused('reason-missing');
    if (before.state !== 'skickat') return refused('closed');
    if ((before.revision ?? 0) !== input.revision) return refused('changed-meanwhile');
    if (wanted.svarsdatum !== null && wanted.svarsdatum !== before.svarsdatum && wanted.svarsdatum <= today) return refused('date-not-later');
    if (wanted.svarsdatum !== null && before.externalDay && wanted.svarsdatum >= before.externalDay) return refused('bad-internal-day');
    for (const { id } of await s.utskick.svarsuppdragOf(before.id)) await s.utskick.lockSvarsuppdrag(id);
    const svarsuppdrag = await s.utskick.svarsuppdragOf(before.id);
    const corrected = correct(before, svarsuppdrag, wanted, () => p.ids.next('del'), at);
    switch (corrected.kind) {
      case 'unchanged': return refused('nothing-changed');
      case 'unknown-part': return refused('changed-meanwhile');
      case 'part-spoken-of': return refused('part-spoken-of');
      case 'corrected': break;
      default: return corrected satisfies never;
    }
    const { utskick, changes } = corrected;
    const correctionId = p.ids.next('rattelse');
    await s.utskick.correct(utskick, { id: correctionId, utskickId: utskick.id, changes, reason, by: actor.personId, at });

    const register = await s.register.read();
    const moved = svarsuppdrag.filter((u) => effectiveSvarsdatum(before, u.anstand) !== effectiveSvarsdatum(utskick, u.anstand));
    await replanRows(p, s, moved.map((uppdrag) => ({ uppdrag, utskick })).filter(isOpen), correctionId, { from: today }, register);
    const cards = svarsuppdrag.flatMap((u): DueContact[] => {
      const receiver = receiverOf(register, u.instansId, today);
      if (!receiver || !concernedBy(changes, u, effectiveSvarsdatum(before, u.anstand), effectiveSvarsdatum(utskick, u.anstand))) return [];
      return [dueContact(p.sha256, { arendeId, svarsuppdragId: u.id, instansId: u.instansId, personId: receiver.id, step: 'rattelse', occasion: correctionId, dueOn: today, atOnce: true, data: { correctionId } }, at)];
    });
    await s.ledger.plan(cards);
    for (const { id } of svarsuppdrag) await s.ledger.wantRedraw((await s.ledger.deliveredFor(id)).map((d) => d.id), at);
    await s.log.append({ at, actor: actor.personId, verb: 'utskick-corrected', arendeId, data: { correctionId, svarsdatum: changes.svarsdatum?.to ?? null, title: changes.title !== null, delar: changes.delar !== null, handlingar: changes.handlingar } });
    await s.arenden.touch(arendeId);
    return ok(null);
  });
}

const cleaned = (input: CorrectionInput): Wanted => ({
  title: input.title === null ? null : cleanText(input.title).trim() || null, svarsdatum: input.svarsdatum, handlingar: input.handlingar,
  delar: input.delar?.map((d) => ({ id: d.id, title: cleanText(d.title).trim() })).filter((d) => d.title !== '') ?? null,
});
