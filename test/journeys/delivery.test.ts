import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LeveransRow } from '#domain/contract/arenden.ts';
import { BLOCKED, HANDLAGGARE, NEVER, THROTTLED, TOVE, UNKNOWN } from '#local/scenarios/internationellStrategi/people.ts';
import type { TabPerson } from '#local/people/person.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;
let maja: TabPerson;
let arendeId: string;

beforeAll(async () => {
  village = await openVillage();
  maja = await village.as(HANDLAGGARE);
  expect(await village.sends()).toEqual(['Maja Ekdahl granska 201']);
  await village.sendRemiss();
  arendeId = (await maja.call('listArenden', {}))[0]!.id;
}, 120_000);
afterAll(() => village.close());

const leverans = async (person: { displayName: string }): Promise<readonly LeveransRow[]> =>
  (await maja.call('leverans', { arendeId })).filter((r) => r.person === person.displayName && r.on <= '2016-06-02');
const onHem = async (person: { displayName: string }) => (await maja.call('hem', {})).filter((i) => i.title === person.displayName);
const postsTo = (person: { aadObjectId: string }) => village.town.connector.log.filter((e) => e.operation === 'send' && e.personAadId === person.aadObjectId);

test('thirteen instanser, twelve people, one card each: no more and no less', async () => {
  expect(await village.sends()).toEqual([
    'Björn Stenkulla ny-remiss 201', 'Blenda Blockström ny-remiss 403', 'Henrik Palmblad ny-remiss 201', 'Kerstin Vallmark ny-remiss 201', 'Leyla Sandgren ny-remiss 201',
    'Mira Granqvist ny-remiss+ny-remiss 201', 'Oskar Ovisslund ny-remiss 502', 'Samuel Åkerblad ny-remiss 201', 'Sofia Törnwall ny-remiss 201', 'Tove Lindhagen ny-remiss 201',
    'Trygve Trögström ny-remiss 201', 'Trygve Trögström ny-remiss 429', 'Trygve Trögström ny-remiss 429',
  ]);
});

describe('somebody who has never had the app', () => {
  test('is shown before sending as one who cannot be reached, and no card is posted', async () => {
    expect(postsTo(NEVER)).toEqual([]);
    expect(await leverans(NEVER)).toMatchObject([{ instans: 'Idrottsnämnden', what: 'Ny remiss', state: 'nekat', text: expect.stringMatching(/^Uno Utanapp nås inte i Teams\. Ring eller skriv\./), sentAt: null }]);
    expect(await onHem(NEVER)).toMatchObject([{ kind: 'inte-nadd', urgent: true }]);
    expect((await maja.call('register', {})).instanser.find((i) => i.name === 'Idrottsnämnden')?.gap).toMatch(/^Uno Utanapp saknar appen i Teams\./);
  });
});

describe('somebody whose chat is slowed down twice', () => {
  test('gets the card once, on the third attempt, and nobody is troubled with it', async () => {
    expect(postsTo(THROTTLED).map((e) => [e.status, e.delivered])).toEqual([[429, false], [429, false], [201, true]]);
    expect(await leverans(THROTTLED)).toMatchObject([{ state: 'framme', text: 'Kortet har kommit fram.' }]);
    expect(await onHem(THROTTLED)).toEqual([]);
  });
});

describe('somebody who has blocked the app', () => {
  test('is asked once; the handläggare reads that she has to ring', async () => {
    expect(postsTo(BLOCKED)).toHaveLength(1);
    expect(await leverans(BLOCKED)).toMatchObject([{ state: 'nekat', text: expect.stringContaining('Ring eller skriv.') }]);
    expect(await onHem(BLOCKED)).toMatchObject([{ kind: 'inte-nadd' }]);
    expect((await maja.call('register', {})).instanser.find((i) => i.name === 'Utbildningsnämnden')?.gap).toMatch(/har stängt av meddelanden från appen/);
  });

  test('settling again and again makes no second attempt', async () => {
    await village.settle();
    await village.settle();
    expect(postsTo(BLOCKED)).toHaveLength(1);
  });
});

describe('a card that arrives though the answer says 502', () => {
  test('is unknown: it lies in the chat, nobody claims that it does, and it is never posted again', async () => {
    expect(postsTo(UNKNOWN).map((e) => [e.status, e.delivered])).toEqual([[502, true]]);
    expect(await leverans(UNKNOWN)).toMatchObject([{ state: 'okant', text: 'Vi vet inte om kortet kom fram. Fråga Oskar Ovisslund. Det skickas inte en gång till.' }]);
    expect(await onHem(UNKNOWN)).toMatchObject([{ kind: 'okant-kort', urgent: true }]);
    await village.settle();
    expect(postsTo(UNKNOWN)).toHaveLength(1);
  });

  test('somebody else’s refresh with that dispatch proves nothing', async () => {
    const [card] = village.chatOf(UNKNOWN).cards();
    const dispatchId = (card!.card['refresh'] as { action: { data: { dispatchId: string } } }).action.data.dispatchId;
    const [own] = village.chatOf(TOVE).cards();
    const outcome = await village.town.connector.userSide.press(TOVE.aadObjectId, own!.id, { type: 'Action.Execute', verb: 'refresh', data: { dispatchId } });
    expect(outcome).toMatchObject({ kind: 'error', status: 404 });
    expect(await leverans(UNKNOWN)).toMatchObject([{ state: 'okant' }]);
  });

  test('the card’s own refresh proves that it arrived; the handläggare is rid of the question', async () => {
    const [card] = village.chatOf(UNKNOWN).cards();
    expect(await village.town.connector.userSide.refresh(UNKNOWN.aadObjectId, card!.id)).toMatchObject({ kind: 'card' });
    expect(await leverans(UNKNOWN)).toMatchObject([{ state: 'framme', text: 'Kortet har kommit fram.' }]);
    expect(await onHem(UNKNOWN)).toEqual([]);
  });

  test('an earlier card that was proven is redrawn like the others when the answer comes', async () => {
    const oskar = await village.as(UNKNOWN);
    const [mine] = await oskar.call('mySvarsuppdrag', {});
    await oskar.call('lamnaSvar', { svarsuppdragId: mine!.id }, { formInstance: 'form_oskar_1', stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [] });
    await village.settle();
    const [card] = village.chatOf(UNKNOWN).cards();
    expect(JSON.stringify(card!.card)).toContain('Besvarad');
  });
});

describe('who removes the app', () => {
  test('is not written to where a card would vanish behind a 200', async () => {
    await village.town.connector.userSide.uninstall(TOVE.aadObjectId);
    await village.advance('2016-09-19');
    expect((await village.sends()).filter((line) => line.startsWith('Tove'))).toEqual([]);
    expect(await onHem(TOVE)).toMatchObject([{ kind: 'inte-nadd' }]);
  });

  test('and has it again gets the next card as before', async () => {
    await village.town.connector.userSide.install(TOVE.aadObjectId);
    await village.advance('2016-10-03');
    expect((await village.sends()).filter((line) => line.startsWith('Tove'))).toEqual(['Tove Lindhagen paminnelse-10 201']);
    expect(await onHem(TOVE)).toEqual([]);
  });
});
