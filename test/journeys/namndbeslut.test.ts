import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SvarsuppdragRow } from '#domain/contract/arenden.ts';
import type { TabPerson } from '#local/people/person.ts';
import { textOf } from '#local/rehearsal/cardText.ts';
import { HANDLAGGARE, HENRIK, SAMUEL, SIGNE, TOVE } from '#local/scenarios/internationellStrategi/people.ts';
import { csv } from '#local/scenarios/internationellStrategi/registerFiles.ts';
import { cardsOf, pressOld, refusal, uppdragOf } from './support/asking.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;
let maja: TabPerson;
let samuel: TabPerson;
let arendeId: string;
let social: string;
let service: string;

beforeAll(async () => {
  village = await openVillage();
  maja = await village.as(HANDLAGGARE);
  samuel = await village.as(SAMUEL);
  await village.drop('Sammanträden.csv', csv([
    ['Nämnd', 'Sammanträde', 'Sista dag att lämna', 'Förvaltningsgrupp'],
    ['Socialnämnden', '2016-10-25', '2016-10-05', '2016-09-14'], ['Socialnämnden', '2016-11-29', '2016-11-08', ''],
    ['Servicenämnden', '2016-10-11', '2016-09-26', ''], ['Servicenämnden', '2016-11-15', '2016-11-10', ''],
  ]), SIGNE);
  await village.settle();
  await village.sendRemiss();
  await village.sends();
  arendeId = (await maja.call('listArenden', {}))[0]!.id;
  social = await uppdragOf(samuel, 'Socialnämnden');
  service = await uppdragOf(await village.as(TOVE), 'Servicenämnden');
}, 120_000);
afterAll(() => village.close());

const row = async (instans: string): Promise<SvarsuppdragRow> => (await maja.call('getArende', { arendeId })).svarsuppdrag.find((u) => u.instans === instans)!;
/** Without those that Teams asked to be sent a little later. */
const arrived = async (): Promise<string[]> => (await village.sends()).filter((s) => s.endsWith(' 201'));
const planned = async (svarsuppdragId: string): Promise<string[]> => village.town.product.store.tx(async (s) => (await s.ledger.ofArende(arendeId))
  .filter(({ contact }) => contact.svarsuppdragId === svarsuppdragId && contact.state === 'planned').map(({ contact }) => `${contact.step} ${contact.dueOn}`).sort());

describe('a nämnd that meets too late', () => {
  test('the first card says what can be done, with the clause to copy and the anstånd filled in', async () => {
    expect(await row('Socialnämnden')).toMatchObject({ verdict: 'forvaltningens-forslag', decisionText: null });
    const [first] = cardsOf(village, SAMUEL);
    expect(first).toContain('Skicka förvaltningens förslag nu, beslutet kommer efter sammanträdet.');
    expect(first).toContain('Paragrafen justeras omedelbart.');
    const form = JSON.stringify(await village.chatOf(SAMUEL).press('anstandForm'));
    expect(form).toContain('"value":"2016-10-26"');
    expect(form).toContain('Nämnden sammanträder den 25 oktober 2016. Omedelbar justering ingår i förslaget.');
    expect((await samuel.call('getSvarForm', { svarsuppdragId: social })).proposed).toEqual({ askedFor: '2016-10-26', reason: 'Nämnden sammanträder den 25 oktober 2016. Omedelbar justering ingår i förslaget.' });
  });

  test('the way is chosen, and the morning after the meeting is planned', async () => {
    await samuel.call('chooseWay', { svarsuppdragId: social }, { way: 'forslag-forst' });
    expect(await row('Socialnämnden')).toMatchObject({ decisionText: 'Nämnden beslutar 25 oktober 2016.' });
    expect(await planned(social)).toContain('namnd-utfall 2016-10-26');
  });

  test('chosen to answer by delegation nothing is asked about the nämnd; chosen back it is asked once', async () => {
    await samuel.call('chooseWay', { svarsuppdragId: social }, { way: 'delegation' });
    expect((await planned(social)).filter((p) => p.startsWith('namnd'))).toEqual([]);
    expect(await row('Socialnämnden')).toMatchObject({ decisionText: null });
    await samuel.call('chooseWay', { svarsuppdragId: social }, { way: 'forslag-forst' });
    await samuel.call('chooseWay', { svarsuppdragId: social }, { way: 'forslag-forst' });
    expect((await planned(social)).filter((p) => p.startsWith('namnd'))).toEqual(['namnd-utfall 2016-10-26']);
  });

  test('the proposal is handed in: the row waits for the decision, and the days of the nämnd go on', async () => {
    await village.advance('2016-09-20', '10:00');
    await village.sends();
    await samuel.call('lamnaSvar', { svarsuppdragId: social }, {
      formInstance: 'form_samuel_1', stance: 'tillstyrker-med-synpunkter', standing: 'forvaltningen', decidedBy: null, synpunkter: [{ delId: null, text: 'Socialtjänstens nätverk bör nämnas.' }],
    });
    expect(await row('Socialnämnden')).toMatchObject({ status: 'besvarat', decisionText: 'Förslag inne, nämndens beslut 25 oktober 2016.' });
    expect(await planned(social)).toEqual(['namnd-utfall 2016-10-26', 'paminnelse-1 2016-10-04', 'paminnelse-10 2016-09-21', 'paminnelse-5 2016-09-28']);
    await village.settle();
    expect(cardsOf(village, SAMUEL)[0]).toContain('Förslag inne, nämndens beslut 25 oktober 2016.');
  });

  test('the reminder speaks of the nämndsekreterare and says that the proposal is in', async () => {
    await village.advance('2016-09-28');
    expect((await arrived()).filter((s) => s.startsWith('Samuel'))).toEqual(['Samuel Åkerblad paminnelse-10 201', 'Samuel Åkerblad paminnelse-5 201']);
    const last = cardsOf(village, SAMUEL).at(-1)!;
    expect(last).toContain('Lämna till nämndsekreteraren senast 5 oktober 2016.');
    expect(last).toContain('Förslaget är lämnat. Nämndens beslut ersätter det.');
  });
});

describe('the morning after', () => {
  test('nobody tells of a meeting that has not been held', async () => {
    expect(await refusal(samuel.call('tellUtfall', { svarsuppdragId: social }, { meetingOn: '2016-10-25', outcome: 'bordlagt', decidedBy: null }))).toContain('Sammanträdet har inte varit än');
  });

  test('the card comes in office hours to somebody at the nämnd who can be reached', async () => {
    await village.advance('2016-10-26', '08:30');
    expect((await arrived()).filter((s) => s.includes('namnd-utfall'))).toEqual([]);
    await village.advance('2016-10-26', '09:00');
    expect((await arrived()).filter((s) => s.includes('namnd-utfall'))).toEqual(['Samuel Åkerblad namnd-utfall 201']);
    const card = cardsOf(village, SAMUEL).at(-1)!;
    expect(card).toContain('Hur gick det i nämnden?');
    expect(card).toContain('Nämnden sammanträdde 25 oktober 2016.');
    expect((await samuel.call('hem', {})).find((i) => i.kind === 'namnd-utfall')).toMatchObject({ text: 'Hur gick det i socialnämnden 25 oktober 2016?', href: `#/svara/${social}` });
  });

  test('who does not belong to the nämnd may not tell, in the tab or by a forwarded card', async () => {
    expect(await refusal((await village.as(HENRIK)).call('tellUtfall', { svarsuppdragId: social }, { meetingOn: '2016-10-25', outcome: 'bordlagt', decidedBy: null }))).toContain('403');
    expect(await refusal(maja.call('tellUtfall', { svarsuppdragId: social }, { meetingOn: '2016-10-25', outcome: 'enligt-forslaget', decidedBy: '§ 1' }))).toContain('403');
    expect(await pressOld(village, HENRIK, 'tellUtfall', { svarsuppdragId: social, meetingOn: '2016-10-25', outcome: 'bordlagt' })).toMatchObject({ kind: 'error', status: 403 });
  });

  test('bordlagt: the next meeting is found, the row and the days follow', async () => {
    const shown = await village.chatOf(SAMUEL).press('tellUtfall', { outcome: 'bordlagt' });
    expect(textOf(shown)).toContain('Bordlagt 25 oktober 2016. Nytt sammanträde 29 november 2016.');
    expect(await row('Socialnämnden')).toMatchObject({ decisionText: 'Bordlagt 25 oktober 2016. Nytt sammanträde 29 november 2016.' });
    expect(await planned(social)).toEqual(['namnd-utfall 2016-11-30', 'paminnelse-1 2016-11-07', 'paminnelse-5 2016-11-01']);
  });

  test('told twice it is told once, and a mistake can be put right until the decision is in', async () => {
    await samuel.call('tellUtfall', { svarsuppdragId: social }, { meetingOn: '2016-10-25', outcome: 'bordlagt', decidedBy: null });
    expect(await refusal(samuel.call('tellUtfall', { svarsuppdragId: social }, { meetingOn: '2016-10-25', outcome: 'enligt-forslaget', decidedBy: ' ' }))).toContain('Skriv vem som har beslutat');
    const form = await samuel.call('tellUtfall', { svarsuppdragId: social }, { meetingOn: '2016-10-25', outcome: 'enligt-forslaget', decidedBy: '§ 14' });
    expect(form.lamnade).toHaveLength(2);
    expect(form.lamnade.at(-1)).toMatchObject({ standing: 'namnden', decidedBy: '§ 14, 25 oktober 2016', version: 2, synpunkter: [{ text: 'Socialtjänstens nätverk bör nämnas.' }] });
    await samuel.call('tellUtfall', { svarsuppdragId: social }, { meetingOn: '2016-10-25', outcome: 'enligt-forslaget', decidedBy: '§ 14' });
    expect((await samuel.call('getSvarForm', { svarsuppdragId: social })).lamnade).toHaveLength(2);
    expect(await refusal(samuel.call('tellUtfall', { svarsuppdragId: social }, { meetingOn: '2016-10-25', outcome: 'aterremiss', decidedBy: null }))).toContain('Nämndens beslut är redan lämnat');
  });

  test('the decision supersedes: its synpunkter are counted once', async () => {
    const view = await maja.call('getSammanstallning', { arendeId });
    expect(view.synpunkter.filter((s) => s.instans === 'Socialnämnden')).toHaveLength(1);
    expect(view.instanser.find((i) => i.name === 'Socialnämnden')).toMatchObject({ standing: 'namnden' });
    expect(await row('Socialnämnden')).toMatchObject({ synpunkter: 1, decisionText: 'Nämndens beslut är inne. Protokollsutdraget är inte markerat som skickat.' });
  });

  test('the protokollsutdrag is asked for twice, then stands on Hem, until it is marked', async () => {
    expect(await planned(social)).toEqual(['protokollsutdrag 2016-11-01', 'protokollsutdrag 2016-11-08']);
    await village.advance('2016-11-09');
    expect((await arrived()).filter((s) => s.includes('protokollsutdrag'))).toEqual(['Samuel Åkerblad protokollsutdrag 201', 'Samuel Åkerblad protokollsutdrag 201']);
    expect((await samuel.call('hem', {})).find((i) => i.kind === 'protokollsutdrag')).toBeDefined();
    expect(textOf(await village.chatOf(SAMUEL).press('markProtokollsutdrag'))).toContain('Protokollsutdraget är markerat som skickat.');
    expect((await samuel.call('hem', {})).find((i) => i.kind === 'protokollsutdrag')).toBeUndefined();
    expect(await row('Socialnämnden')).toMatchObject({ decisionText: 'Nämndens beslut och protokollsutdrag är skickade.' });
  });
});

describe('a nämnd that changed the proposal', () => {
  test('who writes gets the form with the proposal in it, and hands in the decision', async () => {
    const tove = await village.as(TOVE);
    await tove.call('lamnaSvar', { svarsuppdragId: service }, { formInstance: 'form_tove_1', stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [{ delId: null, text: 'Bra förslag.' }] });
    expect(await row('Servicenämnden')).toMatchObject({ decisionText: 'Förslag inne, nämndens beslut 15 november 2016.' });
    await village.advance('2016-11-16');
    expect((await arrived()).filter((s) => s.startsWith('Tove'))).toEqual(['Tove Lindhagen namnd-utfall 201']);
    const form = JSON.stringify(await village.chatOf(TOVE).press('tellUtfall', { outcome: 'andrat' }));
    expect(form).toContain('Bra förslag.');
    expect(await row('Servicenämnden')).toMatchObject({ decisionText: 'Nämnden ändrade förslaget 15 november 2016. Beslutet är inte lämnat.' });
    await tove.call('lamnaSvar', { svarsuppdragId: service }, { formInstance: 'form_tove_2', stance: 'avstyrker-delvis', standing: 'namnden', decidedBy: '§ 9, 15 november 2016', synpunkter: [{ delId: null, text: 'Delvis bra förslag.' }] });
    expect(await row('Servicenämnden')).toMatchObject({ standing: 'Nämnden', decisionText: 'Nämndens beslut är inne. Protokollsutdraget är inte markerat som skickat.' });
    await village.settle();
    await village.sends();
  });
});
