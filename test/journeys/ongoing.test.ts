import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { actOut } from '#local/people/actOut.ts';
import type { TabPerson } from '#local/people/person.ts';
import { HANDLAGGARE, KERSTIN, TOVE } from '#local/scenarios/internationellStrategi/people.ts';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import { cardsOf, refusal, uppdragOf } from './support/asking.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;
let maja: TabPerson;
let arendeId: string;

/** It is late September: the remiss went out by e-mail in June, and some have answered. */
beforeAll(async () => {
  village = await openVillage();
  maja = await village.as(HANDLAGGARE);
  await village.advance('2016-09-28');
  await actOut(village.town, internationellStrategi.events.find((e) => e.kind === 'confirm-fields')!);
  await village.sends();
  arendeId = (await maja.call('listArenden', {}))[0]!.id;
}, 120_000);
afterAll(() => village.close());

const enter = async (more: { sentOn?: string; answered?: readonly [string, string][]; remind?: boolean; seen?: string } = {}) => {
  const p = await maja.call('previewUtskick', { arendeId });
  return maja.call('enterOngoing', { arendeId }, {
    seen: more.seen ?? p.seen, sentOn: more.sentOn ?? '2016-06-02', remind: more.remind ?? true,
    answered: (more.answered ?? [['Kulturnämnden', '2016-09-01']]).map(([instans, on]) => ({ instansId: p.rows.find((r) => r.instans === instans)?.instansId ?? 'instans_finns_inte', on })),
  });
};
const planned = async () => village.town.product.store.tx(async (s) => {
  const register = await s.register.read();
  return (await s.ledger.ofArende(arendeId)).filter(({ contact }) => contact.state === 'planned')
    .map(({ contact }) => `${register.instanser.find((i) => i.id === contact.instansId)?.name} ${contact.step} ${contact.dueOn}`).sort();
});

test.each([
  [{ sentOn: '2016-09-29' }, 'måste ligga före'], [{ sentOn: '2016-10-17' }, 'måste ligga före'],
  [{ answered: [['Kulturnämnden', '2016-06-01']] as [string, string][] }, 'ligger före utskicket'], [{ answered: [['Kulturnämnden', '2016-09-29']] as [string, string][] }, 'ligger före utskicket'],
  [{ answered: [['Hittepånämnden', '2016-09-01']] as [string, string][] }, 'inte är remissinstans'], [{ seen: 'annat' }, '409'],
])('days that cannot be, and what was not seen, are refused: %j', async (wrong, said) => {
  expect(await refusal(enter(wrong))).toContain(said);
  expect((await maja.call('getArende', { arendeId })).utskickState).toBeNull();
});

test('put in: nobody gets a card, those who have answered count, the rest are reminded from the next step', async () => {
  const after = await enter();
  await village.settle();
  expect(await village.sends()).toEqual(['Maja Ekdahl morgon 201']);
  expect(after).toMatchObject({ utskickState: 'skickat', total: 13, answered: 1, sent: { elsewhere: true, sentOn: '2016-06-02' } });
  expect(after.svarsuppdrag.find((u) => u.instans === 'Kulturnämnden')).toMatchObject({ status: 'besvarat', synpunkter: 0 });
  const left = await planned();
  expect(left.filter((l) => l.startsWith('Servicenämnden'))).toEqual(['Servicenämnden paminnelse-0 2016-10-17', 'Servicenämnden paminnelse-1 2016-10-14', 'Servicenämnden paminnelse-10 2016-10-03', 'Servicenämnden paminnelse-5 2016-10-10']);
  expect(left.join('\n')).not.toContain('Kulturnämnden');
  expect(left.join('\n')).not.toContain('inte-oppnad');
  expect(await refusal(enter())).toContain('redan skickad');
});

test('the next step comes on its day, one card each, and the form opens from it', async () => {
  await village.advance('2016-10-03', '10:00');
  const posted = await village.sends();
  expect(posted.filter((l) => l.startsWith('Tove'))).toEqual(['Tove Lindhagen paminnelse-10 201']);
  expect(posted.filter((l) => l.startsWith('Kerstin'))).toEqual([]);
  expect(cardsOf(village, TOVE).at(-1)).toContain('10 arbetsdagar kvar');
  const tove = await village.as(TOVE);
  const form = await tove.call('getSvarForm', { svarsuppdragId: await uppdragOf(tove, 'Servicenämnden') });
  expect(form.handlingar.length).toBeGreaterThan(0);
});

test('who answered in another way may still hand in the words, and it cannot be taken back over their heads', async () => {
  expect(await refusal(maja.call('endUtskick', { arendeId }, { how: 'atertaget' }))).toContain('Någon har redan svarat');
  const kerstin = await village.as(KERSTIN);
  await kerstin.call('lamnaSvar', { svarsuppdragId: await uppdragOf(kerstin, 'Kulturnämnden') }, { formInstance: 'form_kerstin_9', stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [{ delId: null, text: 'Som vi skrev i juni.' }] });
  expect((await maja.call('getArende', { arendeId })).svarsuppdrag.find((u) => u.instans === 'Kulturnämnden')).toMatchObject({ status: 'besvarat', synpunkter: 1 });
  await village.settle();
  await village.sends();
});
