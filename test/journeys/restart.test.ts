import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { instantAt } from '#domain/calendar/stockholm.ts';
import { actOut } from '#local/people/actOut.ts';
import { HANDLAGGARE, SAMUEL, SOFIA, TOVE, UNKNOWN } from '#local/scenarios/internationellStrategi/people.ts';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import { cardsOf, uppdragOf } from './support/asking.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;

beforeAll(async () => {
  village = await openVillage();
  await village.sendRemiss();
  await village.sends();
}, 120_000);
afterAll(() => village.close());

/** All that people see: Hem, the ärende, who was reached, the merge, the register, the answers' forms, the chats and the hour. */
async function everything() {
  const maja = await village.as(HANDLAGGARE);
  const arendeId = (await maja.call('listArenden', {}))[0]!.id;
  const tove = await village.as(TOVE);
  const form = await tove.call('getSvarForm', { svarsuppdragId: await uppdragOf(tove, 'Servicenämnden') });
  return {
    now: village.town.clock.now(), hem: await maja.call('hem', {}), arende: await maja.call('getArende', { arendeId }), leverans: await maja.call('leverans', { arendeId }),
    sammanstallning: await maja.call('getSammanstallning', { arendeId }), register: await maja.call('register', {}), utkast: form.utkast,
    chats: [TOVE, SOFIA, SAMUEL, UNKNOWN, HANDLAGGARE].map((person) => cardsOf(village, person).map((card) => card.replaceAll(/https?:\/\/\S+/g, ''))),
    nextDue: await village.town.product.nextDueOn(),
  };
}

describe('ended in the middle of a remiss and started again on the same folder', () => {
  test('everything is there', async () => {
    const sofia = await village.as(SOFIA);
    await sofia.call('lamnaSvar', { svarsuppdragId: await uppdragOf(sofia, 'Södermalms stadsdelsnämnd') }, { formInstance: 'form_sofia_1', stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [{ delId: null, text: 'Före omstarten.' }] });
    const tove = await village.as(TOVE);
    await tove.call('saveUtkast', { svarsuppdragId: await uppdragOf(tove, 'Servicenämnden') }, { formInstance: 'form_tove_1', stance: null, standing: null, decidedBy: null, synpunkter: [{ delId: null, text: 'Ett halvt utkast.' }] });
    await village.settle();
    const before = await everything();
    await village.restart();
    expect(await everything()).toEqual(before);
    expect(before.utkast?.synpunkter).toEqual([{ delId: null, text: 'Ett halvt utkast.' }]);
  });

  test('nothing is sent again, and what was unknown is still unknown', async () => {
    await village.settle();
    expect(await village.sends()).toEqual([]);
    const maja = await village.as(HANDLAGGARE);
    expect((await maja.call('hem', {})).find((i) => i.title === UNKNOWN.displayName)).toMatchObject({ kind: 'okant-kort' });
  });

  test('cards from before are alive: they can be pressed, and are redrawn', async () => {
    const event = internationellStrategi.events.find((e) => e.kind === 'answer' && e.by === TOVE.aadObjectId)!;
    await actOut(village.town, event);
    await village.settle();
    expect(cardsOf(village, TOVE)[0]).toContain('Besvarad');
  });

  test('the reminders come on their day, at the addresses of today', async () => {
    await village.advance('2016-09-19');
    const sent = await village.sends();
    expect(sent).toContain('Henrik Palmblad paminnelse-20 201');
    expect(sent.filter((line) => line.startsWith('Tove') || line.startsWith('Sofia'))).toEqual([]);
    expect(sent.filter((line) => !line.endsWith('201'))).toEqual([]);
  });

  test('ended just when cards are due: they come after the start, once', async () => {
    village.town.clock.set(instantAt('2016-10-03', '09:00'));
    await village.restart();
    await village.settle();
    expect((await village.sends()).filter((line) => line.startsWith('Henrik'))).toEqual(['Henrik Palmblad paminnelse-10 201']);
    await village.restart();
    await village.settle();
    expect(await village.sends()).toEqual([]);
  });
});

test('a second start on the same folder is told who has it, and the first goes on', async () => {
  const second = await village.startBeside();
  expect(second).toEqual({ kind: 'held', by: village.town.productUrl });
  const maja = await village.as(HANDLAGGARE);
  expect((await maja.call('me', {})).name).toBe(HANDLAGGARE.displayName);
});
