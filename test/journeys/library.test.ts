import { readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { missiv } from '#local/scenarios/internationellStrategi/documents/missiv.ts';
import { DNR, FOLDER, TITLE } from '#local/scenarios/internationellStrategi/facts.ts';
import { HANDLAGGARE } from '#local/scenarios/internationellStrategi/people.ts';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import { writeDocx } from '#local/scenarios/writeDocx.ts';
import type { TabPerson } from '#local/people/person.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;
let maja: TabPerson;

beforeAll(async () => {
  village = await openVillage();
  maja = await village.as(HANDLAGGARE);
  expect(await village.sends()).toEqual(['Maja Ekdahl granska 201']);
}, 120_000);
afterAll(() => village.close());

const arende = async (): Promise<ArendeDetail> => maja.call('getArende', { arendeId: (await maja.call('listArenden', {})).find((a) => a.diarienummer === DNR)!.id });
const names = async (): Promise<readonly string[]> => (await arende()).handlingar.map((h) => h.name).sort((a, b) => a.localeCompare(b, 'sv'));
const inLibrary = (path: string): string => join(village.town.libraryFolder, path);
const deltaReads = (): number => village.town.graph.requests.filter((r) => r.path.includes('/delta')).length;
/** Waits until it is so; what is waited for has been set going, so nothing but the machine's own speed decides when. */
async function until(what: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    if (await what()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('It never came to be so');
}
/** Somebody saves a file, and nothing is asked to look at it. */
const saveQuietly = (path: string, text: string): void => writeFileSync(inLibrary(path), text);

describe('notifications wake, delta is the truth', () => {
  test('a notification wakes a reading by itself', async () => {
    saveQuietly(`${FOLDER}/Väckt.txt`, 'Kom genom en notis.');
    await village.town.graph.notifyNow();
    await until(async () => (await names()).includes('Väckt.txt'));
    expect(village.town.graph.notifications.at(-1)).toMatchObject({ status: 202 });
  });

  test('one with a forged or missing clientState is answered and wakes nothing', async () => {
    await village.settle();
    const before = deltaReads();
    const ignored = (): number => village.logged.filter((line) => line.includes('notification ignored')).length;
    for (const clientState of ['gissat', '', null]) await village.town.graph.forgeNotification({ clientState, times: 20 });
    await village.town.graph.forgeNotification({ tenantId: '00000000-0000-4000-8000-000000000000' });
    expect(village.town.graph.notifications.slice(-61).every((n) => n.status === 202 || n.status === 403)).toBe(true);
    await until(async () => ignored() > 0);
    // The library is also read on a timer and for what was saved before; sixty-one forgeries would show.
    expect(deltaReads() - before).toBeLessThan(5);
  });

  test('a lost one is made good by the next poll; one that comes twice changes nothing', async () => {
    village.town.graph.setNotificationMode('drop');
    await village.drop(`${FOLDER}/Tappad.txt`, 'Notisen kom aldrig fram.');
    expect(await names()).toContain('Tappad.txt');
    village.town.graph.setNotificationMode('duplicate');
    await village.drop(`${FOLDER}/Dubbel.txt`, 'Notisen kom två gånger.');
    await village.town.graph.notifyNow();
    await village.settle();
    expect((await names()).filter((n) => n === 'Dubbel.txt')).toHaveLength(1);
    village.town.graph.setNotificationMode('deliver');
  });
});

describe('what happens to files', () => {
  test('renamed: the same document under its new name, and nothing is read twice', async () => {
    const before = (await arende()).handlingar.find((h) => h.name === 'Tappad.txt')!;
    renameSync(inLibrary(`${FOLDER}/Tappad.txt`), inLibrary(`${FOLDER}/Omdöpt.txt`));
    await village.settle();
    const after = (await arende()).handlingar.find((h) => h.id === before.id);
    expect(after).toMatchObject({ name: 'Omdöpt.txt', text: before.text });
    expect(await names()).not.toContain('Tappad.txt');
  });

  test('deleted: it leaves the ärende', async () => {
    unlinkSync(inLibrary(`${FOLDER}/Dubbel.txt`));
    await village.settle();
    expect(await names()).not.toContain('Dubbel.txt');
  });

  test('replaced after somebody confirmed: what was confirmed holds, and the change is shown beside it', async () => {
    const { id: arendeId, falt } = await arende();
    const title = falt.find((f) => f.falt === 'titel')!;
    await maja.call('decideFalt', { arendeId }, { falt: 'titel', values: title.proposed!, seen: title.proposed, reason: null });
    await village.drop(`${FOLDER}/Missiv.docx`, await writeDocx({ ...missiv, blocks: missiv.blocks.map((b) => (b.kind === 'title' ? { ...b, text: 'Internationell strategi, omarbetad' } : b)) }));
    expect((await arende()).falt.find((f) => f.falt === 'titel')).toMatchObject({ confirmed: [TITLE], proposed: ['Internationell strategi, omarbetad'], changedSince: true });
    await village.drop(`${FOLDER}/Missiv.docx`, await writeDocx(missiv));
    expect((await arende()).falt.find((f) => f.falt === 'titel')).toMatchObject({ confirmed: [TITLE], changedSince: false });
  });

  test('a cursor that has died: everything is crawled anew, and no decision is lost', async () => {
    const before = await arende();
    await village.town.graph.expireDeltaTokens();
    unlinkSync(inLibrary(`${FOLDER}/Väckt.txt`));
    await village.settle();
    const after = await arende();
    expect(village.logged.some((line) => line.includes('crawling anew'))).toBe(true);
    expect(after.falt).toEqual(before.falt);
    expect(after.handlingar.map((h) => h.id)).toEqual(before.handlingar.filter((h) => h.name !== 'Väckt.txt').map((h) => h.id));
  });
});

describe('when SharePoint is unwell', () => {
  afterEach(() => village.town.graph.faults.clear());

  test('503 for a while: nothing is lost, and it goes on where it was', async () => {
    // A reading that is under way has asked already and would see the file.
    await village.settle();
    village.town.graph.faults.queue({ method: 'GET', pathPattern: '/delta', status: 503, times: 1000, headers: { 'retry-after': '120' } });
    await village.drop(`${FOLDER}/Försenad.txt`, 'Kom när SharePoint svarade igen.');
    expect(await names()).not.toContain('Försenad.txt');
    village.town.graph.faults.clear();
    await village.settle();
    expect(await names()).toContain('Försenad.txt');
  });

  test('the connection breaks in the middle of a page: the page is read again', async () => {
    village.town.graph.faults.queue({ method: 'GET', pathPattern: '/delta', cut: true });
    await village.drop(`${FOLDER}/Avbruten.txt`, 'Kom på andra försöket.');
    await village.settle();
    expect((await names()).filter((n) => n === 'Avbruten.txt')).toHaveLength(1);
  });

  test('a file that may not be opened does not stand in the way of the others, and is read once it may', async () => {
    const { faults, requests } = village.town.graph;
    faults.queue({ method: 'GET', pathPattern: /\/content$/, status: 403, times: 1000 });
    await village.drop(`${FOLDER}/Spärrad.txt`, 'Skyddad av en etikett.');
    expect((await arende()).handlingar.find((h) => h.name === 'Spärrad.txt')).toMatchObject({ text: null, problem: expect.stringMatching(/^Filen går inte att öppna för appen.*Lägg in en kopia utan skydd\.$/) });
    faults.clear();
    faults.queue({ method: 'GET', pathPattern: requests.findLast((r) => r.path.endsWith('/content'))!.path.replace('/v1.0', ''), status: 403, times: 1000 });
    await village.drop(`${FOLDER}/Efter den.txt`, 'Ska läsas ändå.');
    expect(await names()).toContain('Efter den.txt');
    faults.clear();
    await village.drop(`${FOLDER}/Spärrad.txt`, 'Utan etikett.');
    expect((await arende()).handlingar.find((h) => h.name === 'Spärrad.txt')).toMatchObject({ text: expect.stringContaining('Utan etikett.'), problem: null });
  });
});

test('the process dies in the middle of a page: after the start everything is there, each once', async () => {
  const before = await names();
  village.town.graph.faults.queue({ method: 'GET', pathPattern: /\/content$/, delayMs: 400, times: 1 });
  for (const n of [1, 2, 3]) saveQuietly(`${FOLDER}/Halv sida ${n}.txt`, `Nummer ${n}.`);
  await village.town.graph.notifyNow();
  await village.restart();
  maja = await village.as(HANDLAGGARE);
  await village.settle();
  expect(await names()).toEqual([...before, 'Halv sida 1.txt', 'Halv sida 2.txt', 'Halv sida 3.txt'].sort((a, b) => a.localeCompare(b, 'sv')));
  expect((await arende()).falt.find((f) => f.falt === 'titel')?.confirmed).toEqual([TITLE]);
});

describe('the Word file', () => {
  const day = '2016-10-26';
  const path = (more = ''): string => `${FOLDER}/Remissammanställning ${TITLE} ${day}${more}.docx`;

  beforeAll(async () => {
    for (const extra of ['Omdöpt', 'Försenad', 'Avbruten', 'Efter den', 'Spärrad', 'Halv sida 1', 'Halv sida 2', 'Halv sida 3']) rmSync(inLibrary(`${FOLDER}/${extra}.txt`), { force: true });
    await village.settle();
    await village.sendRemiss();
    await village.advance(day);
    await village.sends();
    const arendeId = (await arende()).id;
    const first = internationellStrategi.events.find((e) => e.kind === 'answer' && e.synpunkter.length > 0)!;
    const answerer = await village.as({ aadObjectId: first.by });
    const [mine] = await answerer.call('mySvarsuppdrag', {});
    await answerer.call('lamnaSvar', { svarsuppdragId: mine!.id }, { formInstance: 'form_till_word', stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [{ delId: null, text: 'Ett ord till Word.' }] });
    const view = await maja.call('getSammanstallning', { arendeId });
    await maja.call('saveSammanstallning', { arendeId }, { revision: view.revision, model: view.model });
  }, 120_000);

  const create = async () => {
    const arendeId = (await arende()).id;
    return maja.call('createWord', { arendeId }, { revision: (await maja.call('getSammanstallning', { arendeId })).revision });
  };
  const namesOf = async () => (await arende()).dokument.map((d) => d.name);

  test('a name that somebody else’s file has is left alone: ours gets a number', async () => {
    await village.drop(path(), 'Någons egen fil.');
    await create();
    expect(await namesOf()).toEqual([path(' (2)').split('/').at(-1)]);
    expect(readFileSync(inLibrary(path()), 'utf8')).toBe('Någons egen fil.');
  });

  test('somebody has the file open in Word: ours is saved under the next name', async () => {
    village.town.graph.faults.queue({ method: 'PUT', pathPattern: '/content', status: 423 });
    await create();
    expect(village.town.graph.faults.left()).toBe(0);
    expect((await namesOf()).sort()).toEqual([path(' (2)'), path(' (3)')].map((p) => p.split('/').at(-1)));
  });

  test('what we wrote ourselves is not read as somebody’s document', async () => {
    await village.settle();
    expect((await arende()).handlingar.map((h) => h.name)).not.toContain(path(' (2)').split('/').at(-1));
    expect(await village.sends()).toEqual(['Maja Ekdahl dokument-klart 201', 'Maja Ekdahl dokument-klart 201', 'Maja Ekdahl morgon 201']);
  });
});
