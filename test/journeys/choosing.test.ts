import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Preview } from '#domain/contract/arenden.ts';
import { actOut } from '#local/people/actOut.ts';
import type { TabPerson } from '#local/people/person.ts';
import { textOf } from '#local/rehearsal/cardText.ts';
import { HANDLAGGARE, KERSTIN, REGISTRATOR, TOVE } from '#local/scenarios/internationellStrategi/people.ts';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import { cardsOf, pressOld, refusal, uppdragOf } from './support/asking.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;
let maja: TabPerson;
let arendeId: string;

beforeAll(async () => {
  village = await openVillage();
  maja = await village.as(HANDLAGGARE);
  const confirm = internationellStrategi.events.find((e) => e.kind === 'confirm-fields')!;
  await village.advance('2016-06-02');
  await actOut(village.town, confirm);
  await village.sends();
  arendeId = (await maja.call('listArenden', {}))[0]!.id;
}, 120_000);
afterAll(() => village.close());

const look = (): Promise<Preview> => maja.call('previewUtskick', { arendeId });
const idOf = (p: Preview, instans: string): string => [...p.rows, ...p.leftOut, ...p.others].find((r) => r.instans === instans)!.instansId;
type Chosen = { leftOut?: readonly [string, string | null][]; added?: readonly string[]; wishes?: readonly [string, 'namnden' | 'forvaltningen'][]; toFullmaktige?: boolean | null };
const choose = async ({ leftOut = [], added = [], wishes = [], toFullmaktige = null }: Chosen, revision?: number): Promise<Preview> => {
  const now = await look();
  return maja.call('chooseRecipients', { arendeId }, {
    revision: revision ?? now.revision, toFullmaktige, added: added.map((n) => idOf(now, n)),
    leftOut: leftOut.map(([n, reason]) => ({ instansId: idOf(now, n), reason })), wishes: wishes.map(([n, wish]) => ({ instansId: idOf(now, n), wish })),
  });
};

describe('whom it goes to', () => {
  test('what is read stands in groups, as they were on that day, each instans once', async () => {
    const p = await look();
    expect(p.groupsOn).toBe('2016-06-02');
    expect(p.total).toBe(13);
    expect(p.groups.map((g, i) => `${g.kind} ${p.rows.filter((r) => r.group === i).length}`)).toContain('group 9');
    expect(new Set(p.rows.map((r) => r.instansId)).size).toBe(p.total);
    // Merged in 2023, so not there to be added in 2016.
    expect(p.others.map((o) => o.instans)).not.toContain('Järva stadsdelsnämnd');
    expect(p.revision).toBe(0);
  });

  test('left out with a reason and added from the register: kept, with who chose, and the counts follow', async () => {
    const before = await look();
    const other = before.others[0]?.instans;
    const after = await choose({ leftOut: [['Socialnämnden', 'Berörs inte.'], ['Idrottsnämnden', null]], ...(other === undefined ? {} : { added: [other] }) });
    const extra = other === undefined ? 0 : 1;
    expect(after.total).toBe(11 + extra);
    expect(after.leftOut.map((l) => [l.instans, l.reason])).toEqual(expect.arrayContaining([['Socialnämnden', 'Berörs inte.'], ['Idrottsnämnden', null]]));
    // Socialnämnden was the one whose calendar is known.
    expect(before.inTime + before.notInTime).toBe(1);
    expect([after.inTime, after.notInTime, after.unknown, after.laterDays]).toEqual([0, 0, 11 + extra, []]);
    expect(after.chosenBy).toBe('Maja Ekdahl');
    expect(await look()).toEqual(after);
    expect(after.seen).not.toBe(before.seen);
  });

  test('somebody who chose meanwhile is not written over', async () => {
    const { revision } = await look();
    expect(await refusal(choose({}, revision - 1))).toContain('Någon annan hann ändra under tiden');
    expect(await refusal((await village.as(TOVE)).call('chooseRecipients', { arendeId }, { revision, leftOut: [], added: [], wishes: [], toFullmaktige: null }))).toContain('403');
    expect(await refusal(maja.call('chooseRecipients', { arendeId }, { revision, leftOut: [], added: ['instans_finns_inte'], wishes: [], toFullmaktige: null }))).toContain('finns inte i registret längre');
    expect((await look()).revision).toBe(revision);
  });

  test('nobody left: it cannot be sent, and that is said', async () => {
    const all = await look();
    const none = await choose({ leftOut: [...all.rows, ...all.leftOut].map((r): [string, null] => [r.instans, null]) });
    expect(none).toMatchObject({ total: 0, rows: [] });
    expect((await maja.call('getArende', { arendeId })).blockers).toHaveLength(1);
    await choose({ leftOut: [['Socialnämnden', 'Berörs inte.']] });
    expect((await maja.call('getArende', { arendeId })).blockers).toEqual([]);
  });
});

describe('how the sender would like it answered', () => {
  test('the wish stands in the very card of that instans, and delegation is left out of it with the reason', async () => {
    const p = await choose({ leftOut: [['Socialnämnden', 'Berörs inte.']], wishes: [['Servicenämnden', 'namnden'], ['Stockholms Stadshus AB', 'forvaltningen']], toFullmaktige: true });
    const cardTo = async (instans: string) => textOf((await maja.call('previewCard', { arendeId }, { instansId: idOf(p, instans) })).card);
    const service = await cardTo('Servicenämnden');
    expect(service).toContain('Avsändaren önskar nämndens beslut.');
    expect(service).toContain('På delegation går inte: yttrandet går till fullmäktige.');
    expect(service).not.toMatch(/^På delegation$/mu);
    const bolag = await cardTo('Stockholms Stadshus AB');
    expect(bolag).toContain('Det räcker att bolaget svarar.');
    expect(bolag).toMatch(/^På delegation$/mu);
    const kultur = await cardTo('Kulturnämnden');
    expect(kultur).not.toContain('Avsändaren önskar');
    expect(await refusal(maja.call('previewCard', { arendeId }, { instansId: idOf(p, 'Socialnämnden') }))).toContain('404');
  });
});

describe('«Skicka prov till mig»', () => {
  test('the card comes to who pressed and to nobody else, marked, and its buttons do nothing', async () => {
    const p = await look();
    const instansId = idOf(p, 'Servicenämnden');
    await Promise.all([maja.call('sendTestCard', { arendeId }, { instansId }), maja.call('sendTestCard', { arendeId }, { instansId })]);
    await village.settle();
    expect(await village.sends()).toEqual(['Maja Ekdahl prov 201']);
    const card = village.chatOf(HANDLAGGARE).cards().at(-1)!;
    const text = textOf(card.card);
    expect(text).toContain('Prov');
    expect(text).toContain('Avsändaren önskar nämndens beslut.');
    expect(text).toContain('Servicenämnden');
    for (const verb of ['svara', 'oppnad', 'valjWay', 'anstandForm']) {
      const pressed = await pressOld(village, HANDLAGGARE, verb, { svarsuppdragId: 'svarsuppdrag_prov', ...(verb === 'valjWay' ? { way: 'namnden' } : {}) }, card.id);
      expect(JSON.stringify(pressed)).toContain('Det här är ett prov.');
    }
    expect(cardsOf(village, HANDLAGGARE).at(-1)).toContain('Prov');
    expect(await maja.call('getArende', { arendeId })).toMatchObject({ svarsuppdrag: [], utskickState: null });
    const verbs = await village.town.product.store.tx(async (s) => (await s.ledger.ofArende(arendeId)).map(({ contact }) => `${contact.step} ${contact.svarsuppdragId}`));
    expect(verbs).toContain('prov null');
  });

  test('somebody without the app is told so, and nothing is planned', async () => {
    const ingrid = await village.as(REGISTRATOR);
    await village.town.product.store.tx(async (s) => {
      const person = await s.register.personByAadObjectId(REGISTRATOR.aadObjectId);
      await s.register.setReach(person!.id, 'not-installed', '2016-06-02T08:00:00.000Z');
    });
    const instansId = idOf(await look(), 'Servicenämnden');
    expect(await refusal(ingrid.call('sendTestCard', { arendeId }, { instansId }))).toContain('Du har inte appen i Teams');
    await village.settle();
    expect(await village.sends()).toEqual([]);
  });
});

describe('sent exactly as it was seen', () => {
  test('changed since: refused, nothing is sent', async () => {
    const seen = await look();
    await choose({ leftOut: [['Socialnämnden', 'Berörs inte.'], ['Kulturnämnden', null]], wishes: [['Servicenämnden', 'namnden']], toFullmaktige: true });
    expect(await refusal(maja.call('sendUtskick', { arendeId }, { svarsdatum: seen.svarsdatum, seen: seen.seen }))).toContain('409');
    await village.settle();
    expect(await village.sends()).toEqual([]);
  });

  test('sent: those who were chosen and nobody else, with the wish in the form, and delegation refused', async () => {
    const p = await look();
    const sent = await maja.call('sendUtskick', { arendeId }, { svarsdatum: p.svarsdatum, seen: p.seen });
    await village.settle();
    expect(sent.svarsuppdrag.map((u) => u.instans)).toEqual(p.rows.map((r) => r.instans).sort((a, b) => a.localeCompare(b, 'sv')));
    const posted = await village.sends();
    expect(posted.join('\n')).not.toMatch(/Kerstin|Samuel/u);
    expect(posted).toContain('Tove Lindhagen ny-remiss 201');
    expect(cardsOf(village, TOVE).at(-1)).toContain('Avsändaren önskar nämndens beslut.');
    expect(cardsOf(village, KERSTIN)).toEqual([]);
    const tove = await village.as(TOVE);
    const svarsuppdragId = await uppdragOf(tove, 'Servicenämnden');
    expect(await tove.call('getSvarForm', { svarsuppdragId })).toMatchObject({ wish: 'namnden', toFullmaktige: true });
    expect(await refusal(tove.call('chooseWay', { svarsuppdragId }, { way: 'delegation' }))).toContain('yttrandet går till fullmäktige');
    expect(await pressOld(village, TOVE, 'valjWay', { svarsuppdragId, way: 'delegation' })).toMatchObject({ kind: 'error' });
    expect((await tove.call('getSvarForm', { svarsuppdragId })).way).toBeNull();
    expect(await refusal(choose({}))).toContain('redan skickad');
  });

  test('«Har alla nåtts?»: a first card for every recipient, and why some were not reached', async () => {
    const p = await maja.call('leverans', { arendeId });
    const first = p.filter((r) => r.first);
    expect(new Set(first.map((r) => r.instans)).size).toBe((await maja.call('getArende', { arendeId })).total);
    for (const row of first.filter((r) => r.state === 'nekat')) expect(row.text).not.toBe('');
  });
});
