import { asSvarInput, currentSvar, checkSvar, type Svar, type SvarInput } from '#domain/svar/svar.ts';
import { draftsVisibleTo, mayAnswer, maySeeSvarsuppdrag, type Actor } from '#domain/permissions/permissions.ts';
import { cleanSvar } from '#domain/svar/cleanSvar.ts';
import { followSvar } from '#bot/queries/followDecision.ts';
import { lockRemiss, type Remiss } from '#bot/queries/loadRemiss.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';

export type Lamnat = { readonly remiss: Remiss; readonly svar: Svar; readonly repeated: boolean };
type P = Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256'>;

/**
 * Hands in an answer: it becomes a received record and is frozen. Stored before anybody is thanked. The same form pressed
 * again gives the same answer. After the sender has closed it is kept all the same, marked as late.
 * A later one is a completion: a new version, the earlier one unchanged.
 */
export async function lamnaSvar(p: P, actor: Actor, svarsuppdragId: string, input: SvarInput, channel: Svar['channel']): Promise<Outcome<Lamnat>> {
  return p.store.tx(async (s) => {
    const remiss = await lockRemiss(s, svarsuppdragId);
    return remiss ? handIn(p, s, actor, remiss, input, channel) : refused('not-found');
  }, draftsVisibleTo(actor));
}

/** `nothing-to-hand-in`: the draft of that form is gone or not filled in, as when a slow press is sent again after the answer has been stored. */
export type LamnatUtkast = Outcome<Lamnat> | { readonly kind: 'nothing-to-hand-in'; readonly remiss: Remiss };

/** Hands in what the draft of the form holds. */
export async function lamnaUtkast(p: P, actor: Actor, svarsuppdragId: string, formInstance: string, channel: Svar['channel']): Promise<LamnatUtkast> {
  return p.store.tx(async (s): Promise<LamnatUtkast> => {
    const remiss = await lockRemiss(s, svarsuppdragId);
    if (!remiss) return refused('not-found');
    if (!maySeeSvarsuppdrag(actor, remiss.uppdrag.instansId)) return refused('not-yours');
    // The latest draft may be a colleague's: what is handed in is the person's own, as it was last reviewed.
    const latest = remiss.utkast;
    const isOwn = latest?.personId === actor.personId && latest.input.formInstance === formInstance;
    const draft = isOwn ? latest : await s.svar.utkastOf(svarsuppdragId, actor.personId, formInstance);
    const input = draft === null ? null : asSvarInput(draft.input);
    return input === null ? { kind: 'nothing-to-hand-in', remiss } : handIn(p, s, actor, remiss, input, channel);
  }, draftsVisibleTo(actor));
}

async function handIn(p: P, s: Stores, actor: Actor, remiss: Remiss, raw: SvarInput, channel: Svar['channel']): Promise<Outcome<Lamnat>> {
  const { uppdrag, utskick } = remiss;
  if (!mayAnswer(actor, uppdrag.instansId)) return refused('not-yours');
  if (utskick.state === 'atertaget') return refused('closed');
  const input = cleanSvar(raw);
  const [fault] = checkSvar(input, utskick.delar.map((d) => d.id));
  if (fault) return refused(fault);

  const at = p.clock.now();
  const svarId = p.ids.next('svar');
  const version = (currentSvar(uppdrag.svar)?.version ?? 0) + 1;
  const svar: Svar = {
    id: svarId, svarsuppdragId: uppdrag.id, instansId: uppdrag.instansId, version, stance: input.stance, standing: input.standing,
    legalState: version === 1 ? 'lamnat' : 'kompletterat', decidedBy: input.decidedBy, personId: actor.personId, receivedAt: at,
    afterClose: utskick.state === 'stangt', channel,
    synpunkter: input.synpunkter.map((sp) => ({ id: p.ids.next('synpunkt'), svarId, delId: sp.delId, text: sp.text })),
  };
  // Neither waits for the other. When it is a repetition the contacts are cancelled already.
  const [added, cards] = await Promise.all([
    s.svar.add(svar, input.formInstance, p.sha256(JSON.stringify([input.stance, input.standing, input.decidedBy, input.synpunkter]))),
    s.ledger.deliveredFor(uppdrag.id),
    s.ledger.cancelFor(uppdrag.id),
  ]);
  if (added.kind === 'duplicate') return ok({ remiss, svar: added.svar, repeated: true });
  const after: Remiss = { ...remiss, uppdrag: { ...uppdrag, svar: [...uppdrag.svar, svar], meetingOn: await followSvar(p, s, remiss, svar) } };

  await Promise.all([
    s.svar.dropUtkast(uppdrag.id, actor.personId, input.formInstance),
    s.utskick.markOpened(uppdrag.id, at),
    s.ledger.wantRedraw(cards.map((d) => d.id), at),
    s.arenden.touch(uppdrag.arendeId),
  ]);
  await s.log.append({ at, actor: actor.personId, verb: 'svar-lamnat', arendeId: uppdrag.arendeId, data: { svarId, instansId: uppdrag.instansId, version, channel, stance: input.stance, standing: input.standing } });
  return ok({ remiss: after, svar, repeated: false });
}
