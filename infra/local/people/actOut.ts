import type { ArendeDetail } from '#domain/contract/arenden.ts';
import type { ScenarioEvent } from '#local/scenarios/scenario.ts';
import type { Town } from '#local/town.ts';
import { chatPerson } from './chatPerson.ts';
import { signedIn, type TabPerson } from './person.ts';

/** Does what the scenario says that a person does, through the doors that people use: the tab's API and the buttons of cards. */
export async function actOut(town: Town, event: ScenarioEvent): Promise<void> {
  switch (event.kind) {
    case 'confirm-fields': return confirmFields(await signedIn(town, event.by), event.svarsdatum);
    case 'send': return send(await signedIn(town, event.by));
    case 'answer': return event.channel === 'card' ? answerInCard(town, event) : answerInTab(await signedIn(town, event.by), event);
    case 'request-anstand': return askInCard(town, event);
    case 'grant-anstand': return grant(await signedIn(town, event.by), event.instans);
    case 'merge-and-write': return mergeAndWrite(await signedIn(town, event.by));
    default: event satisfies never;
  }
}

/** The scenario's one ärende: the newest that the person handles. */
async function theArende(person: TabPerson): Promise<ArendeDetail> {
  const [first] = await person.call('listArenden', {});
  if (!first) throw new Error('No ärende has been read');
  return person.call('getArende', { arendeId: first.id });
}

async function confirmFields(person: TabPerson, svarsdatum: string): Promise<void> {
  let arende = await theArende(person);
  const arendeId = arende.id;
  for (const doubt of arende.doubts) {
    const choice = doubt.choices.find((c) => c.value === svarsdatum);
    if (choice && doubt.resolvedBy === null) arende = await person.call('settleDoubt', { arendeId }, { doubtId: doubt.id, value: choice.value });
  }
  for (const falt of arende.falt) {
    if (falt.confirmed === null && falt.proposed !== null) await person.call('decideFalt', { arendeId }, { falt: falt.falt, values: falt.proposed, seen: falt.proposed, reason: null });
  }
}

async function send(person: TabPerson): Promise<void> {
  const { id: arendeId } = await theArende(person);
  const { svarsdatum, seen } = await person.call('previewUtskick', { arendeId });
  await person.call('sendUtskick', { arendeId }, { svarsdatum, seen });
}

type Answer = Extract<ScenarioEvent, { kind: 'answer' }>;

async function mySvarsuppdrag(person: TabPerson, instans: string): Promise<string> {
  const found = (await person.call('mySvarsuppdrag', {})).find((s) => s.instans === instans);
  if (!found) throw new Error(`${instans} has no svarsuppdrag`);
  return found.id;
}

async function answerInTab(person: TabPerson, event: Answer): Promise<void> {
  const svarsuppdragId = await mySvarsuppdrag(person, event.instans);
  const form = await person.call('getSvarForm', { svarsuppdragId });
  await person.call('lamnaSvar', { svarsuppdragId }, {
    formInstance: form.formInstance, stance: event.stance, standing: event.standing, decidedBy: event.decidedBy,
    synpunkter: event.synpunkter.map((s) => ({ delId: s.del === null ? null : delNamed(form.delar, s.del), text: s.text })),
  });
}

async function answerInCard(town: Town, event: Answer): Promise<void> {
  const person = await signedIn(town, event.by);
  const svarsuppdragId = await mySvarsuppdrag(person, event.instans);
  const { delar } = await person.call('getSvarForm', { svarsuppdragId });
  const chat = chatPerson(town.connector.userSide, event.by);
  await chat.press('svara', {}, svarsuppdragId);
  const inputs: Record<string, string> = { stance: event.stance, standing: event.standing, decidedBy: event.decidedBy ?? '' };
  for (const s of event.synpunkter) {
    const key = s.del === null ? 'ovrigt' : `del_${delNamed(delar, s.del)}`;
    inputs[key] = inputs[key] === undefined ? s.text : `${inputs[key]}\n\n${s.text}`;
  }
  await chat.press('granskaSvar', inputs, svarsuppdragId);
  await chat.press('lamnaSvar', {}, svarsuppdragId);
}

function delNamed(delar: readonly { id: string; title: string }[], title: string): string {
  const found = delar.find((d) => d.title === title);
  if (!found) throw new Error(`The remiss has no del ${title}`);
  return found.id;
}

async function askInCard(town: Town, event: Extract<ScenarioEvent, { kind: 'request-anstand' }>): Promise<void> {
  const svarsuppdragId = await mySvarsuppdrag(await signedIn(town, event.by), event.instans);
  const chat = chatPerson(town.connector.userSide, event.by);
  await chat.press('anstandForm', {}, svarsuppdragId);
  await chat.press('begarAnstand', { askedFor: event.askedFor, reason: event.reason }, svarsuppdragId);
}

async function grant(person: TabPerson, instans: string): Promise<void> {
  const row = (await theArende(person)).svarsuppdrag.find((s) => s.instans === instans && s.anstand === 'begart');
  if (!row?.anstandId) throw new Error(`${instans} has not asked for anstånd`);
  await person.call('decideAnstand', { anstandId: row.anstandId }, { outcome: 'beviljat', grantedTo: null, reason: null });
}

/** Takes the merge as proposed, every synpunkt under its own del, and writes the file. */
async function mergeAndWrite(person: TabPerson): Promise<void> {
  const { id: arendeId } = await theArende(person);
  const view = await person.call('getSammanstallning', { arendeId });
  const saved = await person.call('saveSammanstallning', { arendeId }, { revision: view.revision, model: view.model });
  await person.call('createWord', { arendeId }, { revision: saved.revision });
}
