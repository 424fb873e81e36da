import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SvarForm } from '#domain/contract/svar.ts';
import { HANDLAGGARE, HENRIK, KERSTIN, LEYLA, SAMUEL, SOFIA, TOVE, VERA } from '#local/scenarios/internationellStrategi/people.ts';
import { textOf } from '#local/rehearsal/cardText.ts';
import { cardsOf, pressOld, refusal, uppdragOf } from './support/asking.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;
let arendeId: string;

beforeAll(async () => {
  village = await openVillage();
  await village.sendRemiss();
  await village.sends();
  arendeId = (await (await village.as(HANDLAGGARE)).call('listArenden', {}))[0]!.id;
}, 120_000);
afterAll(() => village.close());

const WORDS = 'Läsningen bör samlas på ett ställe.';
const GIVEN = { stance: 'tillstyrker-med-synpunkter', standing: 'namnden', decidedBy: '§ 8, 1 juni 2016' } as const;

async function formOf(person: { aadObjectId: string }, instans: string): Promise<SvarForm> {
  const tab = await village.as(person);
  return tab.call('getSvarForm', { svarsuppdragId: await uppdragOf(tab, instans) });
}
const said = (form: SvarForm) => form.lamnade.map(({ version, stance, standing, decidedBy, legalState, synpunkter }) => ({ version, stance, standing, decidedBy, legalState, synpunkter }));

describe('two doors to the same answer', () => {
  test('by card and by the link into the tab it becomes the same record', async () => {
    const service = await formOf(TOVE, 'Servicenämnden');
    const del = service.delar[1]!.id;
    const chat = village.chatOf(TOVE);
    await chat.press('svara');
    await chat.press('granskaSvar', { ...GIVEN, [`del_${del}`]: WORDS });
    const receipt = await chat.press('lamnaSvar');
    const kerstin = await village.as(KERSTIN);
    const culture = await formOf(KERSTIN, 'Kulturnämnden');
    await kerstin.call('lamnaSvar', { svarsuppdragId: culture.svarsuppdragId }, { ...GIVEN, formInstance: culture.formInstance, synpunkter: [{ delId: del, text: WORDS }] });
    expect(said(await formOf(KERSTIN, 'Kulturnämnden'))).toEqual(said(await formOf(TOVE, 'Servicenämnden')));
    expect(said(await formOf(TOVE, 'Servicenämnden'))).toEqual([{ version: 1, ...GIVEN, legalState: 'lamnat', synpunkter: [{ delId: del, text: WORDS }] }]);
    expect(textOf(receipt)).toContain('2 juni 2016');
  });

  test('earlier cards are redrawn behind both, and hold no form any more', async () => {
    await village.settle();
    for (const person of [TOVE, KERSTIN]) {
      const [card] = cardsOf(village, person);
      expect(card).toContain('Besvarad');
      await expect(village.chatOf(person).press('granskaSvar')).rejects.toThrow('No card with a button');
    }
  });

  test('a draft begun in the card goes on in the tab, and back', async () => {
    const chat = village.chatOf(SOFIA);
    const { delar } = await formOf(SOFIA, 'Södermalms stadsdelsnämnd');
    await chat.press('svara');
    await chat.press('sparaUtkast', { ovrigt: 'Ett första utkast.' });
    const inTab = await formOf(SOFIA, 'Södermalms stadsdelsnämnd');
    expect(inTab.utkast).toMatchObject({ stance: null, standing: null, synpunkter: [{ delId: null, text: 'Ett första utkast.' }] });
    const sofia = await village.as(SOFIA);
    await sofia.call('saveUtkast', { svarsuppdragId: inTab.svarsuppdragId }, { ...inTab.utkast!, stance: 'tillstyrker', synpunkter: [{ delId: null, text: 'Ett andra utkast.' }, { delId: delar[0]!.id, text: 'Om bilden.' }] });
    await chat.press('tillbaka');
    const form = await chat.press('svara');
    expect(textOf(form)).toContain('Ett andra utkast.');
    expect(textOf(form)).toContain('Om bilden.');
    expect((await formOf(SOFIA, 'Södermalms stadsdelsnämnd')).lamnade).toEqual([]);
  });

  test('nobody else reads the draft: another nämnd is refused, the handläggare sees no word of it', async () => {
    const { svarsuppdragId } = await formOf(SOFIA, 'Södermalms stadsdelsnämnd');
    expect(await refusal((await village.as(HENRIK)).call('getSvarForm', { svarsuppdragId }))).toMatch(/^getSvarForm 403.*Det här hör till en annan förvaltning/);
    const maja = await village.as(HANDLAGGARE);
    expect(JSON.stringify([await maja.call('getArende', { arendeId }), await maja.call('getSammanstallning', { arendeId })])).not.toContain('utkast.');
  });
});

describe('what Teams and hurried people do', () => {
  const answered = async () => said(await formOf(LEYLA, 'Rinkeby-Kista stadsdelsnämnd'));

  test('«Lämna in» pressed twice, redelivered with the same id and with a new one: one answer, the receipt each time', async () => {
    const chat = village.chatOf(LEYLA);
    const { userSide } = village.town.connector;
    await chat.press('svara');
    const review = await chat.press('granskaSvar', { stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: '', ovrigt: 'Klart skrivet.' });
    const [button] = (review!['actions'] as { verb?: string; data: Record<string, unknown> }[]).filter((a) => a.verb === 'lamnaSvar');
    const [first, second] = await Promise.all([pressOld(village, LEYLA, 'lamnaSvar', button!.data), pressOld(village, LEYLA, 'lamnaSvar', button!.data)]);
    expect([first!.kind, second!.kind]).toEqual(['card', 'card']);
    expect(await answered()).toHaveLength(1);
    const pressed = userSide.inbound.findLast((a) => (a['value'] as { action?: { verb?: string } } | undefined)?.action?.verb === 'lamnaSvar')!;
    const again = await userSide.replay(pressed.id!);
    const anew = await userSide.replay(pressed.id!, { newId: true });
    for (const sent of [again, anew]) expect(textOf(sent.body)).toContain('Tack');
    expect(await answered()).toMatchObject([{ version: 1, stance: 'tillstyrker', synpunkter: [{ text: 'Klart skrivet.' }] }]);
  });

  test('the tab sends the same form twice: one answer', async () => {
    const henrik = await village.as(HENRIK);
    const form = await formOf(HENRIK, 'Hägersten-Liljeholmens stadsdelsnämnd');
    const body = { formInstance: form.formInstance, stance: 'tillstyrker' as const, standing: 'forvaltningen' as const, decidedBy: null, synpunkter: [{ delId: null, text: 'Bra.' }] };
    await Promise.all([1, 2, 3].map(() => henrik.call('lamnaSvar', { svarsuppdragId: form.svarsuppdragId }, body)));
    expect(said(await formOf(HENRIK, 'Hägersten-Liljeholmens stadsdelsnämnd'))).toHaveLength(1);
  });

  test('a card from before the answer shows the receipt instead of a form, and its form adds nothing by itself', async () => {
    const { svarsuppdragId } = await formOf(HENRIK, 'Hägersten-Liljeholmens stadsdelsnämnd');
    const outcome = await pressOld(village, HENRIK, 'lamnaSvar', { svarsuppdragId, formInstance: 'form_fran_igar' });
    expect(outcome).toMatchObject({ kind: 'card' });
    expect(textOf(outcome)).toContain('Tack');
    expect(said(await formOf(HENRIK, 'Hägersten-Liljeholmens stadsdelsnämnd'))).toHaveLength(1);
  });

  test('a completion is a second version; the first stays as it was and is not counted twice', async () => {
    const henrik = await village.as(HENRIK);
    const form = await formOf(HENRIK, 'Hägersten-Liljeholmens stadsdelsnämnd');
    await henrik.call('lamnaSvar', { svarsuppdragId: form.svarsuppdragId }, { formInstance: 'form_beslutet', stance: 'tillstyrker', standing: 'namnden', decidedBy: '§ 12, 1 juni 2016', synpunkter: [{ delId: null, text: 'Bra, säger nämnden.' }] });
    expect(said(await formOf(HENRIK, 'Hägersten-Liljeholmens stadsdelsnämnd'))).toMatchObject([{ version: 1, legalState: 'lamnat', synpunkter: [{ text: 'Bra.' }] }, { version: 2, legalState: 'kompletterat' }]);
    const { synpunkter } = await (await village.as(HANDLAGGARE)).call('getSammanstallning', { arendeId });
    expect(synpunkter.filter((s) => s.instans.startsWith('Hägersten')).map((s) => s.text)).toEqual(['Bra, säger nämnden.']);
  });

  test('what is not an answer is refused with what was written kept', async () => {
    const sofia = await village.as(SOFIA);
    const form = await formOf(SOFIA, 'Södermalms stadsdelsnämnd');
    const hand = (more: object) => sofia.call('lamnaSvar', { svarsuppdragId: form.svarsuppdragId }, { formInstance: 'form_sofia_1', stance: 'avstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [], ...more });
    expect(await refusal(hand({}))).toContain('Skriv minst en synpunkt');
    expect(await refusal(hand({ stance: 'avstar' }))).toContain('Skriv vem som har beslutat');
    expect(await refusal(hand({ synpunkter: [{ delId: 'del_finns_inte', text: 'Hej.' }] }))).toContain('en del som inte finns i remissen');
    expect((await formOf(SOFIA, 'Södermalms stadsdelsnämnd')).utkast?.synpunkter).toHaveLength(2);
  });

  test('a verb that nobody knows and a foreign svarsuppdrag are refused, and nothing changes', async () => {
    const { svarsuppdragId } = await formOf(SOFIA, 'Södermalms stadsdelsnämnd');
    expect(await pressOld(village, TOVE, 'raderaAllt', {})).toMatchObject({ kind: 'error', status: 400 });
    expect(await pressOld(village, TOVE, 'svara', { svarsuppdragId })).toMatchObject({ kind: 'error', status: 403, text: expect.stringContaining('en annan förvaltning') });
    expect(await pressOld(village, TOVE, 'svara', { svarsuppdragId: 'svarsuppdrag_finns_inte' })).toMatchObject({ kind: 'error', status: 404 });
  });
});

describe('two who answer for one nämnd at the same time', () => {
  test('both hand in from their own card: both are kept, and each sees what came of it', async () => {
    await village.town.connector.userSide.install(VERA.aadObjectId);
    const { svarsuppdragId } = await formOf(SAMUEL, 'Socialnämnden');
    const vera = await village.as(VERA);
    await vera.call('saveUtkast', { svarsuppdragId }, { formInstance: 'form_vera_eget', stance: null, standing: null, decidedBy: null, synpunkter: [] });
    const samuelsForm = 'form_samuel_eget';
    const filled = (formInstance: string, text: string) => ({ svarsuppdragId, formInstance, stance: 'tillstyrker', standing: 'forvaltningen', ovrigt: text });
    await pressOld(village, SAMUEL, 'granskaSvar', filled(samuelsForm, 'Samuels ord.'));
    await vera.call('saveUtkast', { svarsuppdragId }, { formInstance: 'form_vera_eget', stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [{ delId: null, text: 'Veras ord.' }] });
    const [handed] = await Promise.all([
      pressOld(village, SAMUEL, 'lamnaSvar', { svarsuppdragId, formInstance: samuelsForm }),
      vera.call('lamnaSvar', { svarsuppdragId }, { formInstance: 'form_vera_eget', stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [{ delId: null, text: 'Veras ord.' }] }),
    ]);
    expect(textOf(handed)).toContain('Tack');
    const { lamnade } = await formOf(SAMUEL, 'Socialnämnden');
    expect(lamnade.map((l) => [l.version, l.by, l.synpunkter[0]?.text]).sort((a, b) => String(a[1]).localeCompare(String(b[1])))).toEqual([
      [expect.any(Number), 'Samuel Åkerblad', 'Samuels ord.'], [expect.any(Number), 'Vera Almström', 'Veras ord.'],
    ]);
    expect(lamnade.map((l) => l.version)).toEqual([1, 2]);
  });

  test('what a colleague was writing is still there when the other has handed in', async () => {
    const leyla = await village.as(LEYLA);
    const { svarsuppdragId } = await formOf(SAMUEL, 'Socialnämnden');
    expect(await refusal(leyla.call('getSvarForm', { svarsuppdragId }))).toContain('403');
    await pressOld(village, SAMUEL, 'sparaUtkast', { svarsuppdragId, formInstance: 'form_samuel_igen', ovrigt: 'Samuel skriver vidare.' });
    await (await village.as(VERA)).call('lamnaSvar', { svarsuppdragId }, { formInstance: 'form_vera_igen', stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [{ delId: null, text: 'Vera var snabbare.' }] });
    expect((await formOf(SAMUEL, 'Socialnämnden')).utkast?.synpunkter).toEqual([{ delId: null, text: 'Samuel skriver vidare.' }]);
  });
});

test('after the sender has closed, an answer is kept, marked as late, and says so on the receipt', async () => {
  const form = await formOf(SOFIA, 'Södermalms stadsdelsnämnd');
  const { store } = village.town.product;
  // No door closes a remiss yet; the state is there.
  await store.tx(async (s) => s.utskick.setState((await s.utskick.ofArende(arendeId))!.id, 'stangt'));
  const chat = village.chatOf(SOFIA);
  await pressOld(village, SOFIA, 'granskaSvar', { svarsuppdragId: form.svarsuppdragId, formInstance: form.formInstance, stance: 'tillstyrker', standing: 'forvaltningen', ovrigt: 'Sent men säkert.' });
  const receipt = await chat.press('lamnaSvar', {}, form.svarsuppdragId);
  expect(textOf(receipt)).toMatch(/efter att .*stäng|stängd/i);
  expect(said(await formOf(SOFIA, 'Södermalms stadsdelsnämnd'))).toMatchObject([{ version: 1, synpunkter: [{ text: 'Sent men säkert.' }] }]);
  const sofia = await village.as(SOFIA);
  expect(await refusal(sofia.call('begarAnstand', { svarsuppdragId: form.svarsuppdragId }, { askedFor: '2016-11-30', reason: 'Vi hinner inte.' }))).toContain('Remissen är stängd.');
  expect(await village.sends()).toEqual([]);
});

test('who has answered is not reminded when the days come', async () => {
  await village.town.product.store.tx(async (s) => s.utskick.setState((await s.utskick.ofArende(arendeId))!.id, 'skickat'));
  await village.advance('2016-09-19');
  const people = (await village.sends()).filter((line) => line.includes('paminnelse')).map((line) => line.split(' ')[0]);
  // Samuel's nämnd has handed in a proposal and is reminded of its own meeting.
  expect(people).toEqual(['Björn', 'Mira', 'Oskar', 'Samuel', 'Trygve']);
});
