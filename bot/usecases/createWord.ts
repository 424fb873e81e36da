import { sammanstallningDocument } from '#domain/sammanstallning/document.ts';
import { reconcile, unplaced } from '#domain/sammanstallning/sammanstallning.ts';
import { currentSvar } from '#domain/svar/svar.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import { fileTitle, saveOurs } from '#bot/library/saveOurs.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/**
 * Writes the remissammanställning beside the ärende's documents, as the person who asks for it. A name that is taken gets a
 * number instead: nobody's file is overwritten. Refused while a synpunkt has no place, or when the merge has changed since `revision`.
 */
export async function createWord(p: Ports, actor: Actor, token: string, arendeId: string, revision: number): Promise<Outcome<{ name: string; webUrl: string }>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const prepared = await p.store.tx(async (s) => {
    const arende = await s.arenden.byId(arendeId);
    const utskick = await s.utskick.ofArende(arendeId);
    if (!arende || !utskick) return refused('not-found');
    const saved = await s.sammanstallning.latest(arendeId);
    if ((saved?.revision ?? 0) !== revision || !saved) return refused('changed-meanwhile');
    const uppdrag = await s.utskick.svarsuppdragOf(utskick.id);
    const synpunkter = uppdrag.flatMap((u) => currentSvar(u.svar)?.synpunkter ?? []);
    if (uppdrag.every((u) => u.svar.length === 0)) return refused('nothing-to-merge');
    if (unplaced(saved.model, synpunkter).length > 0) return refused('unplaced');
    const register = await s.register.read();
    return ok({ arende, utskick, document: sammanstallningDocument({
      utskick, uppdrag, register, model: reconcile(saved.model, synpunkter), createdAt: p.clock.now(), createdBy: actor.name,
    }) });
  });
  if (prepared.kind === 'refused') return prepared;
  const { arende, utskick, document } = prepared.value;
  const bytes = await p.documents.writeSammanstallning(document);
  const file = { arendeId, folder: arende.folder, stem: `Remissammanställning ${fileTitle(utskick.title)} ${p.clock.today()}`, kind: 'remissammanstallning' as const, revision, bytes };
  return saveOurs(p, actor, token, file, async (s, dokumentId) => {
    const at = p.clock.now();
    await s.ledger.plan([dueContact(p.sha256, {
      arendeId, svarsuppdragId: null, instansId: null, personId: actor.personId, step: 'dokument-klart', occasion: dokumentId, dueOn: p.clock.today(), atOnce: true, data: { dokumentId },
    }, at)]);
    await s.log.append({ at, actor: actor.personId, verb: 'dokument-created', arendeId, data: { dokumentId, revision } });
  });
}
