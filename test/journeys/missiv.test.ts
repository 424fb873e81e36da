import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HANDLAGGARE, SAMUEL } from '#local/scenarios/internationellStrategi/people.ts';
import { FOLDER } from '#local/scenarios/internationellStrategi/facts.ts';
import type { TabPerson } from '#local/people/person.ts';
import { readDocx } from '#bot/documents/readDocx.ts';
import { DEFAULT_LIMITS } from '#bot/documents/limits.ts';
import { refusal } from './support/asking.ts';
import { libraryFile, openVillage, type Village } from './support/village.ts';

let village: Village;
let maja: TabPerson;
let arendeId: string;

beforeAll(async () => {
  village = await openVillage();
  maja = await village.as(HANDLAGGARE);
  await village.sendRemiss();
  await village.sends();
  arendeId = (await maja.call('listArenden', {}))[0]!.id;
}, 120_000);
afterAll(() => village.close());

const fileOf = async () => (await maja.call('mail', { arendeId })).missiv;

describe('the missiv', () => {
  test('is written into the folder with both day and recipients, groups written out, and is never taken for a document to read', async () => {
    const before = await maja.call('getArende', { arendeId });
    const { name } = await maja.call('createMissiv', { arendeId }, { svarsdatum: '2016-10-17' });
    await village.settle();
    const text = readDocx(libraryFile(village, `${FOLDER}/${name}`), DEFAULT_LIMITS).text;
    expect(text).toContain('Svara senast\tmåndag 17 oktober 2016');
    for (const { instans } of before.svarsuppdrag) expect(text).toContain(instans);
    expect(text).toContain('samtliga facknämnder');
    expect(text).not.toMatch(/[{}]/);
    expect((await maja.call('getArende', { arendeId })).handlingar.map((h) => h.name)).toEqual(before.handlingar.map((h) => h.name));
    expect((await fileOf()).dokument.map((d) => [d.name, d.createdBy])).toEqual([[name, 'Maja Ekdahl']]);
  });

  test('a second one gets a name of its own; nothing of ours is overwritten', async () => {
    const first = (await fileOf()).dokument[0]!.name;
    const { name } = await maja.call('createMissiv', { arendeId }, { svarsdatum: '2016-10-17' });
    expect(name).not.toBe(first);
    expect((await fileOf()).dokument).toHaveLength(2);
    expect(await refusal((await village.as(SAMUEL)).call('createMissiv', { arendeId }, { svarsdatum: '2016-10-17' }))).toContain('403');
  });

  test('«Missivet är skickat den …» is told by a person and can be taken back', async () => {
    const told = await maja.call('markMail', { arendeId }, { what: 'missiv', svarsuppdragId: null, sentOn: '2016-06-02' });
    expect(told.missiv.marks).toMatchObject([{ what: 'missiv', on: '2016-06-02', by: 'Maja Ekdahl' }]);
    await maja.call('undoMail', {}, { id: told.missiv.marks[0]!.id });
    expect((await fileOf()).marks).toEqual([]);
  });
});

describe('a file of ours whose recording was cut short', () => {
  test('is known by its words when the library is read, whatever its package looks like, and never read as somebody’s document', async () => {
    const { name } = (await fileOf()).dokument[0]!;
    const bytes = libraryFile(village, `${FOLDER}/${name}`);
    const before = await maja.call('getArende', { arendeId });
    // Uploaded, but nobody lived to record it: the library has the file, and only its words are known.
    await village.drop(`${FOLDER}/Missiv utan minne.docx`, bytes, HANDLAGGARE);
    await village.settle();
    const after = await maja.call('getArende', { arendeId });
    expect(after.handlingar.map((h) => h.name)).toEqual(before.handlingar.map((h) => h.name));
    expect((await fileOf()).dokument.map((d) => d.name)).toContain('Missiv utan minne.docx');
    const handlingar = await village.town.product.store.tx((s) => s.library.ofArende(arendeId));
    expect(handlingar.find((h) => h.name === 'Missiv utan minne.docx')).toMatchObject({ role: 'ours', reading: null });
  });
});
