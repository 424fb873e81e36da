import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HANDLAGGARE, NEVER, REGISTRATOR, SAMUEL } from '#local/scenarios/internationellStrategi/people.ts';
import type { TabPerson } from '#local/people/person.ts';
import { refusal } from './support/asking.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;
let maja: TabPerson;
let arendeId: string;

beforeAll(async () => {
  village = await openVillage();
  maja = await village.as(HANDLAGGARE);
}, 120_000);
afterAll(() => village.close());

const IDROTT = 'Idrottsnämnden';
const instans = async () => (await maja.call('register', {})).instanser.find((i) => i.name === IDROTT)!;
const mail = () => maja.call('mail', { arendeId });
const rowOf = async (name: string) => (await maja.call('getArende', { arendeId })).svarsuppdrag.find((u) => u.instans === name)!;
const svar = { formInstance: 'form-epost-1', stance: 'tillstyrker-med-synpunkter' as const, standing: 'namnden' as const, decidedBy: '§ 88, 6 september 2016', receivedOn: '2016-09-08', handlingId: null };

describe('«Svarar per e-post» in the register', () => {
  test('somebody without Teams is a gap until it is said that they answer by e-mail; it can be taken back and set again', async () => {
    await village.advance('2016-06-01');
    const before = await instans();
    expect(before).toMatchObject({ byMail: false });
    await maja.call('setByMail', {}, { instansId: before.id, byMail: true });
    expect(await instans()).toMatchObject({ byMail: true, gap: null });
    const { trail } = await maja.call('register', {});
    expect(trail[0]).toMatchObject({ text: `${IDROTT} svarar per e-post.`, undone: false });
    await maja.call('undoStandIn', {}, { id: trail[0]!.id });
    expect(await instans()).toMatchObject({ byMail: false });
    expect((await maja.call('register', {})).trail[0]).toMatchObject({ undone: true });
    await maja.call('setByMail', {}, { instansId: before.id, byMail: true });
    await maja.call('setByMail', {}, { instansId: before.id, byMail: true });
    expect((await maja.call('register', {})).trail.filter((t) => t.text.includes('svarar per e-post'))).toHaveLength(2);
  });

  test('the exported list says it, and reads in again without a change', async () => {
    const { base64, name } = await maja.call('exportRegister', {}, { list: 'namnder', format: 'xlsx' });
    const again = await maja.call('previewImport', {}, { name, base64 });
    expect(again.changes).toEqual([]);
    const csv = Buffer.from((await maja.call('exportRegister', {}, { list: 'namnder', format: 'csv' })).base64, 'base64').toString('utf8');
    expect(csv).toContain('Svarar per e-post');
    expect(csv.split(/\r?\n/).find((line) => line.includes(IDROTT))).toContain('ja');
  });

  test('nobody else decides how an instans is reached', async () => {
    const { id } = await instans();
    for (const person of [SAMUEL, NEVER]) expect(await refusal((await village.as(person)).call('setByMail', {}, { instansId: id, byMail: false }))).toContain('403');
  });
});

describe('a remiss to somebody who answers by e-mail', () => {
  test('no card is tried there, it stands in the count, and the letter is ready for a person to send', async () => {
    await village.sendRemiss();
    expect((await village.sends()).some((line) => line.includes(NEVER.displayName))).toBe(false);
    arendeId = (await maja.call('listArenden', {}))[0]!.id;
    const detail = await maja.call('getArende', { arendeId });
    expect(detail.svarsuppdrag.map((u) => u.instans)).toContain(IDROTT);
    expect(detail.total).toBe(detail.svarsuppdrag.length);
    expect((await maja.call('leverans', { arendeId })).filter((r) => r.instans === IDROTT && (r.state === 'nekat' || r.state === 'okant'))).toEqual([]);
    const { rows } = await mail();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ instans: IDROTT, todo: 'remiss', marks: [] });
    expect(rows[0]!.letter.body).toContain('Svara senast 17 oktober 2016.');
    expect((await maja.call('hem', {})).find((i) => i.kind === 'epost')?.text).toBe(`Skicka remissen per e-post till ${IDROTT.toLowerCase()}.`);
  });

  test('«Skickat den …» is told, taken back, and told again; not for a day to come', async () => {
    const { svarsuppdragId } = (await mail()).rows[0]!;
    expect(await refusal(maja.call('markMail', { arendeId }, { what: 'remiss', svarsuppdragId, sentOn: '2016-06-20' }))).toContain('400');
    const told = await maja.call('markMail', { arendeId }, { what: 'remiss', svarsuppdragId, sentOn: '2016-06-02' });
    expect(told.rows[0]).toMatchObject({ todo: null, marks: [{ what: 'remiss', on: '2016-06-02', by: 'Maja Ekdahl' }] });
    expect((await maja.call('markMail', { arendeId }, { what: 'remiss', svarsuppdragId, sentOn: '2016-06-02' })).rows[0]!.marks).toHaveLength(1);
    await maja.call('undoMail', {}, { id: told.rows[0]!.marks[0]!.id });
    expect((await mail()).rows[0]).toMatchObject({ todo: 'remiss', marks: [] });
    expect(await refusal(maja.call('undoMail', {}, { id: told.rows[0]!.marks[0]!.id }))).toContain('409');
    await maja.call('markMail', { arendeId }, { what: 'remiss', svarsuppdragId, sentOn: '2016-06-02' });
    expect((await maja.call('hem', {})).some((i) => i.kind === 'epost')).toBe(false);
  });

  test('reminders become lines for the handläggare with the text ready, never cards', async () => {
    const { next } = (await mail()).rows[0]!;
    expect(next).not.toBeNull();
    await village.advance(next!, '10:00');
    expect((await village.sends()).some((line) => line.includes(NEVER.displayName))).toBe(false);
    const [row] = (await mail()).rows;
    expect(row).toMatchObject({ todo: 'paminnelse', since: next });
    expect(row!.letter.subject).toMatch(/^Påminnelse, remiss: /);
    const after = await maja.call('markMail', { arendeId }, { what: 'paminnelse', svarsuppdragId: row!.svarsuppdragId, sentOn: next! });
    expect(after.rows[0]).toMatchObject({ todo: null });
  });
});

describe('an answer that came by e-mail', () => {
  test('nobody but those who handle the remiss may put it in, and not for a day that cannot be', async () => {
    const svarsuppdragId = (await rowOf(IDROTT)).id;
    const body = { ...svar, synpunkter: [{ delId: null, text: 'Bra förslag.' }] };
    for (const person of [SAMUEL, NEVER]) expect(await refusal((await village.as(person)).call('registerSvar', { svarsuppdragId }, body))).toContain('403');
    for (const receivedOn of ['2016-06-01', '2030-01-01']) expect(await refusal(maja.call('registerSvar', { svarsuppdragId }, { ...body, receivedOn }))).toContain('Svaret kan inte ha kommit in den dagen.');
    expect(await refusal(maja.call('registerSvar', { svarsuppdragId }, { ...body, handlingId: 'handling_finns_inte' }))).toContain('404');
    expect(await refusal(maja.call('registerSvar', { svarsuppdragId }, { ...body, decidedBy: null }))).toContain('400');
  });

  test('it counts like any other, tells who registered it, and a later one is a new version', async () => {
    await village.advance('2016-10-03', '11:00');
    await village.sends();
    const { id: svarsuppdragId } = await rowOf(IDROTT);
    const detail = await maja.call('getArende', { arendeId });
    const file = detail.handlingar[0]!;
    const registrator = await village.as(REGISTRATOR);
    const synpunkter = [{ delId: null, text: 'Idrotten bör nämnas.' }];
    const now = await registrator.call('registerSvar', { svarsuppdragId }, { ...svar, receivedOn: '2016-09-30', synpunkter, handlingId: file.id });
    expect(now.answered).toBe(detail.answered + 1);
    expect(now.svarsuppdrag.find((u) => u.id === svarsuppdragId)).toMatchObject({ status: 'besvarat', synpunkter: 1, byMail: { receivedOn: '2016-09-30', registeredBy: 'Ingrid Sjöbeck', file: file.name } });
    expect((await registrator.call('registerSvar', { svarsuppdragId }, { ...svar, receivedOn: '2016-09-30', synpunkter, handlingId: file.id })).answered).toBe(now.answered);
    const merge = await maja.call('getSammanstallning', { arendeId });
    expect(merge.synpunkter.find((s) => s.text === 'Idrotten bör nämnas.')).toMatchObject({ instans: IDROTT, by: 'Kom per e-post, registrerat av Ingrid Sjöbeck' });
    expect((await mail()).rows[0]).toMatchObject({ answered: true, todo: null });
    await registrator.call('registerSvar', { svarsuppdragId }, { ...svar, formInstance: 'form-epost-2', receivedOn: '2016-10-03', synpunkter: [{ delId: null, text: 'Idrotten ska nämnas.' }] });
    const versions = await village.town.product.store.tx((s) => s.utskick.svarsuppdrag(svarsuppdragId));
    expect(versions!.svar.map((v) => [v.version, v.channel, v.legalState])).toEqual([[1, 'epost', 'lamnat'], [2, 'epost', 'kompletterat']]);
    expect((await maja.call('getSammanstallning', { arendeId })).synpunkter.filter((s) => s.instans === IDROTT).map((s) => s.text)).toEqual(['Idrotten ska nämnas.']);
  });

  test('a file alone is enough, also from an instans that is in Teams; its cards say that it has answered', async () => {
    const { id: svarsuppdragId } = await rowOf('Socialnämnden');
    const [file] = (await maja.call('getArende', { arendeId })).handlingar;
    const now = await maja.call('registerSvar', { svarsuppdragId }, { ...svar, formInstance: 'form-epost-3', stance: 'avstyrker', receivedOn: '2016-10-03', synpunkter: [], handlingId: file!.id });
    expect(now.svarsuppdrag.find((u) => u.id === svarsuppdragId)).toMatchObject({ status: 'besvarat', synpunkter: 0 });
    await village.settle();
    expect(await village.sends()).toEqual(['Maja Ekdahl morgon 201']);
    expect((await village.as(SAMUEL)) && (await (await village.as(SAMUEL)).call('getSvarForm', { svarsuppdragId })).lamnade).toHaveLength(1);
  });
});
