import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BJORN, HANDLAGGARE, KERSTIN, REGISTRATOR, SAMUEL } from '#local/scenarios/internationellStrategi/people.ts';
import type { TabPerson } from '#local/people/person.ts';
import { cardsOf, pressOld, refusal, uppdragOf } from './support/asking.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;
let maja: TabPerson;
let bjorn: TabPerson;
let arendeId: string;
let parentId: string;

const PARENT = 'Stockholms Stadshus AB';
const csv = (rows: readonly string[]): string => Buffer.from(`\uFEFF${rows.join('\r\n')}\r\n`, 'utf8').toString('base64');
const read = async (name: string, rows: readonly string[]): Promise<void> => {
  const base64 = csv(rows);
  const { seen, problems } = await maja.call('previewImport', {}, { name, base64 });
  expect(problems).toEqual([]);
  await maja.call('applyImport', {}, { name, base64, seen });
};
const exported = async (list: 'namnder' | 'kontaktpersoner'): Promise<string[]> =>
  Buffer.from((await maja.call('exportRegister', {}, { list, format: 'csv' })).base64, 'base64').toString('utf8').replace(/^\uFEFF/, '').split(/\r?\n/).filter((l) => l !== '');

beforeAll(async () => {
  village = await openVillage();
  maja = await village.as(HANDLAGGARE);
  await village.sendRemiss();
  await village.sends();
  arendeId = (await maja.call('listArenden', {}))[0]!.id;
  const namnder = await exported('namnder');
  const cut = namnder[0]!.includes(';') ? ';' : ',';
  const quote = (cells: readonly string[]): string => cells.join(cut);
  await read('nämnder.csv', [...namnder, quote(['Hamnbolaget AB', 'bolag', '', '', 'hamn@bolag.example', '', '', '', '', PARENT]), quote(['Vattenbolaget AB', 'bolag', '', '', '', '', '', '', '', PARENT])]);
  const people = await exported('kontaktpersoner');
  await read('kontaktpersoner.csv', [...people, quote(['Hamnbolaget AB', 'Internationell kontaktperson', KERSTIN.displayName, KERSTIN.mail!, '', '']), quote(['Vattenbolaget AB', 'Internationell kontaktperson', SAMUEL.displayName, SAMUEL.mail!, '', ''])]);
  await village.settle();
  bjorn = await village.as(BJORN);
  parentId = await uppdragOf(bjorn, PARENT);
}, 180_000);
afterAll(() => village.close());

const under = () => bjorn.call('under', { svarsuppdragId: parentId });
const idOf = async (name: string): Promise<string> => (await maja.call('register', {})).instanser.find((i) => i.name === name)!.id;

describe('a remiss sent on to those below', () => {
  test('the register says who they are', async () => {
    expect((await under()).choices.map((c) => c.instans)).toEqual(['Hamnbolaget AB', 'Vattenbolaget AB']);
    expect(await under()).toMatchObject({ maySend: true, sent: null });
  });

  test('nobody else sends it on, and only to those below, by a day before the own', async () => {
    const [hamn, social] = [await idOf('Hamnbolaget AB'), await idOf('Socialnämnden')];
    const body = { instanser: [hamn], svarsdatum: '2016-10-03' };
    for (const person of [SAMUEL, KERSTIN, HANDLAGGARE, REGISTRATOR]) {
      const tab = await village.as(person);
      expect(await refusal(tab.call('sendUnder', { svarsuppdragId: parentId }, body))).toContain('403');
      expect(await refusal(tab.call('under', { svarsuppdragId: parentId }))).toContain('403');
    }
    expect(await refusal(bjorn.call('sendUnder', { svarsuppdragId: parentId }, { ...body, instanser: [social] }))).toContain('404');
    expect(await refusal(bjorn.call('sendUnder', { svarsuppdragId: parentId }, { ...body, instanser: [] }))).toContain('409');
    for (const svarsdatum of ['2016-10-17', '2016-10-20', '2016-06-02']) expect(await refusal(bjorn.call('sendUnder', { svarsuppdragId: parentId }, { ...body, svarsdatum }))).toContain('Dagen måste ligga efter i dag och före er egen svarsdag.');
    expect((await under()).sent).toBeNull();
  });

  test('it is sent once, in the company’s name, and never counted by the sender', async () => {
    const before = await maja.call('getArende', { arendeId });
    const instanser = [await idOf('Hamnbolaget AB'), await idOf('Vattenbolaget AB')];
    await bjorn.call('sendUnder', { svarsuppdragId: parentId }, { instanser, svarsdatum: '2016-10-03' });
    expect(await refusal(bjorn.call('sendUnder', { svarsuppdragId: parentId }, { instanser, svarsdatum: '2016-10-03' }))).toContain('409');
    await village.settle();
    // They have had their card today, as contacts of another nämnd.
    expect(await village.sends()).toEqual([]);
    await village.advance('2016-06-03', '09:05');
    expect(await village.sends()).toEqual(['Kerstin Vallmark ny-remiss 201', 'Samuel Åkerblad ny-remiss 201']);
    expect(cardsOf(village, KERSTIN).at(-1)).toContain(PARENT);
    const after = await maja.call('getArende', { arendeId });
    expect([after.total, after.answered]).toEqual([before.total, before.answered]);
    expect(after.svarsuppdrag.map((u) => u.instans)).toEqual(before.svarsuppdrag.map((u) => u.instans));
    expect(after.svarsuppdrag.find((u) => u.instans === PARENT)!.under).toEqual([{ instans: 'Hamnbolaget AB', status: 'oppet' }, { instans: 'Vattenbolaget AB', status: 'oppet' }]);
    expect((await maja.call('leverans', { arendeId })).filter((r) => r.instans === 'Hamnbolaget AB')).toEqual([]);
  });

  test('reminders count to the company’s own day', async () => {
    const rows = await village.town.product.store.tx(async (s) => {
      const hamn = (await s.register.read()).instanser.find((i) => i.name === 'Hamnbolaget AB')!.id;
      return (await s.ledger.ofArende(arendeId)).filter(({ contact }) => contact.instansId === hamn && contact.state === 'planned').map(({ contact }) => `${contact.step} ${contact.dueOn}`).sort();
    });
    expect(rows).toContain('paminnelse-0 2016-10-03');
    expect(rows.every((r) => r.slice(-10) <= '2016-10-03')).toBe(true);
  });

  test('a draft below is nobody’s but its own; handed in, the company above reads it, and no other authority does', async () => {
    const kerstin = await village.as(KERSTIN);
    const childId = await uppdragOf(kerstin, 'Hamnbolaget AB');
    const form = await kerstin.call('getSvarForm', { svarsuppdragId: childId });
    const utkast = { formInstance: form.formInstance, stance: 'tillstyrker-med-synpunkter' as const, standing: 'forvaltningen' as const, decidedBy: null, synpunkter: [{ delId: form.delar[0]?.id ?? null, text: 'Hamnen behöver en plan för omvärlden.' }] };
    await kerstin.call('saveUtkast', { svarsuppdragId: childId }, utkast);
    expect(JSON.stringify(await under())).not.toContain('Hamnen behöver');
    await kerstin.call('lamnaSvar', { svarsuppdragId: childId }, utkast);
    const row = (await under()).sent!.rows.find((r) => r.instans === 'Hamnbolaget AB')!;
    expect(row).toMatchObject({ status: 'besvarat', stance: 'tillstyrker-med-synpunkter', synpunkter: [{ text: 'Hamnen behöver en plan för omvärlden.' }] });
    for (const [who, seen] of [
      ['sender', JSON.stringify([await maja.call('getArende', { arendeId }), await maja.call('getSammanstallning', { arendeId }), await maja.call('leverans', { arendeId })])],
      ['sibling', JSON.stringify(await (await village.as(SAMUEL)).call('getSvarForm', { svarsuppdragId: await uppdragOf(await village.as(SAMUEL), 'Vattenbolaget AB') }))],
    ] as const) expect([who, seen.includes('Hamnen behöver')]).toEqual([who, false]);
    for (const person of [SAMUEL, HANDLAGGARE]) expect(await refusal((await village.as(person)).call('getSvarForm', { svarsuppdragId: childId }))).toContain('403');
    expect((await maja.call('getArende', { arendeId })).answered).toBe(0);
  });

  test('anstånd below is asked of the company, decided there, and ends before its own day', async () => {
    const samuel = await village.as(SAMUEL);
    const childId = await uppdragOf(samuel, 'Vattenbolaget AB');
    await samuel.call('begarAnstand', { svarsuppdragId: childId }, { askedFor: '2016-10-20', reason: 'Styrelsen möts senare.' });
    await village.settle();
    expect(await village.sends()).toEqual(['Björn Stenkulla anstand-begart 201']);
    const { anstand } = (await village.town.product.store.tx((s) => s.utskick.svarsuppdrag(childId)))!;
    const anstandId = anstand[0]!.id;
    for (const person of [SAMUEL, HANDLAGGARE]) expect(await pressOld(village, person, 'beviljaAnstand', { anstandId })).toMatchObject({ kind: 'error', status: 403 });
    expect(await refusal(bjorn.call('decideUnder', { anstandId }, { outcome: 'beviljat', reason: null }))).toContain('Dagen måste ligga');
    await village.chatOf(BJORN).press('beviljaAnstand', { grantedTo: '2016-10-10' });
    await village.settle();
    await village.sends();
    expect((await under()).sent!.rows.find((r) => r.instans === 'Vattenbolaget AB')!.svarsdatum).toBe('2016-10-10');
  });

  test('ended, nobody is reminded; it can be sent on anew', async () => {
    expect(await refusal((await village.as(SAMUEL)).call('endUnder', { svarsuppdragId: parentId }, {}))).toContain('403');
    expect((await bjorn.call('endUnder', { svarsuppdragId: parentId }, {})).sent).toMatchObject({ open: false });
    expect(await refusal(bjorn.call('endUnder', { svarsuppdragId: parentId }, {}))).toContain('409');
    const planned = await village.town.product.store.tx(async (s) => {
      const vatten = (await s.register.read()).instanser.find((i) => i.name === 'Vattenbolaget AB')!.id;
      return (await s.ledger.ofArende(arendeId)).filter(({ contact }) => contact.instansId === vatten && contact.state === 'planned');
    });
    expect(planned).toEqual([]);
    expect((await under()).maySend).toBe(true);
  });
});
