import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ArendeDetail, SvarsuppdragRow } from '#domain/contract/arenden.ts';
import { HANDLAGGARE, HENRIK, KERSTIN, REGISTRATOR, SOFIA, TOVE } from '#local/scenarios/internationellStrategi/people.ts';
import type { TabPerson } from '#local/people/person.ts';
import { textOf } from '#local/rehearsal/cardText.ts';
import { cardsOf, pressOld, refusal, uppdragOf } from './support/asking.ts';
import { openVillage, type Village } from './support/village.ts';

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

const row = async (instans: string): Promise<SvarsuppdragRow> => (await maja.call('getArende', { arendeId })).svarsuppdrag.find((u) => u.instans === instans)!;
const ask = async (person: { aadObjectId: string }, instans: string, askedFor: string) => {
  const tab = await village.as(person);
  return tab.call('begarAnstand', { svarsuppdragId: await uppdragOf(tab, instans) }, { askedFor, reason: 'Nämnden sammanträder senare.' });
};
const decide = (anstandId: string, outcome: 'beviljat' | 'avslaget', grantedTo: string | null = null): Promise<ArendeDetail> => maja.call('decideAnstand', { anstandId }, { outcome, grantedTo, reason: outcome === 'avslaget' ? 'Ärendet ska till fullmäktige i november.' : null });
const plannedFor = async (instans: string) => village.town.product.store.tx(async (s) => {
  const register = await s.register.read();
  const id = register.instanser.find((i) => i.name === instans)!.id;
  return (await s.ledger.ofArende(arendeId)).filter(({ contact }) => contact.instansId === id && contact.state === 'planned').map(({ contact }) => `${contact.step} ${contact.dueOn}`).sort();
});

/** Presses come faster here than people press: Teams may ask for one to be sent a little later. */
const arrived = (line: string): boolean => !line.endsWith(' 429');

describe('asked for in the card and granted in the handläggare’s own', () => {
  test('the handläggare has a card and a line on Hem at once, beside the card of the day', async () => {
    await village.advance('2016-06-10', '14:30');
    const chat = village.chatOf(TOVE);
    await chat.press('anstandForm');
    const shown = await chat.press('begarAnstand', { askedFor: '2016-10-31', reason: 'Nämnden möts den 27 oktober.' });
    expect(textOf(shown)).toContain('31 oktober 2016');
    await village.settle();
    expect((await village.sends()).filter((line) => arrived(line) && !line.includes('inte-oppnad'))).toEqual(['Maja Ekdahl anstand-begart 201', 'Maja Ekdahl morgon 201']);
    expect(cardsOf(village, HANDLAGGARE).at(-1)).toContain('Nämnden möts den 27 oktober.');
    expect((await maja.call('hem', {})).find((i) => i.kind === 'anstand')).toMatchObject({ text: 'Servicenämnden begär anstånd till 31 oktober 2016.', urgent: true });
  });

  test('asked for twice: the second is told that the first still waits', async () => {
    expect(await refusal(ask(TOVE, 'Servicenämnden', '2016-11-07'))).toContain('Ni har redan begärt anstånd. Handläggaren har inte svarat än.');
    expect(await row('Servicenämnden')).toMatchObject({ anstand: 'begart', anstandTo: '2016-10-31', svarsdatum: '2016-10-17' });
  });

  test('nobody grants what is not theirs to grant', async () => {
    const { anstandId } = await row('Servicenämnden');
    for (const person of [TOVE, HENRIK, REGISTRATOR]) {
      expect(await refusal((await village.as(person)).call('decideAnstand', { anstandId: anstandId! }, { outcome: 'beviljat', grantedTo: null, reason: null }))).toContain('403');
    }
    expect(await pressOld(village, TOVE, 'beviljaAnstand', { anstandId })).toMatchObject({ kind: 'error', status: 403 });
    expect((await row('Servicenämnden')).anstand).toBe('begart');
  });

  test('granted by the card’s button: the reminders move, the earlier cards are redrawn, who asked is told', async () => {
    await village.chatOf(HANDLAGGARE).press('beviljaAnstand');
    await village.settle();
    expect((await village.sends()).filter(arrived)).toEqual(['Tove Lindhagen anstand-beslut 201']);
    expect(await row('Servicenämnden')).toMatchObject({ anstand: 'beviljat', anstandTo: '2016-10-31', svarsdatum: '2016-10-31' });
    expect(await plannedFor('Servicenämnden')).toEqual(['paminnelse-0 2016-10-31', 'paminnelse-1 2016-10-28', 'paminnelse-10 2016-10-17', 'paminnelse-20 2016-10-03', 'paminnelse-5 2016-10-24']);
    const [first] = cardsOf(village, TOVE);
    expect(first).toContain('31 oktober 2016');
    expect(first).not.toContain('17 oktober 2016');
  });

  test('pressed again on the old card it is not granted once more; the card says what was decided', async () => {
    const card = village.chatOf(HANDLAGGARE).cards().at(-1)!;
    const { anstandId } = await row('Servicenämnden');
    const dispatchId = (card.card['refresh'] as { action: { data: { dispatchId: string } } }).action.data.dispatchId;
    const again = await pressOld(village, HANDLAGGARE, 'avslaAnstand', { anstandId, dispatchId, reason: 'Nej.' });
    expect(again).toMatchObject({ kind: 'card' });
    expect(await row('Servicenämnden')).toMatchObject({ anstand: 'beviljat', svarsdatum: '2016-10-31' });
    await village.settle();
    expect((await village.sends()).filter(arrived)).toEqual([]);
  });
});

describe('decided in the tab', () => {
  test('granted to another day than was asked for', async () => {
    await ask(SOFIA, 'Södermalms stadsdelsnämnd', '2016-11-14');
    await decide((await row('Södermalms stadsdelsnämnd')).anstandId!, 'beviljat', '2016-10-24');
    await village.settle();
    expect((await village.sends()).filter(arrived)).toEqual(['Maja Ekdahl anstand-begart 201', 'Sofia Törnwall anstand-beslut 201']);
    expect(await row('Södermalms stadsdelsnämnd')).toMatchObject({ anstand: 'beviljat', anstandTo: '2016-10-24', svarsdatum: '2016-10-24' });
    expect(cardsOf(village, SOFIA).at(-1)).toContain('24 oktober 2016');
    expect(cardsOf(village, SOFIA).at(-1)).not.toContain('14 november 2016 gäller');
    expect(await plannedFor('Södermalms stadsdelsnämnd')).toContain('paminnelse-0 2016-10-24');
  });

  test('to an earlier day than the one that holds it cannot be granted', async () => {
    await ask(HENRIK, 'Hägersten-Liljeholmens stadsdelsnämnd', '2016-10-31');
    const { anstandId } = await row('Hägersten-Liljeholmens stadsdelsnämnd');
    expect(await refusal(decide(anstandId!, 'beviljat', '2016-10-10'))).toContain('Den nya dagen måste ligga efter den nuvarande');
    expect(await row('Hägersten-Liljeholmens stadsdelsnämnd')).toMatchObject({ anstand: 'begart', svarsdatum: '2016-10-17' });
    expect(await refusal(ask(KERSTIN, 'Kulturnämnden', '2016-10-17'))).toContain('Den nya dagen måste ligga efter');
  });

  test('refused: the old day and its reminders hold, who asked is told, and may ask again', async () => {
    const before = await plannedFor('Hägersten-Liljeholmens stadsdelsnämnd');
    await decide((await row('Hägersten-Liljeholmens stadsdelsnämnd')).anstandId!, 'avslaget');
    await village.settle();
    expect((await village.sends()).filter(arrived)).toEqual(['Henrik Palmblad anstand-beslut 201', 'Maja Ekdahl anstand-begart 201']);
    expect(await plannedFor('Hägersten-Liljeholmens stadsdelsnämnd')).toEqual(before);
    expect(cardsOf(village, HENRIK).at(-1)).toMatch(/17 oktober 2016/);
    expect(cardsOf(village, HENRIK).at(-1)).toContain('Ärendet ska till fullmäktige i november.');
    const henrik = await village.as(HENRIK);
    expect((await henrik.call('getSvarForm', { svarsuppdragId: await uppdragOf(henrik, 'Hägersten-Liljeholmens stadsdelsnämnd') })).anstand).toMatchObject({ outcome: 'avslaget', reason: 'Ärendet ska till fullmäktige i november.' });
    await ask(HENRIK, 'Hägersten-Liljeholmens stadsdelsnämnd', '2016-10-24');
    await village.settle();
    expect((await village.sends()).filter(arrived)).toEqual(['Maja Ekdahl anstand-begart 201']);
    expect(await row('Hägersten-Liljeholmens stadsdelsnämnd')).toMatchObject({ anstand: 'begart', svarsdatum: '2016-10-17' });
  });

  test('a refusal without a reason is not made', async () => {
    const { anstandId } = await row('Hägersten-Liljeholmens stadsdelsnämnd');
    expect(await refusal(maja.call('decideAnstand', { anstandId: anstandId! }, { outcome: 'avslaget', grantedTo: null, reason: '  ' }))).toContain('Skriv varför det avslås');
    expect((await row('Hägersten-Liljeholmens stadsdelsnämnd')).anstand).toBe('begart');
  });

  test('two who decide at once: one decision, and the other is told', async () => {
    const { anstandId } = await row('Hägersten-Liljeholmens stadsdelsnämnd');
    const outcomes = await Promise.allSettled([decide(anstandId!, 'beviljat'), decide(anstandId!, 'avslaget')]);
    expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((o) => o.status === 'rejected') as PromiseRejectedResult;
    expect(String(lost.reason)).toContain('Anståndet är redan avgjort');
    await village.settle();
    expect((await village.sends()).filter(arrived)).toEqual(['Henrik Palmblad anstand-beslut 201']);
  });

  test('a second anstånd moves the day once more; the reminders of the first are gone', async () => {
    await ask(TOVE, 'Servicenämnden', '2016-11-14');
    await decide((await row('Servicenämnden')).anstandId!, 'beviljat');
    await village.settle();
    expect((await village.sends()).filter(arrived)).toEqual(['Maja Ekdahl anstand-begart 201', 'Tove Lindhagen anstand-beslut 201']);
    expect(await plannedFor('Servicenämnden')).toEqual(['paminnelse-0 2016-11-14', 'paminnelse-1 2016-11-11', 'paminnelse-10 2016-10-31', 'paminnelse-20 2016-10-17', 'paminnelse-5 2016-11-07']);
  });
});

test('an anstånd that is decided after the answer has come plans no reminders', async () => {
  const kerstin = await village.as(KERSTIN);
  await ask(KERSTIN, 'Kulturnämnden', '2016-10-31');
  const { anstandId, id } = await row('Kulturnämnden');
  await kerstin.call('lamnaSvar', { svarsuppdragId: id }, { formInstance: 'form_kerstin_1', stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [] });
  await decide(anstandId!, 'beviljat');
  await village.settle();
  expect((await village.sends()).filter(arrived)).toEqual(['Kerstin Vallmark anstand-beslut 201', 'Maja Ekdahl anstand-begart 201']);
  expect(await plannedFor('Kulturnämnden')).toEqual([]);
  expect(cardsOf(village, KERSTIN)[0]).toContain('Besvarad');
});
