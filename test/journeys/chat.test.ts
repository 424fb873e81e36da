import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LocalPerson } from '#local/municipality.ts';
import { HANDLAGGARE, KERSTIN, MIRA, SAMUEL, TOVE, VERA } from '#local/scenarios/internationellStrategi/people.ts';
import { pressOld, uppdragOf } from './support/asking.ts';
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

/** The words of a card as they are read, a line for each element. */
function wordsOf(card: unknown): string {
  const lines: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    const { type, text, inlines, items, body } = node as { type?: string; text?: string; inlines?: { text: string }[]; items?: unknown; body?: unknown };
    if (type === 'TextBlock') lines.push(text ?? '');
    if (inlines) lines.push(inlines.map((i) => i.text).join(''));
    walk(items);
    walk(body);
  };
  walk(card);
  return lines.join('\n');
}

/** What the bot answers, a card as its words. */
async function say(person: LocalPerson, text: string): Promise<string> {
  const { userSide } = village.town.connector;
  const before = userSide.chat(person.aadObjectId).messages.length;
  await userSide.send(person.aadObjectId, text);
  return userSide.chat(person.aadObjectId).messages.slice(before).filter((m) => m.from === 'bot')
    .map((m) => (m.activity.attachments?.[0] ? wordsOf(m.activity.attachments[0].content) : m.activity.text ?? '')).join('\n');
}

describe('anstånd', () => {
  test.each(['begär anstånd till 26 oktober', 'vi vill ha anstånd till den 26 oktober 2016', 'Vi behöver mer tid, till 2016-10-26'])('«%s»: a filled-in form, and nothing is asked for yet', async (sentence) => {
    const shown = await say(SAMUEL, sentence);
    expect(shown).toContain('Begär anstånd');
    expect(JSON.stringify(village.chatOf(SAMUEL).cards().at(-1)!.card)).toContain('"value":"2016-10-26"');
    expect(JSON.stringify(village.chatOf(SAMUEL).cards().at(-1)!.card)).toContain('Nämnden sammanträder den 25 oktober 2016. Omedelbar justering ingår i förslaget.');
    const samuel = await village.as(SAMUEL);
    expect((await samuel.call('getSvarForm', { svarsuppdragId: await uppdragOf(samuel, 'Socialnämnden') })).anstand).toBeNull();
  });

  test('sent from there it is the same anstånd as from the card, and asked for again it is told', async () => {
    await village.chatOf(SAMUEL).press('begarAnstand');
    await village.settle();
    expect((await village.sends()).filter((x) => x.startsWith('Maja'))).toEqual(['Maja Ekdahl anstand-begart 201']);
    expect(await say(SAMUEL, 'begär anstånd till 28 oktober')).toBe('Ni har redan begärt anstånd. Handläggaren har inte svarat än.');
  });

  test('who answers for two is asked which, and the day that was said goes along', async () => {
    expect(await say(MIRA, 'begär anstånd till 31 oktober')).toContain('Vilken remiss gäller det?');
    const mira = await village.as(MIRA);
    const form = await village.chatOf(MIRA).press('anstandForm', {}, await uppdragOf(mira, 'Kyrkogårdsnämnden'));
    expect(JSON.stringify(form)).toContain('"value":"2016-10-31"');
    expect(wordsOf(form)).toContain('kyrkogårdsnämnden');
    expect(await say(MIRA, 'begär anstånd till 31 oktober för kyrkogårdsnämnden')).toContain('Begär anstånd');
  });
});

describe('a stance said in chat', () => {
  test('«vi har inget att erinra på internationella strategin»: shown back, and only yes leads to the form', async () => {
    expect(await say(TOVE, 'vi har inget att erinra på internationella strategin')).toContain('Jag tolkar det som Inget att erinra i 171-482/2016 för servicenämnden.');
    const tove = await village.as(TOVE);
    const svarsuppdragId = await uppdragOf(tove, 'Servicenämnden');
    expect((await tove.call('getSvarForm', { svarsuppdragId })).utkast).toBeNull();
    const form = JSON.stringify(await village.chatOf(TOVE).press('reviewStance'));
    expect(form).toContain('granskaSvar');
    expect(form).toContain('"value":"inget-att-erinra"');
    const now = await tove.call('getSvarForm', { svarsuppdragId });
    expect(now.lamnade).toEqual([]);
    expect(now.utkast?.stance).toBe('inget-att-erinra');
  });

  test('no: nothing is done', async () => {
    expect(await say(KERSTIN, 'vi avstår')).toContain('Jag tolkar det som Avstår från att yttra sig i 171-482/2016 för kulturnämnden.');
    expect(wordsOf(await village.chatOf(KERSTIN).press('dismiss'))).toBe('Då gör jag inget. Inget har ändrats.');
    const kerstin = await village.as(KERSTIN);
    expect((await kerstin.call('getSvarForm', { svarsuppdragId: await uppdragOf(kerstin, 'Kulturnämnden') })).utkast).toBeNull();
  });

  test('what was written before is kept', async () => {
    const kerstin = await village.as(KERSTIN);
    const svarsuppdragId = await uppdragOf(kerstin, 'Kulturnämnden');
    await kerstin.call('saveUtkast', { svarsuppdragId }, { formInstance: 'form_kerstin_1', stance: 'tillstyrker', standing: null, decidedBy: null, synpunkter: [{ delId: null, text: 'Konst och kulturarv.' }] });
    await say(KERSTIN, 'Nämnden avstår');
    await village.chatOf(KERSTIN).press('reviewStance');
    expect((await kerstin.call('getSvarForm', { svarsuppdragId })).utkast).toMatchObject({ stance: 'avstar', synpunkter: [{ text: 'Konst och kulturarv.' }] });
  });
});

describe('«jag är ledig till måndag»', () => {
  test('the days are shown and can be changed; kept, the ställföreträdare gets the cards', async () => {
    // 2 June 2016 is a Thursday.
    expect(await say(SAMUEL, 'jag är ledig till måndag')).toContain('Vera Almström får det som kommer till socialnämnden.');
    const card = JSON.stringify(village.chatOf(SAMUEL).cards().at(-1)!.card);
    expect(card).toContain('"value":"2016-06-02"');
    expect(card).toContain('"value":"2016-06-05"');
    expect(wordsOf(await village.chatOf(SAMUEL).press('setMyAbsence', { lastDay: '2016-06-07' }))).toContain('Du är borta från 2 juni 2016 till och med 7 juni 2016.');
    expect(await say(TOVE, 'vem är kontaktperson i socialnämnden')).toBe('Samuel Åkerblad är internationell kontaktperson för socialnämnden. Samuel Åkerblad är borta till och med 7 juni 2016. Ställföreträdare: Vera Almström.');
  });

  test('it can be taken back, by the person alone', async () => {
    const { id } = (await (await village.as(HANDLAGGARE)).call('register', {})).trail[0]!;
    expect(await pressOld(village, TOVE, 'undoAbsence', { standInId: id })).toMatchObject({ kind: 'error', status: 403 });
    await village.chatOf(SAMUEL).press('undoAbsence');
    expect((await (await village.as(HANDLAGGARE)).call('register', {})).trail[0]).toMatchObject({ undone: true });
  });

  test('in the tab everybody sets their own', async () => {
    const me = await (await village.as(VERA)).call('me', {});
    await (await village.as(VERA)).call('setAbsence', {}, { personId: me.personId, firstDay: '2016-07-01', lastDay: '2016-07-29' });
    expect((await (await village.as(VERA)).call('me', {})).away).toMatchObject({ firstDay: '2016-07-01', lastDay: '2016-07-29' });
  });
});

describe('questions', () => {
  test('«hinner vi» tells the dates that decide', async () => {
    const told = await say(SAMUEL, 'hinner vi?');
    expect(told).toContain('Nämnden sammanträder 25 oktober 2016, 8 dagar efter svarsdagen.');
    expect(told).toContain('«Paragrafen justeras omedelbart.»');
    expect(await say(HANDLAGGARE, 'hinner nämnderna')).toMatch(/0 hinner till 17 oktober 2016, 1 hinner inte, om \d+ vet vi inget\./);
  });
  test('«vem är kontaktperson …»', async () => {
    expect(await say(TOVE, 'vem är kontaktperson i kulturnämnden?')).toBe('Kerstin Vallmark är internationell kontaktperson för kulturnämnden.');
    expect(await say(TOVE, 'vem är kontaktperson i hamnnämnden')).toBe('Den nämnden finns inte i registret. Skriv namnet som det står där.');
    expect(await say(TOVE, 'vem är kontaktperson')).toContain('Vilken nämnd gäller det?');
  });
  test('«påminn dem» leads to where it is chosen, for who handles', async () => {
    expect(await say(HANDLAGGARE, 'påminn dem')).toContain('13 av 13 har inte svarat.');
    expect(await say(TOVE, 'påminn dem')).toBe('Påminna kan bara den som handlägger remissen. Påminnelser till er kommer av sig själva.');
  });
  test('who answers nothing is told so', async () => expect(await say(HANDLAGGARE, 'vi avstår')).toBe('Jag hittar ingen remiss som ni ska svara på och som det kan gälla. Inget har hänt.'));
});
