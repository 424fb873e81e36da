import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { planMorning } from '#bot/usecases/planMorning.ts';
import { instantAt } from '#domain/calendar/stockholm.ts';
import { HANDLAGGARE, TOVE } from '#local/scenarios/internationellStrategi/people.ts';
import { cardsOf, refusal, uppdragOf } from './support/asking.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;
beforeAll(async () => {
  village = await openVillage();
  await village.sendRemiss();
  await village.sends();
}, 120_000);
afterAll(async () => {
  await village.sends();
  await village.close();
});

/** Two workers whose jobs come at the same moment. */
const planTwice = (): Promise<readonly number[]> => Promise.all([plan(), plan()]);
const plan = (): Promise<number> => planMorning({ store: village.town.product.store, clock: { now: () => village.town.clock.now(), today: () => village.town.clock.today() }, sha256: (data) => createHash('sha256').update(data).digest('hex') });
const toMaja = async (): Promise<readonly string[]> => (await village.sends()).filter((s) => s.startsWith('Maja') && s.endsWith(' 201'));

test('nothing has happened: no card; after five working days those who have not opened it are told of, once', async () => {
  await village.advance('2016-06-03', '09:10');
  expect(await toMaja()).toEqual([]);
  await village.advance('2016-06-09', '16:00');
  village.town.clock.set(instantAt('2016-06-10', '09:10'));
  expect([...await planTwice()].sort()).toEqual([0, 1]);
  await village.settle();
  expect(await toMaja()).toEqual(['Maja Ekdahl morgon 201']);
  expect(cardsOf(village, HANDLAGGARE).at(-1)).toMatch(/arbetsdagar kvar\. 0 av 13 har svarat\. \d+ har inte öppnat remissen\./);
  expect(await plan()).toBe(0);
});

test('the next morning nothing is new; an answer later there is, in the morning', async () => {
  await village.advance('2016-06-13', '09:10');
  expect(await toMaja()).toEqual([]);
  const tove = await village.as(TOVE);
  await tove.call('lamnaSvar', { svarsuppdragId: await uppdragOf(tove, 'Servicenämnden') }, { formInstance: 'form_tove_1', stance: 'tillstyrker', standing: 'namnden', decidedBy: '§ 1', synpunkter: [] });
  await village.advance('2016-06-13', '13:00');
  await village.advance('2016-06-14', '07:30');
  expect(await toMaja()).toEqual([]);
  await village.advance('2016-06-14', '09:10');
  expect(await toMaja()).toEqual(['Maja Ekdahl morgon 201']);
  expect(cardsOf(village, HANDLAGGARE).at(-1)).toContain('1 av 13 har svarat.');
});

test('turned off by the person it does not come, and nobody turns it off who gets none', async () => {
  const maja = await village.as(HANDLAGGARE);
  expect((await maja.call('chooseMorning', {}, { wanted: false })).morningCard).toBe(false);
  const tove = await village.as(TOVE);
  expect(await refusal(tove.call('chooseMorning', {}, { wanted: false }))).toContain('403');
  expect((await tove.call('me', {})).morningCard).toBeNull();
  await tove.call('lamnaSvar', { svarsuppdragId: await uppdragOf(tove, 'Servicenämnden') }, { formInstance: 'form_tove_2', stance: 'tillstyrker', standing: 'namnden', decidedBy: '§ 2', synpunkter: [] });
  await village.advance('2016-06-15', '09:10');
  expect(await toMaja()).toEqual([]);
  await maja.call('chooseMorning', {}, { wanted: true });
  expect((await maja.call('me', {})).morningCard).toBe(true);
});
