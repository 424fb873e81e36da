import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HANDLAGGARE, REGISTRATOR, TOVE } from '#local/scenarios/internationellStrategi/people.ts';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import type { TabPerson } from '#local/people/person.ts';
import { actOut } from '#local/people/actOut.ts';
import { cardsOf, refusal, uppdragOf } from './support/asking.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;
let maja: TabPerson;
let arendeId: string;

beforeAll(async () => {
  village = await openVillage();
  maja = await village.as(HANDLAGGARE);
  const confirm = internationellStrategi.events.find((e) => e.kind === 'confirm-fields')!;
  await village.town.timeline.advanceTo(confirm.at);
  await actOut(village.town, confirm);
  arendeId = (await maja.call('listArenden', {}))[0]!.id;
  const falt = (await maja.call('getArende', { arendeId })).falt.find((f) => f.falt === 'avsandare')!;
  await maja.call('decideFalt', { arendeId }, { falt: 'avsandare', values: ['Justitiedepartementet'], seen: falt.proposed, reason: 'Remissen kommer därifrån.' });
  await village.settle();
  await village.sends();
}, 120_000);
afterAll(() => village.close());

const sv = 'Svara till oss senast 3 oktober 2016. Vårt svar ska vara hos Justitiedepartementet 17 oktober 2016.';

describe('a remiss from outside', () => {
  test('an internal day is proposed with its reason; only a working day before the external one can be chosen', async () => {
    expect(await maja.call('internalDay', { arendeId })).toMatchObject({ outside: true, sender: 'Justitiedepartementet', external: '2016-10-17', day: null, proposal: '2016-10-03' });
    for (const day of ['2016-10-17', '2016-10-02', '2016-06-01']) expect(await refusal(maja.call('setInternalDay', { arendeId }, { day }))).toContain('Dagen måste vara en arbetsdag');
    expect(await refusal((await village.as(TOVE)).call('setInternalDay', { arendeId }, { day: '2016-10-03' }))).toContain('403');
    expect(await maja.call('setInternalDay', { arendeId }, { day: '2016-09-30' })).toMatchObject({ day: '2016-09-30' });
    expect(await maja.call('setInternalDay', { arendeId }, { day: null })).toMatchObject({ day: null });
    expect(await maja.call('setInternalDay', { arendeId }, { day: '2016-10-03' })).toMatchObject({ day: '2016-10-03', external: '2016-10-17' });
  });

  test('sent, the internal day is the one that counts; cards and pages say both', async () => {
    const p = await maja.call('previewUtskick', { arendeId });
    expect(p.svarsdatum).toBe('2016-10-03');
    const now = await maja.call('sendUtskick', { arendeId }, { svarsdatum: p.svarsdatum, seen: p.seen });
    await village.settle();
    await village.sends();
    expect(now).toMatchObject({ svarsdatum: '2016-10-03', external: { day: '2016-10-17', sender: 'Justitiedepartementet', text: sv } });
    expect(cardsOf(village, TOVE).at(-1)).toContain(sv);
    const tove = await village.as(TOVE);
    expect(await tove.call('getSvarForm', { svarsuppdragId: await uppdragOf(tove, 'Servicenämnden') })).toMatchObject({ svarsdatum: '2016-10-03', externalText: sv });
    const planned = await village.town.product.store.tx(async (s) => (await s.ledger.ofArende(arendeId)).filter(({ contact }) => contact.state === 'planned').map(({ contact }) => contact.dueOn));
    expect(planned.every((day) => day <= '2016-10-03')).toBe(true);
    expect(await refusal(maja.call('setInternalDay', { arendeId }, { day: '2016-09-30' }))).toContain('409');
  });

  test('an anstånd past the external day must be meant', async () => {
    const tove = await village.as(TOVE);
    await tove.call('begarAnstand', { svarsuppdragId: await uppdragOf(tove, 'Servicenämnden') }, { askedFor: '2016-10-17', reason: 'Nämnden möts sent.' });
    await village.settle();
    const { anstandId } = (await maja.call('getArende', { arendeId })).svarsuppdrag.find((u) => u.instans === 'Servicenämnden')!;
    expect(await refusal(maja.call('decideAnstand', { anstandId: anstandId! }, { outcome: 'beviljat', grantedTo: null, reason: null }))).toContain('vårt eget svar ska då redan vara framme');
    const granted = await maja.call('decideAnstand', { anstandId: anstandId! }, { outcome: 'beviljat', grantedTo: null, reason: null, pastExternal: true });
    expect(granted.svarsuppdrag.find((u) => u.instans === 'Servicenämnden')).toMatchObject({ anstand: 'beviljat', svarsdatum: '2016-10-17' });
    await village.settle();
    await village.sends();
  });

  test('Hem says when our own answer is due, from five working days before', async () => {
    const line = async () => (await maja.call('hem', {})).find((i) => i.kind === 'yttre-dag');
    await village.advance('2016-10-07');
    expect(await line()).toBeUndefined();
    await village.advance('2016-10-10');
    expect(await line()).toMatchObject({ text: 'Vårt svar ska vara hos Justitiedepartementet 17 oktober 2016. 5 arbetsdagar kvar.', urgent: false });
    await village.advance('2016-10-14');
    expect(await line()).toMatchObject({ urgent: true });
    expect(await (await village.as(REGISTRATOR)).call('hem', {}).then((items) => items.some((i) => i.kind === 'yttre-dag'))).toBe(true);
    await village.sends();
  });
});
