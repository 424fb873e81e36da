import { currentSvar, checkSvar, type Svar, type SvarInput } from '#domain/svar/svar.ts';
import { draftsVisibleTo, mayAnswer, type Actor } from '#domain/permissions/permissions.ts';
import { cleanText } from '#domain/svar/cleanText.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

export type Lamnat = { readonly svar: Svar; readonly repeated: boolean };

/**
 * Hands in an answer: it becomes a received record and is frozen. Stored before anybody is thanked. The same form pressed
 * again gives the same answer. After the sender has closed it is kept all the same, marked as late.
 * A later one is a completion: a new version, the earlier one unchanged.
 */
export async function lamnaSvar(
  p: Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256'>,
  actor: Actor,
  svarsuppdragId: string,
  raw: SvarInput,
  channel: Svar['channel'],
): Promise<Outcome<Lamnat>> {
  const input = clean(raw);
  const at = p.clock.now();
  return p.store.tx(async (s) => {
    const uppdrag = await s.utskick.lockSvarsuppdrag(svarsuppdragId);
    if (!uppdrag) return refused('not-found');
    if (!mayAnswer(actor, uppdrag.instansId)) return refused('not-yours');
    const utskick = await s.utskick.byId(uppdrag.utskickId);
    if (!utskick || utskick.state === 'atertaget') return refused('closed');
    const [fault] = checkSvar(input, utskick.delar.map((d) => d.id));
    if (fault) return refused(fault);

    const svarId = p.ids.next('svar');
    const version = (currentSvar(uppdrag.svar)?.version ?? 0) + 1;
    const svar: Svar = {
      id: svarId, svarsuppdragId, instansId: uppdrag.instansId, version, stance: input.stance, standing: input.standing,
      legalState: version === 1 ? 'lamnat' : 'kompletterat', decidedBy: input.decidedBy, personId: actor.personId, receivedAt: at,
      afterClose: utskick.state === 'stangt', channel,
      synpunkter: input.synpunkter.map((sp) => ({ id: p.ids.next('synpunkt'), svarId, delId: sp.delId, text: sp.text })),
    };
    const added = await s.svar.add(svar, input.formInstance, p.sha256(JSON.stringify([input.stance, input.standing, input.decidedBy, input.synpunkter])));
    if (added.kind === 'duplicate') return ok({ svar: added.svar, repeated: true });

    await s.svar.dropUtkast(svarsuppdragId);
    await s.ledger.cancelFor(svarsuppdragId);
    await s.ledger.wantRedraw((await s.ledger.deliveredFor(svarsuppdragId)).map((d) => d.id), at);
    await s.utskick.markOpened(svarsuppdragId, at);
    await s.log.append({ at, actor: actor.personId, verb: 'svar-lamnat', arendeId: uppdrag.arendeId, data: { svarId, instansId: uppdrag.instansId, version, channel, stance: input.stance, standing: input.standing } });
    await s.arenden.touch(uppdrag.arendeId);
    return ok({ svar, repeated: false });
  }, draftsVisibleTo(actor));
}

/** Empty parts are not synpunkter; control characters never reach a document. */
function clean(input: SvarInput): SvarInput {
  return {
    ...input,
    decidedBy: input.decidedBy === null || cleanText(input.decidedBy).trim() === '' ? null : cleanText(input.decidedBy).trim(),
    synpunkter: input.synpunkter.map((s) => ({ delId: s.delId, text: cleanText(s.text).trim() })).filter((s) => s.text !== ''),
  };
}
