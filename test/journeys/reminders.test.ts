import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ReminderSettings } from '#domain/contract/paminnelser.ts';
import { HANDLAGGARE, HENRIK, KERSTIN, REGISTRATOR, SAMUEL, SOFIA, TOVE } from '#local/scenarios/internationellStrategi/people.ts';
import type { TabPerson } from '#local/people/person.ts';
import { textOf } from '#local/rehearsal/cardText.ts';
import { cardsOf, refusal, uppdragOf } from './support/asking.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;
let maja: TabPerson;
let arendeId: string;
let tove: TabPerson;
let service: string;

beforeAll(async () => {
  village = await openVillage();
  maja = await village.as(HANDLAGGARE);
  await village.sendRemiss();
  await village.sends();
  arendeId = (await maja.call('listArenden', {}))[0]!.id;
  tove = await village.as(TOVE);
  service = await uppdragOf(tove, 'Servicenämnden');
}, 120_000);
afterAll(() => village.close());

const settings = async (): Promise<ReminderSettings> => (await maja.call('getReminderSettings', {})).settings;
const save = async (over: Partial<ReminderSettings>): Promise<unknown> => {
  const seen = await settings();
  return maja.call('saveReminderSettings', {}, { settings: { ...seen, ...over }, seen });
};
/** What is planned for the instans, as the ledger has it. */
const plannedFor = async (instans: string): Promise<string[]> => village.town.product.store.tx(async (s) => {
  const id = (await s.register.read()).instanser.find((i) => i.name === instans)!.id;
  return (await s.ledger.ofArende(arendeId)).filter(({ contact }) => contact.instansId === id && contact.state === 'planned').map(({ contact }) => `${contact.dueOn} ${contact.step}`).sort();
});
const logged = async (verb: string): Promise<number> => village.town.product.store.tx(async ({ log }) => (await log.read(0, 10_000)).filter((e) => e.verb === verb).length);
const FIVE = ['2016-09-19 paminnelse-20', '2016-10-03 paminnelse-10', '2016-10-10 paminnelse-5', '2016-10-14 paminnelse-1', '2016-10-17 paminnelse-0'];

describe('nobody has opened it', () => {
  test('after five working days the kontaktperson hears of it, once, with a way out; who has opened it does not', async () => {
    await village.chatOf(HENRIK).press('oppnad');
    expect(await plannedFor('Hägersten-Liljeholmens stadsdelsnämnd')).toEqual(FIVE);
    expect(await plannedFor('Servicenämnden')).toEqual(['2016-06-10 inte-oppnad', ...FIVE]);
    await village.advance('2016-06-10', '09:30');
    const sent = await village.sends();
    expect(sent).toContain('Tove Lindhagen inte-oppnad 201');
    expect(sent.filter((line) => line.startsWith('Henrik'))).toEqual([]);
    const card = cardsOf(village, TOVE).at(-1)!;
    for (const words of ['Ingen hos er har öppnat remissen än.', 'Du får kortet som internationell kontaktperson för servicenämnden.', 'Pausa påminnelser', 'Påminn mig på torsdag', 'Öppna i fliken']) expect(card).toContain(words);
  });

  test('«Svara» is to open it: nobody is nudged any more', async () => {
    await village.chatOf(TOVE).press('svara');
    expect((await maja.call('getArende', { arendeId })).svarsuppdrag.find((u) => u.id === service)).toMatchObject({ status: 'oppnat' });
    await village.advance('2016-06-20', '09:30');
    expect((await village.sends()).filter((line) => !line.startsWith('Maja'))).toEqual([]);
  });
});

describe('settings', () => {
  test('those who handle remisser set them, nobody else, and only what can be used', async () => {
    expect(await refusal(tove.call('getReminderSettings', {}))).toContain('403');
    expect(await refusal(save({ hours: { from: '07:00', until: '17:00' } }))).toContain('Inställningarna går inte att använda');
    expect(await refusal(save({ quiet: [{ from: '2016-08-01', to: '2016-07-01' }] }))).toContain('400');
    expect(await plannedFor('Servicenämnden')).toEqual(FIVE);
  });

  test('quiet weeks: what falls in them goes before, all of it is planned anew, and it is logged', async () => {
    await save({ quiet: [{ from: '2016-10-03', to: '2016-10-09' }] });
    expect(await plannedFor('Servicenämnden')).toEqual(['2016-09-19 paminnelse-20', '2016-09-30 paminnelse-10', '2016-10-10 paminnelse-5', '2016-10-14 paminnelse-1', '2016-10-17 paminnelse-0']);
    const coming = (await tove.call('myPaminnelser', {})).find((c) => c.on === '2016-09-30');
    expect(coming).toMatchObject({ movedFrom: '2016-10-03', because: 'svarsdatum', before: 10, countsTo: '2016-10-17', paused: null });
    expect(await logged('settings-changed')).toBe(1);
  });

  test('what two change at once: the second is told and nothing is written over', async () => {
    const seen = await settings();
    await save({ nudgeAfter: 3 });
    expect(await refusal(maja.call('saveReminderSettings', {}, { settings: { ...seen, steps: [5] }, seen }))).toContain('409');
    expect(await settings()).toMatchObject({ nudgeAfter: 3, steps: [20, 10, 5, 1, 0] });
  });

  test('other steps and other hours; the loop keeps them', async () => {
    await save({ steps: [10, 0], hours: { from: '13:00', until: '15:00' }, quiet: [] });
    expect(await plannedFor('Servicenämnden')).toEqual(['2016-10-03 paminnelse-10', '2016-10-17 paminnelse-0']);
    await save({ steps: [20, 10, 5, 1, 0] });
    await village.advance('2016-09-19', '11:00');
    expect((await village.sends()).filter((line) => line.includes('paminnelse'))).toEqual([]);
    await village.advance('2016-09-19', '13:05');
    expect(await village.sends()).toContain('Tove Lindhagen paminnelse-20 201');
    await save({ hours: { from: '09:00', until: '17:00' } });
    // Changed on the day itself, after it was sent: it does not come again.
    await village.advance('2016-09-19', '16:00');
    expect((await village.sends()).filter((line) => line.startsWith('Tove'))).toEqual([]);
  });
});

describe('a person decides about their own', () => {
  test('«Påminn mig på torsdag» in the card: the next one comes then, the last stays, the card says so', async () => {
    const shown = textOf(await village.chatOf(TOVE).press('paminnSenare'));
    expect(shown).toContain('Nästa påminnelse kommer');
    expect(shown).toContain('22 september 2016');
    expect(await plannedFor('Servicenämnden')).toEqual(['2016-09-22 paminn-vald', ...FIVE.slice(2)]);
    await village.advance('2016-09-22', '09:30');
    expect((await village.sends()).filter((line) => line.startsWith('Tove'))).toEqual(['Tove Lindhagen paminn-vald 201']);
    expect(cardsOf(village, TOVE).at(-1)).toContain('Påminnelsen som du bad om.');
  });

  test('in the tab: a working day before the last, and no other', async () => {
    for (const day of ['2016-09-22', '2016-09-24', '2016-10-17', '2016-12-01']) expect(await refusal(tove.call('setMyReminders', { svarsuppdragId: service }, { what: 'day', day }))).toContain('Välj en arbetsdag');
    const now = await tove.call('setMyReminders', { svarsuppdragId: service }, { what: 'day', day: '2016-10-12' });
    expect(now).toMatchObject({ chosen: '2016-10-12', paused: null, last: '2016-10-17' });
    expect(now.coming.map((c) => `${c.on} ${c.because}`)).toEqual(['2016-10-12 chosen', '2016-10-14 svarsdatum', '2016-10-17 svarsdatum']);
  });

  test('paused and resumed; the handläggare sees who is silent; the others are not touched', async () => {
    await tove.call('setMyReminders', { svarsuppdragId: service }, { what: 'pause' });
    expect(await plannedFor('Servicenämnden')).toEqual([]);
    expect(await plannedFor('Kulturnämnden')).toContain('2016-10-10 paminnelse-5');
    expect((await maja.call('arendePaminnelser', { arendeId })).silent).toEqual([{ person: 'Tove Lindhagen', instans: 'Servicenämnden', on: '2016-09-22' }]);
    expect((await tove.call('myPaminnelser', {})).every((c) => c.paused === 'person')).toBe(true);
    await tove.call('setMyReminders', { svarsuppdragId: service }, { what: 'resume' });
    expect(await plannedFor('Servicenämnden')).toEqual(FIVE.slice(1));
  });

  test('nobody decides about another nämnd’s', async () => {
    for (const who of [HENRIK, HANDLAGGARE, REGISTRATOR]) expect(await refusal((await village.as(who)).call('setMyReminders', { svarsuppdragId: service }, { what: 'pause' }))).toContain('403');
  });
});

describe('the handläggare pauses the whole remiss', () => {
  test('nothing is sent until it is resumed; what was missed is not made up for', async () => {
    expect(await refusal(tove.call('pauseArende', { arendeId }, { paused: true }))).toContain('403');
    const view = await maja.call('pauseArende', { arendeId }, { paused: true });
    expect(view.paused).toEqual({ by: 'Maja Ekdahl', on: '2016-09-22' });
    expect(view.coming.length).toBeGreaterThan(10);
    expect(view.coming.every((c) => c.paused === 'remiss')).toBe(true);
    await maja.call('pauseArende', { arendeId }, { paused: true });
    expect(await logged('reminders-paused')).toBe(2);
    await village.advance('2016-10-04', '09:30');
    expect((await village.sends()).filter((line) => line.includes('paminnelse'))).toEqual([]);
    expect((await maja.call('pauseArende', { arendeId }, { paused: false })).paused).toBeNull();
    expect(await plannedFor('Servicenämnden')).toEqual(FIVE.slice(2));
    await village.settle();
    expect((await village.sends()).filter((line) => line.startsWith('Tove'))).toEqual([]);
  });
});

describe('«Påminn nu»', () => {
  test('shows who, and the card; a press sends one card each, a second press none', async () => {
    await village.advance('2016-10-05', '10:00');
    await village.sends();
    const shown = await maja.call('previewRemindNow', { arendeId });
    expect(shown.warning).toBeNull();
    expect(JSON.stringify(shown.card)).toContain('Maja Ekdahl påminner om en remiss.');
    const ids = shown.rows.filter((r) => ['Servicenämnden', 'Kulturnämnden'].includes(r.instans)).map((r) => r.svarsuppdragId);
    expect(await maja.call('remindNow', { arendeId }, { svarsuppdragIds: ids })).toEqual({ sent: 2 });
    expect(await maja.call('remindNow', { arendeId }, { svarsuppdragIds: ids })).toEqual({ sent: 0 });
    await village.settle();
    expect(await village.sends()).toEqual(['Kerstin Vallmark paminn-nu 201', 'Tove Lindhagen paminn-nu 201']);
    expect(await logged('reminded-now')).toBe(1);
  });

  test('who has had a card today is shown and left out, also when asked for', async () => {
    const row = (await maja.call('previewRemindNow', { arendeId })).rows.find((r) => r.instans === 'Servicenämnden')!;
    expect(row.leftOut).toBe('had-card');
    expect(await maja.call('remindNow', { arendeId }, { svarsuppdragIds: [row.svarsuppdragId] })).toEqual({ sent: 0 });
  });

  test('who has silenced it is left out; in a quiet week the page warns', async () => {
    const kerstin = await village.as(KERSTIN);
    await village.advance('2016-10-06', '10:00');
    await village.sends();
    await kerstin.call('setMyReminders', { svarsuppdragId: await uppdragOf(kerstin, 'Kulturnämnden') }, { what: 'pause' });
    await save({ quiet: [{ from: '2016-10-06', to: '2016-10-07' }] });
    const shown = await maja.call('previewRemindNow', { arendeId });
    expect(shown).toMatchObject({ warning: 'quiet', quietUntil: '2016-10-07' });
    expect(shown.rows.find((r) => r.instans === 'Kulturnämnden')).toMatchObject({ leftOut: 'paused' });
    await save({ quiet: [] });
  });
});

describe('after the svarsdatum', () => {
  const ask = async (instans: string) => (await maja.call('arendePaminnelser', { arendeId })).overdue.find((o) => o.instans === instans)!;

  test('before it nobody can be asked after', async () => {
    expect(await refusal(maja.call('askAfter', { arendeId }, { svarsuppdragId: service, personId: (await village.town.product.store.register()).people[0]!.id }))).toContain('409');
  });

  test('[fault 27] the server is down over the last days: on return nobody is reminded of what has passed, and the handläggare is told', async () => {
    await village.advance('2016-10-13', '16:00');
    await village.sends();
    await village.restart();
    village.town.clock.set('2016-10-18T07:30:00.000Z');
    await village.settle();
    expect((await village.sends()).filter((line) => line.includes('paminnelse'))).toEqual([]);
    maja = await village.as(HANDLAGGARE);
    tove = await village.as(TOVE);
    expect((await maja.call('hem', {})).find((i) => i.kind === 'efterfragan')?.text).toMatch(/yttranden är inte registrerade fast svarsdagen har passerat/);
    expect(await plannedFor('Servicenämnden')).toEqual([]);
  });

  test('the registrator is proposed first; one press asks one person, and the answer is shown', async () => {
    const service18 = await ask('Servicenämnden');
    expect(service18.people[0]).toMatchObject({ name: 'Tove Lindhagen', roll: 'kontaktperson' });
    const social = await ask('Södermalms stadsdelsnämnd');
    const person = social.people.find((p) => p.name === SOFIA.displayName)!;
    await maja.call('askAfter', { arendeId }, { svarsuppdragId: social.svarsuppdragId, personId: person.personId });
    await maja.call('askAfter', { arendeId }, { svarsuppdragId: social.svarsuppdragId, personId: person.personId });
    await village.settle();
    expect(await village.sends()).toEqual(['Sofia Törnwall efterfragan 201']);
    expect(cardsOf(village, SOFIA).at(-1)).toContain('Vi har inte registrerat något yttrande från Södermalms stadsdelsnämnd. Är det på väg?');
    await village.chatOf(SOFIA).press('svaraEfterfragan', { answer: 'pa-vag' });
    expect((await ask('Södermalms stadsdelsnämnd')).asked).toEqual([{ person: 'Sofia Törnwall', by: 'Maja Ekdahl', on: '2016-10-18', answer: 'pa-vag' }]);
    expect(await logged('asked-after')).toBe(1);
    expect(await refusal(maja.call('askAfter', { arendeId }, { svarsuppdragId: social.svarsuppdragId, personId: service18.people[0]!.personId }))).toContain('409');
    expect(await refusal((await village.as(SAMUEL)).call('askAfter', { arendeId }, { svarsuppdragId: social.svarsuppdragId, personId: person.personId }))).toContain('403');
  });
});
