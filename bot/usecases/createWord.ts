import { sammanstallningDocument } from '#domain/sammanstallning/document.ts';
import { reconcile, unplaced } from '#domain/sammanstallning/sammanstallning.ts';
import { currentSvar } from '#domain/svar/svar.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import type { SaveOutcome } from '#bot/ports/documentLibrary.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

const MAX_NAMES = 50;
/** So that the day, and the number of a name that is taken, still fit in a file name. */
const MAX_TITLE = 70;

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
  const outcome = await saveUnderFreeName(p, token, arende.folder, `Remissammanställning ${fileTitle(utskick.title)} ${p.clock.today()}`, bytes);
  if (outcome.kind === 'forbidden') return refused('library-forbidden');
  if (outcome.kind === 'locked') return refused('library-locked');
  if (outcome.kind === 'conflict') return refused('changed-meanwhile');

  const { item } = outcome;
  const at = p.clock.now();
  await p.store.tx(async (s) => {
    await s.library.save({
      id: p.ids.next('handling'), arendeId, driveId: item.driveId, itemId: item.itemId, name: item.name, folder: item.folder, contentHash: item.contentHash,
      eTag: item.eTag, webUrl: item.webUrl, sizeBytes: item.sizeBytes, savedBy: actor.aadObjectId, role: 'ours', problemCode: null, text: null, reading: null, readAt: at, deletedAt: null,
    });
    const id = p.ids.next('dokument');
    await s.sammanstallning.addDokument({
      id, arendeId, kind: 'remissammanstallning', revision, driveId: item.driveId, itemId: item.itemId, name: item.name, webUrl: item.webUrl,
      sha256: p.sha256(bytes), createdBy: actor.personId, createdAt: at,
    });
    await s.ledger.plan([dueContact(p.sha256, {
      arendeId, svarsuppdragId: null, instansId: null, personId: actor.personId, step: 'dokument-klart', occasion: id, dueOn: p.clock.today(), atOnce: true, data: { dokumentId: id },
    }, at)]);
    await s.log.append({ at, actor: actor.personId, verb: 'dokument-created', arendeId, data: { dokumentId: id, revision } });
    await s.arenden.touch(arendeId);
  });
  return ok({ name: item.name, webUrl: item.webUrl });
}

/** A title is no path: its slashes must not take the beginning of the name with them. */
const fileTitle = (title: string): string => title.replace(/[/\\]/g, '-').slice(0, MAX_TITLE).toWellFormed().trim();

/** A file that somebody has, open in Word or not, keeps its name and its content. */
async function saveUnderFreeName(p: Ports, token: string, folder: string, stem: string, bytes: Uint8Array): Promise<SaveOutcome> {
  let outcome: SaveOutcome = { kind: 'conflict' };
  for (let n = 1; n <= MAX_NAMES && (outcome.kind === 'conflict' || outcome.kind === 'locked'); n += 1) {
    outcome = await p.library.create(folder, n === 1 ? `${stem}.docx` : `${stem} (${n}).docx`, bytes, { kind: 'person', accessToken: token });
  }
  return outcome;
}
