import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '#bot/log.ts';
import { actOut } from '#local/people/actOut.ts';
import { chatPerson } from '#local/people/chatPerson.ts';
import { signedIn, type TabPerson } from '#local/people/person.ts';
import { FOLDER, REGISTER_FOLDER } from '#local/scenarios/internationellStrategi/facts.ts';
import { HANDLAGGARE, KERSTIN, SAMUEL, TOVE } from '#local/scenarios/internationellStrategi/people.ts';
import { csv, NAMNDER } from '#local/scenarios/internationellStrategi/registerFiles.ts';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import type { LocalScenario } from '#local/scenarios/scenario.ts';
import { startTown, type Town } from '#local/town.ts';
import { startAttackerServer, type AttackerServer } from './attackerServer.ts';
import { CANARY, HIDDEN, HOSTILE_FILES, HOSTILE_NAMND, HOSTILE_TITLE, LITERALS } from './canaries.ts';
import { holdMachineClock, type MachineClock } from './machineClock.ts';
import { changed, stateDigest, type Part } from './stateDigest.ts';

export const TEAMS_URL = 'http://localhost:1';

/** The whole product in a town where a remiss has been sent, drafts lie about, and everything a person may name is hostile. */
export interface AttackedTown {
  readonly town: Town;
  readonly attacker: AttackerServer;
  readonly clock: MachineClock;
  /** Every line that the product has logged. */
  readonly logged: readonly string[];
  readonly arendeId: string;
  /** By name of the instans. */
  readonly svarsuppdrag: Readonly<Record<string, string>>;
  /** Socialnämnden's, asked for and not decided. */
  readonly anstandId: string;
  /** Signed in once each. */
  person(aadObjectId: string): Promise<TabPerson>;
  /** What `act` answers, and which parts of the state are no longer as they were. */
  watching<T>(act: () => Promise<T>): Promise<{ answer: T; changed: readonly Part[] }>;
  close(): Promise<void>;
}

const { municipality } = internationellStrategi;

const hostile: LocalScenario = {
  ...internationellStrategi,
  // Nobody is throttled: a card that waits for its turn would change the state in the middle of a test.
  municipality: { ...municipality, people: municipality.people.map(({ trouble, ...p }) => (trouble === undefined || trouble === 'throttled-twice' ? p : { ...p, trouble })) },
  files: [
    ...internationellStrategi.files.map((f) => (f.path === `${REGISTER_FOLDER}/Nämnder.csv` ? { ...f, bytes: async () => csv([...NAMNDER, [`"${HOSTILE_NAMND.replaceAll('"', '""')}"`, 'övrig', '', '', '', '', '', '']]) } : f)),
    ...HOSTILE_FILES.map((name) => ({ path: `${FOLDER}/${name}`, at: null, savedBy: TOVE.aadObjectId, bytes: async () => new TextEncoder().encode('inte ett Worddokument') })),
  ],
};

export async function openAttackedTown(): Promise<AttackedTown> {
  const folder = mkdtempSync(join(tmpdir(), 'yttra-attacked-'));
  const clock = holdMachineClock();
  const logged: string[] = [];
  const attacker = await startAttackerServer();
  const opened = await startTown({
    scenario: hostile, folder, ports: { product: 0, entra: 0, graph: 0, connector: 0, sharepoint: 0 }, teamsUrl: TEAMS_URL, still: true, log: createLog({ write: (line) => void logged.push(line) }),
  });
  if (opened.kind !== 'open') throw new Error('The folder is new, and yet held');
  const { town } = opened;
  const people = new Map<string, Promise<TabPerson>>();
  const person = (aad: string): Promise<TabPerson> => people.get(aad) ?? people.set(aad, signedIn(town, aad)).get(aad)!;
  const sent = await sendHostileRemiss(town, await person(HANDLAGGARE.aadObjectId));
  const anstandId = await writeCanaries(town, person, sent.svarsuppdrag);
  // Where somebody is reached is learnt from the first thing they say; learnt now, it changes no more.
  for (const { aadObjectId } of municipality.people) await town.connector.userSide.post(town.connector.userSide.draft(aadObjectId, 'hej'));
  await town.timeline.settle();
  return {
    town, attacker, clock, logged, ...sent, anstandId, person,
    async watching(act) {
      const before = await stateDigest(town);
      const answer = await act();
      return { answer, changed: changed(before, await stateDigest(town)) };
    },
    async close() {
      await town.close();
      await attacker.close();
      clock.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function sendHostileRemiss(town: Town, handlaggare: TabPerson): Promise<{ arendeId: string; svarsuppdrag: Record<string, string> }> {
  const events = town.scenario.events;
  const [first] = await handlaggare.call('listArenden', {});
  const arendeId = first?.id ?? '';
  const { falt } = await handlaggare.call('getArende', { arendeId });
  await handlaggare.call('decideFalt', { arendeId }, { falt: 'titel', values: [HOSTILE_TITLE], seen: falt.find((f) => f.falt === 'titel')?.proposed ?? null, reason: 'Rättad' });
  for (const kind of ['confirm-fields', 'send'] as const) await actOut(town, events.find((e) => e.kind === kind)!);
  await town.timeline.settle();
  const { svarsuppdrag } = await handlaggare.call('getArende', { arendeId });
  return { arendeId, svarsuppdrag: Object.fromEntries(svarsuppdrag.map((s) => [s.instans, s.id])) };
}

/** A draft in the tab, a draft in a card, a request for anstånd and an answer; each with marks of its own. Answers with the anstånd's id. */
async function writeCanaries(town: Town, person: (aad: string) => Promise<TabPerson>, svarsuppdrag: Readonly<Record<string, string>>): Promise<string> {
  const idOf = (instans: string): string => svarsuppdrag[instans] ?? '';
  const tove = await person(TOVE.aadObjectId);
  await tove.call('getSvarForm', { svarsuppdragId: idOf('Servicenämnden') });
  await tove.call('saveUtkast', { svarsuppdragId: idOf('Servicenämnden') }, {
    formInstance: 'form-service', stance: null, standing: null, decidedBy: CANARY.beslutService, synpunkter: [{ delId: null, text: CANARY.utkastService }],
  });
  const samuel = chatPerson(town.connector.userSide, SAMUEL.aadObjectId);
  await samuel.press('oppnad', {}, idOf('Socialnämnden'));
  await samuel.press('svara', {}, idOf('Socialnämnden'));
  await samuel.press('sparaUtkast', { ovrigt: CANARY.utkastSocial }, idOf('Socialnämnden'));
  await (await person(SAMUEL.aadObjectId)).call('begarAnstand', { svarsuppdragId: idOf('Socialnämnden') }, { askedFor: '2016-10-26', reason: CANARY.skalSocial });
  const kerstin = await person(KERSTIN.aadObjectId);
  await kerstin.call('lamnaSvar', { svarsuppdragId: idOf('Kulturnämnden') }, {
    formInstance: 'form-kultur', stance: 'avstyrker', standing: 'namnden', decidedBy: CANARY.beslutKultur,
    synpunkter: [CANARY.synpunktKultur, ...LITERALS, HIDDEN.written].map((text) => ({ delId: null, text })),
  });
  const arende = await (await person(HANDLAGGARE.aadObjectId)).call('listArenden', {});
  const { svarsuppdrag: rows } = await (await person(HANDLAGGARE.aadObjectId)).call('getArende', { arendeId: arende[0]!.id });
  return rows.find((r) => r.instans === 'Socialnämnden')?.anstandId ?? '';
}
