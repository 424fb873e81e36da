import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { effectiveSvarsdatum } from '#domain/arende/arende.ts';
import { nameOfInstans, nameOfPerson, type Register } from '#domain/register/register.ts';
import type { ScenarioEvent } from '#local/scenarios/scenario.ts';
import type { Town } from '#local/town.ts';
import type { Expected, RehearsalRecord } from './record.ts';
import type { Witness } from './witness.ts';
import { wordText } from './wordText.ts';

type Answer = Extract<ScenarioEvent, { kind: 'answer' }>;

/** Joins what the witness saw with what the product has stored, at the end of the play. */
export async function gather(town: Town, witness: Witness, expected: Expected): Promise<RehearsalRecord> {
  const { scenario } = town;
  const stored = await readStore(town);
  return {
    scenario: scenario.name, from: scenario.start, to: scenario.end, expected, ...witness.seen(), ...stored,
    meant: scenario.events.filter((e): e is Answer => e.kind === 'answer').map(({ at, instans, stance, standing, decidedBy, synpunkter }) => ({ at, instans, stance, standing, decidedBy, synpunkter })),
  };
}

type Stored = Omit<RehearsalRecord, 'scenario' | 'from' | 'to' | 'expected' | 'calls' | 'views' | 'told' | 'meant'>;

function readStore(town: Town): Promise<Stored> {
  return town.product.store.tx(async (s) => {
    const register = await s.register.read();
    const [arende] = await s.arenden.list();
    if (!arende) throw new Error('No ärende has been read');
    const utskick = await s.utskick.ofArende(arende.id);
    const uppdrag = utskick ? await s.utskick.svarsuppdragOf(utskick.id) : [];
    const instansOf = (id: string): string => nameOfInstans(register, id);
    const titleOf = (delId: string | null): string | null => utskick?.delar.find((d) => d.id === delId)?.title ?? null;
    const handlingar = [...await s.library.ofArende(arende.id), ...await s.library.registerFiles()].filter((h) => h.deletedAt === null);
    const [noted] = await s.sammanstallning.dokument(arende.id);
    const word = noted ? handlingar.find((h) => h.itemId === noted.itemId) : undefined;
    const pathOf = (h: { folder: string; name: string }): string => (h.folder === '' ? h.name : `${h.folder}/${h.name}`);
    const bytesOf = (path: string): Buffer => readFileSync(join(town.libraryFolder, path));
    return {
      arende: utskick?.diarienummer ?? '',
      contacts: (await s.ledger.ofArende(arende.id)).map(({ contact: c, dispatch }) => ({
        id: c.id, person: nameOfPerson(register, c.personId), personAadId: aadOf(register, c.personId), svarsuppdragId: c.svarsuppdragId,
        instans: c.instansId === null ? null : instansOf(c.instansId), step: c.step, dueOn: c.dueOn, state: c.state, dispatchId: c.dispatchId, dispatchState: dispatch?.state ?? null,
      })).reverse(),
      svarsuppdrag: uppdrag.map((u) => ({ id: u.id, instans: instansOf(u.instansId), svarsdatum: utskick ? effectiveSvarsdatum(utskick, u.anstand) : '' })),
      svar: uppdrag.flatMap((u) => u.svar.map((svar) => ({
        at: svar.receivedAt, instans: instansOf(u.instansId), stance: svar.stance, standing: svar.standing, legalState: svar.legalState, decidedBy: svar.decidedBy,
        synpunkter: svar.synpunkter.map((sp) => ({ del: titleOf(sp.delId), text: sp.text })),
      }))).sort((a, b) => (a.at < b.at ? -1 : 1)),
      anstand: uppdrag.flatMap((u) => u.anstand.map(({ askedAt, askedFor, outcome, grantedTo, decidedAt }) => ({ instans: instansOf(u.instansId), askedAt, askedFor, outcome, grantedTo, decidedAt }))),
      svarsdatum: {
        stated: [...new Set(handlingar.flatMap((h) => (h.reading as { deadline?: { value: string } | null } | null)?.deadline?.value ?? []))].sort(),
        confirmed: (await s.arenden.faltDecisions(arende.id)).filter((d) => d.falt === 'svarsdatum' && d.undoneAt === null).flatMap((d) => d.values),
        sent: utskick?.svarsdatum ?? null,
      },
      peopleOf: Object.fromEntries(register.instanser.map((i) => [i.name, register.uppdrag.filter((u) => u.instansId === i.id).map((u) => aadOf(register, u.personId))])),
      handlers: arende.handlaggareId === null ? [] : [aadOf(register, arende.handlaggareId)],
      documents: handlingar.map((h) => ({ path: pathOf(h), sha256: sha256(bytesOf(pathOf(h))), kind: h.itemId === noted?.itemId ? noted.kind : h.role })).sort((a, b) => a.path.localeCompare(b.path, 'sv')),
      word: noted && word ? { path: pathOf(word), notedSha256: noted.sha256, sha256: sha256(bytesOf(pathOf(word))), text: wordText(bytesOf(pathOf(word))) } : null,
    };
  });
}

const aadOf = (register: Register, personId: string): string => register.people.find((p) => p.id === personId)?.aadObjectId ?? '';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
