import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import type { TabPerson } from '#local/people/person.ts';
import { HANDLAGGARE, HENRIK, KERSTIN, SOFIA, TOVE } from '#local/scenarios/internationellStrategi/people.ts';
import { cardsOf, refusal, uppdragOf } from './support/asking.ts';
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

const now = (): Promise<ArendeDetail> => maja.call('getArende', { arendeId });
type Fix = { title?: string; svarsdatum?: string; delar?: { id: string | null; title: string }[]; handlingar?: boolean; reason?: string; revision?: number };
const correct = async (fix: Fix): Promise<ArendeDetail> => maja.call('correctUtskick', { arendeId }, {
  revision: fix.revision ?? (await now()).sent!.revision, title: fix.title ?? null, svarsdatum: fix.svarsdatum ?? null, delar: fix.delar ?? null, handlingar: fix.handlingar ?? false, reason: fix.reason ?? 'Fel dag i missivet.',
});
const plannedFor = async (instans: string): Promise<string[]> => village.town.product.store.tx(async (s) => {
  const id = (await s.register.read()).instanser.find((i) => i.name === instans)!.id;
  return (await s.ledger.ofArende(arendeId)).filter(({ contact }) => contact.instansId === id && contact.state === 'planned').map(({ contact }) => `${contact.step} ${contact.dueOn}`).sort();
});
const named = (lines: readonly string[], name: string): string[] => lines.filter((l) => l.startsWith(name));

describe('another day', () => {
  let answered: string;
  beforeAll(async () => {
    // Henrik has a longer anstånd, Kerstin has answered.
    const henrik = await village.as(HENRIK);
    await henrik.call('begarAnstand', { svarsuppdragId: await uppdragOf(henrik, 'Hägersten-Liljeholmens stadsdelsnämnd') }, { askedFor: '2016-11-14', reason: 'Sommaren.' });
    const row = (await now()).svarsuppdrag.find((u) => u.anstandId !== null)!;
    await maja.call('decideAnstand', { anstandId: row.anstandId! }, { outcome: 'beviljat', grantedTo: null });
    const kerstin = await village.as(KERSTIN);
    answered = await uppdragOf(kerstin, 'Kulturnämnden');
    await kerstin.call('lamnaSvar', { svarsuppdragId: answered }, { formInstance: 'form_kerstin_1', stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [{ delId: (await now()).sent!.delar[0]!.id, text: 'Bra.' }] });
    await village.advance('2016-08-15');
    await village.sends();
  });

  test('[fault 26] moved earlier, so that reminders have passed: one card now, and only what is left after it', async () => {
    expect(await plannedFor('Servicenämnden')).toContain('paminnelse-20 2016-09-19');
    const after = await correct({ svarsdatum: '2016-08-26' });
    expect(after).toMatchObject({ svarsdatum: '2016-08-26', sent: { revision: 1, corrections: [{ reason: 'Fel dag i missivet.', by: 'Maja Ekdahl' }] } });
    await village.settle();
    const posted = await village.sends();
    expect(named(posted, 'Tove')).toEqual(['Tove Lindhagen rattelse 201']);
    // Who has a longer anstånd or has answered is left in peace.
    expect([...named(posted, 'Henrik'), ...named(posted, 'Kerstin')]).toEqual([]);
    expect(await plannedFor('Servicenämnden')).toEqual(['paminnelse-0 2016-08-26', 'paminnelse-1 2016-08-25', 'paminnelse-5 2016-08-19']);
    expect(await plannedFor('Hägersten-Liljeholmens stadsdelsnämnd')).toContain('paminnelse-0 2016-11-14');
    expect(await plannedFor('Kulturnämnden')).toEqual([]);
    const [first, last] = [cardsOf(village, TOVE)[0]!, cardsOf(village, TOVE).at(-1)!];
    expect(last).toContain('Rättelse');
    expect(last).toContain('fredag 26 augusti 2016');
    expect(last).toContain('Fel dag i missivet.');
    expect(first).toContain('26 augusti 2016');
    expect(first).not.toContain('17 oktober 2016');
    expect((await now()).svarsuppdrag.find((u) => u.id === answered)).toMatchObject({ status: 'besvarat', synpunkter: 1 });
    expect((await now()).svarsuppdrag.find((u) => u.instans.startsWith('Hägersten'))).toMatchObject({ svarsdatum: '2016-11-14' });
  });

  test('and later again: what was planned moves, each is told once', async () => {
    await correct({ svarsdatum: '2016-10-31', reason: 'Fler nämnder hinner.' });
    await village.settle();
    expect(named(await village.sends(), 'Tove')).toEqual(['Tove Lindhagen rattelse 201']);
    expect(await plannedFor('Servicenämnden')).toEqual(['paminnelse-0 2016-10-31', 'paminnelse-1 2016-10-28', 'paminnelse-10 2016-10-17', 'paminnelse-20 2016-10-03', 'paminnelse-5 2016-10-24']);
    expect((await now()).svarsuppdrag.find((u) => u.instans.startsWith('Hägersten'))).toMatchObject({ svarsdatum: '2016-11-14' });
  });

  test('refused: a day that has passed, nothing changed, no reason, somebody before you, somebody else’s', async () => {
    expect(await refusal(correct({ svarsdatum: '2016-08-15' }))).toContain('Den nya dagen måste ligga efter');
    expect(await refusal(correct({ svarsdatum: '2016-10-31' }))).toContain('inget att rätta');
    expect(await refusal(correct({ title: 'Ny', reason: ' \u200b' }))).toContain('Skriv varför');
    expect(await refusal(correct({ title: 'Ny', revision: 0 }))).toContain('Någon annan hann ändra');
    expect(await refusal((await village.as(TOVE)).call('correctUtskick', { arendeId }, { revision: 2, title: 'Ny', svarsdatum: null, delar: null, handlingar: false, reason: 'x' }))).toContain('403');
    await village.settle();
    expect(await village.sends()).toEqual([]);
  });
});

describe('title, parts and handlingar', () => {
  test('[fault 18] an old form is pressed after a part has gone: the text is kept, shown under the rest, and handed in', async () => {
    const chat = village.chatOf(SOFIA);
    const form = await chat.press('svara');
    const delar = (await now()).sent!.delar;
    const gone = delar.at(-1)!;
    const fieldOf = `del_${gone.id}`;
    expect(JSON.stringify(form)).toContain(fieldOf);
    await correct({ delar: [...delar.slice(0, -1).map((d, i) => ({ id: d.id, title: i === 1 ? 'Omvärlden' : d.title })), { id: null, title: 'Uppföljning' }], reason: 'Ny indelning.' });
    const old = { stance: 'tillstyrker-med-synpunkter', standing: 'forvaltningen', [fieldOf]: 'Det här skrev jag om den gamla delen.' };
    // The client still shows the form it had: its data are what they were.
    const formInstance = /"formInstance":"([^"]+)"/u.exec(JSON.stringify(form))![1]!;
    const svarsuppdragId = await uppdragOf(await village.as(SOFIA), 'Södermalms stadsdelsnämnd');
    const cardId = chat.cards().at(-1)!.id;
    const reply = await village.town.connector.userSide.press(SOFIA.aadObjectId, cardId, { type: 'Action.Execute', verb: 'granskaSvar', data: { svarsuppdragId, formInstance, ...old } });
    expect(JSON.stringify(reply)).toContain('Det här skrev jag om den gamla delen.');
    expect(JSON.stringify(reply)).toContain('En av delarna finns inte längre');
    const again = await chat.press('granskaSvar', { stance: old.stance, standing: old.standing });
    expect(JSON.stringify(again)).toContain('Granska innan du lämnar');
    await chat.press('lamnaSvar');
    await village.settle();
    const row = (await now()).svarsuppdrag.find((u) => u.id === svarsuppdragId)!;
    expect(row).toMatchObject({ status: 'besvarat', synpunkter: 1 });
    const posted = await village.sends();
    // Content concerns those too who have answered.
    expect(named(posted, 'Kerstin')).toEqual(['Kerstin Vallmark rattelse 201']);
    expect(cardsOf(village, KERSTIN).at(-1)).toContain('Ert svar finns kvar');
    const after = (await now()).sent!;
    expect(after.delar.map((d) => d.title)).toEqual([...delar.slice(0, -1).map((d, i) => (i === 1 ? 'Omvärlden' : d.title)), 'Uppföljning']);
  });

  test('a part that somebody has spoken of cannot be taken away', async () => {
    const { delar } = (await now()).sent!;
    expect(delar[0]).toMatchObject({ answered: true });
    expect(await refusal(correct({ delar: delar.slice(1).map(({ id, title }) => ({ id, title })) }))).toContain('Byt namn på delen i stället');
  });

  test('a handling that came later goes with it once it is corrected so', async () => {
    const folder = (await now()).handlingar[0]!.webUrl;
    expect(folder).not.toBe('');
    const tove = await village.as(TOVE);
    const svarsuppdragId = await uppdragOf(tove, 'Servicenämnden');
    const before = (await tove.call('getSvarForm', { svarsuppdragId })).handlingar.length;
    await correct({ title: 'Internationell strategi, rättad', handlingar: true, reason: 'Fel bilaga.' });
    await village.settle();
    await village.sends();
    const form = await tove.call('getSvarForm', { svarsuppdragId });
    expect(form.title).toBe('Internationell strategi, rättad');
    expect(form.handlingar.length).toBeGreaterThanOrEqual(before);
    expect(cardsOf(village, TOVE).at(-1)).toContain('Handlingarna är ändrade.');
    expect((await now()).sent!.newHandlingar).toEqual([]);
  });
});

test('[fault 22] closed while an answer is on its way: the answer is kept, marked by which came first', async () => {
  const tove = await village.as(TOVE);
  const svarsuppdragId = await uppdragOf(tove, 'Servicenämnden');
  const [, lamnat] = await Promise.all([
    maja.call('endUtskick', { arendeId }, { how: 'stangt' }),
    tove.call('lamnaSvar', { svarsuppdragId }, { formInstance: 'form_tove_22', stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [] }),
  ]);
  expect(lamnat.lamnade).toHaveLength(1);
  const { svar, verbs } = await village.town.product.store.tx(async (s) => ({
    svar: (await s.utskick.svarsuppdrag(svarsuppdragId))!.svar[0]!, verbs: (await s.log.read(0, 10_000)).filter((e) => e.arendeId === arendeId).map((e) => e.verb),
  }));
  expect(svar.afterClose).toBe(verbs.indexOf('utskick-closed') < verbs.lastIndexOf('svar-lamnat'));
  expect(await refusal(correct({ title: 'Efteråt' }))).toContain('Remissen är stängd');
  await village.settle();
  await village.sends();
});
