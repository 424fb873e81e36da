import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CARD_ACTIONS, type CardVerb } from '#domain/contract/cardActions.ts';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import { BLOCKED, HANDLAGGARE, KERSTIN, NEVER, REGISTRATOR, SAMUEL, SOFIA, TOVE } from '#local/scenarios/internationellStrategi/people.ts';
import { actOut } from '#local/people/actOut.ts';
import type { TabPerson } from '#local/people/person.ts';
import { textOf } from '#local/rehearsal/cardText.ts';
import { refusal, uppdragOf } from './support/asking.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;
let maja: TabPerson;
let arendeId: string;
/** Words of the case that must never be found in what leaves to Teams while it is secret. */
let canaries: readonly string[];

beforeAll(async () => {
  village = await openVillage();
  maja = await village.as(HANDLAGGARE);
  await village.advance('2016-06-02');
  await actOut(village.town, internationellStrategi.events.find((e) => e.kind === 'confirm-fields')!);
  await village.sends();
  const arende = (await maja.call('listArenden', {}))[0]!;
  arendeId = arende.id;
  const confirmed = (await maja.call('getArende', { arendeId })).falt;
  canaries = [...confirmed.filter((f) => f.falt === 'titel' || f.falt === 'delar' || f.falt === 'diarienummer').flatMap((f) => f.confirmed ?? []), '171-482', 'Remiss från', 'sekretess', 'OSL', 'Hemliga ord'];
}, 120_000);
afterAll(() => village.close());

/** All that the bot has sent to the Connector since, and all that it has answered presses and sentences with. */
let from = 0;
const replies: unknown[] = [];
const leftSince = (): string => JSON.stringify([village.town.connector.log.slice(from).map((e) => e.activity), replies]);
const found = (text: string): string[] => canaries.filter((c) => text.toLocaleLowerCase('sv').includes(JSON.stringify(c).slice(1, -1).toLocaleLowerCase('sv')));
const mark = (secret: boolean, reason = 'OSL 21 kap. 7 §') => maja.call('setSecret', { arendeId }, { secret, reason });
const says = async (person: { aadObjectId: string }, text: string): Promise<string> => {
  const { userSide } = village.town.connector;
  const before = userSide.chat(person.aadObjectId).messages.length;
  await userSide.send(person.aadObjectId, text);
  await village.settle();
  return userSide.chat(person.aadObjectId).messages.slice(before).filter((m) => m.from === 'bot').map((m) => textOf(m.activity)).join('\n');
};

describe('marked before it is sent', () => {
  test('a reason is asked for, and only those who handle it may', async () => {
    expect(await refusal(mark(true, '  '))).toContain('Skriv varför');
    expect(await refusal((await village.as(TOVE)).call('setSecret', { arendeId }, { secret: true, reason: 'x' }))).toContain('403');
    expect(await mark(true)).toMatchObject({ secret: { reason: 'OSL 21 kap. 7 §', by: 'Maja Ekdahl', on: '2016-06-02' } });
    await village.settle();
    // The card that asked for a review is neutral by now.
    expect(found(textOf(village.chatOf(HANDLAGGARE).cards().map((c) => c.card)))).toEqual([]);
    from = village.town.connector.log.length;
  });

  test('its own handläggare and the registrator see it; a test card and the picture of a card say nothing of it', async () => {
    for (const who of [HANDLAGGARE, REGISTRATOR]) expect((await (await village.as(who)).call('listArenden', {})).map((a) => a.id)).toEqual([arendeId]);
    const p = await maja.call('previewUtskick', { arendeId });
    expect(found(JSON.stringify(p.card))).toEqual([]);
    await maja.call('sendTestCard', { arendeId }, { instansId: p.rows[0]!.instansId });
    await village.settle();
    expect(await village.sends()).toEqual(['Maja Ekdahl prov 201']);
    expect(textOf(village.chatOf(HANDLAGGARE).cards().at(-1)!.card)).toContain('Det visas bara i fliken.');
  });

  test('another handläggare of the same board sees it in no list and cannot open it', async () => {
    await village.town.product.store.tx(async (s) => {
      const register = await s.register.read();
      const ks = register.instanser.find((i) => i.kind === 'kommunstyrelse')!;
      const all = await s.register.uppdragAsRead();
      const sofia = (await s.register.personByAadObjectId(SOFIA.aadObjectId))!;
      await s.register.replaceUppdrag([...all, { id: 'uppdrag_sofia_ks', instansId: ks.id, personId: sofia.id, roll: 'handlaggare', validFrom: null, validTo: null }]);
    });
    const sofia = await village.as(SOFIA);
    expect((await sofia.call('me', {})).mayHandle).toBe(true);
    expect(await sofia.call('listArenden', {})).toEqual([]);
    expect(found(JSON.stringify(await sofia.call('hem', {})))).toEqual([]);
    // One after another: a refusal that nobody waits for yet would end the test.
    for (const ask of [() => sofia.call('getArende', { arendeId }), () => sofia.call('previewUtskick', { arendeId }), () => sofia.call('leverans', { arendeId }), () => sofia.call('getSammanstallning', { arendeId }), () => sofia.call('setSecret', { arendeId }, { secret: false, reason: 'x' })]) {
      expect(await refusal(ask())).toContain('404');
    }
  });
});

describe('the canary: every step, every button and every sentence', () => {
  test('sent: the card says that something waits; the tab says what', async () => {
    const p = await maja.call('previewUtskick', { arendeId });
    await maja.call('sendUtskick', { arendeId }, { svarsdatum: p.svarsdatum, seen: p.seen });
    await village.settle();
    expect(await village.sends()).toContain('Tove Lindhagen ny-remiss 201');
    const card = village.chatOf(TOVE).cards().at(-1)!.card;
    expect(textOf(card)).toContain('Något väntar på dig');
    expect(JSON.stringify(card)).toContain('#%2Fsvara%2F'.replace('#', '%23'));
    const tove = await village.as(TOVE);
    const form = await tove.call('getSvarForm', { svarsuppdragId: await uppdragOf(tove, 'Servicenämnden') });
    expect(canaries).toContain(form.title);
    expect(found(leftSince())).toEqual([]);
  });

  test('every verb of a card, as an old card would press it', async () => {
    const tove = await village.as(TOVE);
    const svarsuppdragId = await uppdragOf(tove, 'Servicenämnden');
    const cardId = village.chatOf(TOVE).cards().at(-1)!.id;
    const form = { formInstance: 'form_gammalt_1', stance: 'tillstyrker-med-synpunkter', standing: 'forvaltningen', ovrigt: 'Hemliga ord om saken' };
    const data: Record<CardVerb, object> = {
      refresh: {}, oppnad: {}, valjWay: { way: 'namnden' }, svara: {}, sparaUtkast: form, granskaSvar: form, tillbaka: {}, anstandForm: {}, begarAnstand: { askedFor: '2016-11-14', reason: 'Hemliga ord' },
      beviljaAnstand: { anstandId: 'anstand_finns_inte' }, avslaAnstand: { anstandId: 'anstand_finns_inte' }, tellUtfall: { outcome: 'enligt-forslaget' }, markProtokollsutdrag: {}, lamnaSvar: { formInstance: form.formInstance },
    } as Record<CardVerb, object>;
    for (const verb of Object.keys(CARD_ACTIONS) as CardVerb[]) {
      const reply = await village.town.connector.userSide.press(TOVE.aadObjectId, cardId, { type: 'Action.Execute', verb, data: { svarsuppdragId, ...(data[verb] ?? {}) } });
      replies.push([verb, reply]);
      expect([verb, found(JSON.stringify(reply))]).toEqual([verb, []]);
    }
    await village.settle();
    // Nothing was lost: what an old form sent has been handed in.
    expect((await tove.call('getSvarForm', { svarsuppdragId })).lamnade[0]).toMatchObject({ synpunkter: [{ delId: null, text: 'Hemliga ord om saken' }] });
    expect(found(leftSince())).toEqual([]);
    await village.sends();
  });

  test('every sentence that the bot understands, from a recipient and from the handläggare', async () => {
    for (const person of [SAMUEL, HANDLAGGARE, KERSTIN]) {
      for (const sentence of ['hej', 'vad kan du', 'mina remisser', 'vad är kvar att göra', 'när ska vi svara', 'när ska vi svara på 171-482/2016', 'vilka har inte svarat', 'internationell strategi', 'påminn mig på torsdag', 'pausa påminnelserna']) {
        expect([sentence, found(await says(person, sentence))]).toEqual([sentence, []]);
      }
    }
    expect(await says(SAMUEL, 'mina remisser')).toContain('Dessutom väntar något som bara visas i fliken.');
    await village.sends();
  });

  test('reminders, anstånd, meetings, corrections, the morning: all the way to the day and past it', async () => {
    const samuel = await village.as(SAMUEL);
    const social = await uppdragOf(samuel, 'Socialnämnden');
    await samuel.call('chooseWay', { svarsuppdragId: social }, { way: 'namnden' });
    await samuel.call('begarAnstand', { svarsuppdragId: social }, { askedFor: '2016-11-01', reason: 'Hemliga ord.' });
    await village.settle();
    const asked = (await maja.call('getArende', { arendeId })).svarsuppdrag.find((u) => u.instans === 'Socialnämnden')!;
    expect(await refusal((await village.as(SOFIA)).call('decideAnstand', { anstandId: asked.anstandId! }, { outcome: 'beviljat', grantedTo: null }))).toContain('404');
    await maja.call('decideAnstand', { anstandId: asked.anstandId! }, { outcome: 'beviljat', grantedTo: null });
    const { sent } = await maja.call('getArende', { arendeId });
    await maja.call('correctUtskick', { arendeId }, { revision: sent!.revision, title: 'Hemliga ord i titeln', svarsdatum: null, delar: null, handlingar: false, reason: 'Hemliga ord i skälet' });
    await village.advance('2016-11-08', '10:00');
    const steps = new Set((await village.sends()).flatMap((line) => line.replace(/ \d+$/u, '').split(' ').at(-1)!.split('+')));
    for (const step of ['anstand-begart', 'anstand-beslut', 'rattelse', 'paminnelse-10', 'paminnelse-0']) expect([...steps]).toContain(step);
    expect(found(leftSince())).toEqual([]);
    expect(textOf(village.chatOf(KERSTIN).cards().at(-1)!.card)).toContain('Något väntar på dig');
    // Those whom no card reaches leave no trace of it either.
    for (const who of [NEVER, BLOCKED]) expect(found(JSON.stringify(village.town.connector.userSide.chat(who.aadObjectId)))).toEqual([]);
  });

  test('and nothing of it in the log of the process', () => {
    expect(found(village.logged.join('\n'))).toEqual([]);
  });
});

describe('the mark taken away, and set on what is out', () => {
  test('taken away: the cards tell again what they are about', async () => {
    await mark(false, 'Sekretessen har upphört.');
    await village.settle();
    expect(textOf(village.chatOf(KERSTIN).cards().map((c) => c.card))).toContain('Hemliga ord i titeln');
  });

  test('set again after sending: every earlier card is neutral', async () => {
    from = village.town.connector.log.length;
    await mark(true, 'Nya uppgifter.');
    await village.settle();
    for (const person of [TOVE, SAMUEL, KERSTIN, SOFIA, HANDLAGGARE]) {
      expect([person.displayName, found(textOf(village.chatOf(person).cards().map((c) => c.card)))]).toEqual([person.displayName, []]);
    }
    expect(found(leftSince())).toEqual([]);
    await village.sends();
  });
});
