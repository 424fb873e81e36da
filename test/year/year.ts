import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '#bot/log.ts';
import type { Datum, Instant } from '#domain/calendar/datum.ts';
import { addDays } from '#domain/calendar/datum.ts';
import { datumAt, instantAt } from '#domain/calendar/stockholm.ts';
import { signedIn, type TabPerson } from '#local/people/person.ts';
import { placeWitness } from '#local/rehearsal/witness.ts';
import { FOLDER, REGISTER_FOLDER } from '#local/scenarios/internationellStrategi/facts.ts';
import { HANDLAGGARE, REGISTRATOR } from '#local/scenarios/internationellStrategi/people.ts';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import type { LocalScenario } from '#local/scenarios/scenario.ts';
import { startTown, type Town } from '#local/town.ts';
import { namnderOf, registerOf, type YearNamnd } from './municipality.ts';
import { remisserOf, type YearRemiss } from './plan.ts';
import { seeded } from './random.ts';
import { reportOf, type YearReport } from './report.ts';

export interface YearOptions {
  readonly namnder: number;
  readonly remisser: number;
  readonly seed: number;
}

/** The first working day of the year that is lived. */
const START = '2027-01-04';
const END = '2028-01-31';
const ANSWERS_AT = '10:00';

/** A whole year in a municipality of its own: remisser are read, sent and answered through the product's doors, and the Connector's log says who got what and when. */
export async function year(options: YearOptions, tell: (line: string) => void = () => undefined): Promise<YearReport> {
  const began = performance.now();
  const random = seeded(options.seed);
  const namnder = namnderOf(options.namnder, START, random);
  const remisser = remisserOf(options.remisser, START, namnder, random);
  const folder = await mkdtemp(join(tmpdir(), 'yttra-year-'));
  const faults: string[] = [];
  try {
    const opened = await startTown({
      scenario: scenarioOf(namnder, remisser), folder, ports: { product: 0, entra: 0, graph: 0, connector: 0, sharepoint: 0 }, teamsUrl: 'http://localhost:9', still: true,
      log: createLog({ write: (line) => void (line.includes('"level":"error"') && faults.push(line)) }),
    });
    if (opened.kind === 'held') throw new Error(`A new folder is already held by ${opened.by}`);
    const { town } = opened;
    try {
      const witness = await placeWitness(town, HANDLAGGARE.aadObjectId);
      await live(town, remisser, tell);
      witness.end();
      return { ...await reportOf(town, witness.seen().calls, namnder), seed: options.seed, faults: faults.length, seconds: Math.round((performance.now() - began) / 1_000) };
    } finally {
      await town.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each remiss is put into its folder the morning it is sent. */
function scenarioOf(namnder: readonly YearNamnd[], remisser: readonly YearRemiss[]): LocalScenario {
  const people = [HANDLAGGARE, REGISTRATOR, ...new Set(namnder.map((n) => n.kontaktperson))];
  const register = Object.entries(registerOf(namnder)).map(([name, bytes]) => ({ path: `${REGISTER_FOLDER}/${name}`, at: null, savedBy: REGISTRATOR.aadObjectId, bytes: async () => bytes }));
  const documents = remisser.map((r) => ({ path: `${r.folder}/Missiv.md`, at: instantAt(r.sendOn, '07:00'), savedBy: HANDLAGGARE.aadObjectId, bytes: async () => new TextEncoder().encode(r.text) }));
  return {
    ...internationellStrategi, name: 'ett-ar', start: START, end: END, events: [], files: [...register, ...documents],
    municipality: { ...internationellStrategi.municipality, people: people.map((p) => ({ ...p, sees: [FOLDER, ''] })), groups: [] },
  };
}

interface Act { readonly at: Instant; do(town: Town): Promise<void> }

async function live(town: Town, remisser: readonly YearRemiss[], tell: (line: string) => void): Promise<void> {
  const acts = remisser.flatMap(actsOf).filter((a) => a.at < instantAt(END, '16:00')).sort((a, b) => (a.at < b.at ? -1 : 1));
  let month = '';
  for (const [n, act] of acts.entries()) {
    await town.timeline.advanceTo(act.at);
    await act.do(town);
    if (acts[n + 1]?.at !== act.at) await town.timeline.settle();
    if (datumAt(act.at).slice(0, 7) === month) continue;
    month = datumAt(act.at).slice(0, 7);
    tell(`${month}: ${town.connector.log.length} anrop`);
  }
  await town.timeline.advanceTo(instantAt(END, '16:00'));
}

function actsOf(r: YearRemiss): readonly Act[] {
  const answered = r.answers.flatMap(({ namnd, on, asks }): Act[] => [
    ...(asks !== null && (on === null || asks < on) ? [{ at: instantAt(asks, ANSWERS_AT), do: (town: Town) => ask(town, r, namnd) }] : []),
    ...(on === null ? [] : [{ at: instantAt(on < r.sendOn ? addDays(r.sendOn, 1) : on, ANSWERS_AT), do: (town: Town) => answer(town, r, namnd) }]),
  ]);
  return [{ at: instantAt(r.sendOn, r.sendAt), do: (town) => send(town, r) }, ...answered];
}

const as = (town: Town, aadObjectId: string): Promise<TabPerson> => signedIn(town, aadObjectId);

async function send(town: Town, r: YearRemiss): Promise<void> {
  const handlaggare = await as(town, HANDLAGGARE.aadObjectId);
  const found = (await handlaggare.call('listArenden', {})).find((a) => a.title === r.title);
  if (!found) throw new Error(`${r.title} has not been read`);
  const params = { arendeId: found.id };
  const arende = await handlaggare.call('getArende', params);
  for (const falt of arende.falt) {
    if (falt.confirmed === null && falt.proposed !== null) await handlaggare.call('decideFalt', params, { falt: falt.falt, values: falt.proposed, seen: falt.proposed, reason: null });
  }
  const { blockers } = await handlaggare.call('getArende', params);
  if (blockers.length > 0) throw new Error(`${r.title}: ${blockers.join(' ')}`);
  const { svarsdatum, seen } = await handlaggare.call('previewUtskick', params);
  if (svarsdatum !== r.svarsdatum) throw new Error(`${r.title} is to be answered on ${svarsdatum}, not ${r.svarsdatum}`);
  await handlaggare.call('sendUtskick', params, { svarsdatum, seen });
}

async function myUppdrag(person: TabPerson, r: YearRemiss, namnd: YearNamnd): Promise<string | null> {
  const mine = await person.call('mySvarsuppdrag', {});
  return mine.find((s) => s.title === r.title && s.instans === namnd.name)?.id ?? null;
}

async function answer(town: Town, r: YearRemiss, namnd: YearNamnd): Promise<void> {
  const person = await as(town, namnd.kontaktperson.aadObjectId);
  const svarsuppdragId = await myUppdrag(person, r, namnd);
  if (svarsuppdragId === null) throw new Error(`${namnd.name} was not asked about ${r.title}`);
  const form = await person.call('getSvarForm', { svarsuppdragId });
  await person.call('lamnaSvar', { svarsuppdragId }, { formInstance: form.formInstance, stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [] });
}

async function ask(town: Town, r: YearRemiss, namnd: YearNamnd): Promise<void> {
  const person = await as(town, namnd.kontaktperson.aadObjectId);
  const svarsuppdragId = await myUppdrag(person, r, namnd);
  if (svarsuppdragId === null) throw new Error(`${namnd.name} was not asked about ${r.title}`);
  await person.call('begarAnstand', { svarsuppdragId }, { askedFor: addDays(r.svarsdatum, 14) as Datum, reason: 'Nämnden sammanträder först därefter.' });
  const handlaggare = await as(town, HANDLAGGARE.aadObjectId);
  const arende = (await handlaggare.call('listArenden', {})).find((a) => a.title === r.title)!;
  const row = (await handlaggare.call('getArende', { arendeId: arende.id })).svarsuppdrag.find((s) => s.instans === namnd.name && s.anstand === 'begart');
  await handlaggare.call('decideAnstand', { anstandId: row!.anstandId! }, { outcome: 'beviljat', grantedTo: null });
}
