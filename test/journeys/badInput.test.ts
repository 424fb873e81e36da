import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { HemItem } from '#domain/contract/hem.ts';
import { FOLDER, REGISTER_FOLDER } from '#local/scenarios/internationellStrategi/facts.ts';
import { HANDLAGGARE, REGISTRATOR, TOVE, VERA } from '#local/scenarios/internationellStrategi/people.ts';
import { KONTAKTPERSONER, csv } from '#local/scenarios/internationellStrategi/registerFiles.ts';
import type { TabPerson } from '#local/people/person.ts';
import { bombDocx, docx, encryptedDocx, encryptedPdf, nested, paragraph, scannedPdf } from '../bot/documents/hostile.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;
let maja: TabPerson;

beforeAll(async () => {
  village = await openVillage();
  maja = await village.as(HANDLAGGARE);
}, 120_000);
afterAll(() => village.close());

const onHem = async (title: string): Promise<HemItem | undefined> => (await maja.call('hem', {})).find((i) => i.title === title);
const theArende = async () => maja.call('getArende', { arendeId: (await maja.call('listArenden', {})).find((a) => a.diarienummer === '171-482/2016')!.id });

test('the remiss itself waits for a review, and the handläggare has a card about it', async () => {
  expect(await village.sends()).toEqual(['Maja Ekdahl granska 201']);
  expect(await theArende()).toMatchObject({ diarienummer: '171-482/2016', stage: 'granska', mine: true });
});

describe('a file that cannot be used gets a sentence for the handläggare', () => {
  const FILES: readonly (readonly [string, string, () => Promise<Uint8Array> | Uint8Array, RegExp])[] = [
    ['no remiss', 'Matsedel/Vecka 23.docx', () => docx(paragraph('Måndag: ärtsoppa. Tisdag: fisk.')), /^Filen är ingen remiss.*Lägg missivet i samma mapp\.$/],
    ['empty', 'Inkommet/Tom.docx', () => new Uint8Array(0), /^Filen är tom\. Be avsändaren/],
    ['a protected .pdf', 'Inkommet/Lösenord.pdf', () => encryptedPdf(), /^Filen är skyddad med lösenord\. Spara en kopia utan lösenord/],
    ['a protected .docx', 'Inkommet/Lösenord.docx', () => encryptedDocx(), /^Filen är skyddad med lösenord/],
    ['scanned', 'Inkommet/Inskannad.pdf', () => scannedPdf(), /^Filen är inskannad och innehåller ingen text\. Lägg in en textversion/],
    ['broken', 'Inkommet/Trasig.pdf', () => new TextEncoder().encode('%PDF-1.7\nhär tar det slut'), /^Filen är skadad och kan inte läsas\. Öppna den/],
    ['elements without end', 'Inkommet/Djup.docx', () => nested(20_000), /^Filen är (skadad|byggd)/],
    ['a zip bomb', 'Inkommet/Liten.docx', () => bombDocx(120 * 1024 * 1024), /^Filen är byggd så att den inte kan öppnas säkert/],
    ['oversized', 'Inkommet/Stor.pdf', () => new Uint8Array(51 * 1024 * 1024), /^Filen är för stor för att läsas\. Dela upp den/],
    ['a program that calls itself a document', 'Inkommet/Remiss.docx', () => Uint8Array.from([0x4d, 0x5a, ...new Array<number>(200).fill(0)]), /^Filens innehåll stämmer inte med dess ändelse/],
    ['a kind that is not read', 'Inkommet/Bild.tiff', () => new Uint8Array(64).fill(7), /^Den här filtypen kan inte läsas\. Spara den som \.docx, \.pdf eller \.txt/],
    ['a table that is none', 'Inkommet/Lista.csv', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), /^Filen gick inte att läsa som en lista\. Spara den som CSV/],
    ['a table with other headings', 'Inkommet/Telefoner.csv', () => csv([['Rum', 'Telefon'], ['4012', '08-465 004 00']]), /^Filens rubriker känns inte igen/],
  ];

  test.each(FILES)('%s', async (_what, path, bytes, sentence) => {
    await village.drop(path, await bytes());
    expect(await onHem(path.split('/').at(-1)!)).toMatchObject({ kind: 'olasbar-fil', text: expect.stringMatching(sentence) });
    expect(await onHem('Internationell strategi för Stockholms stad')).toMatchObject({ kind: 'granska' });
  });

  test('all of them stand there together, each once', async () => {
    const titles = (await maja.call('hem', {})).filter((i) => i.kind === 'olasbar-fil').map((i) => i.title);
    expect([...titles].sort()).toEqual(FILES.map(([, path]) => path.split('/').at(-1)!).sort());
  });

  test('in the folder of an ärende it is shown among its documents, and what was read stays', async () => {
    const before = await theArende();
    await village.drop(`${FOLDER}/Bilaga 2.pdf`, encryptedPdf());
    const after = await theArende();
    expect(after.handlingar.find((h) => h.name === 'Bilaga 2.pdf')).toMatchObject({ text: null, problem: expect.stringMatching(/^Filen är skyddad med lösenord/) });
    expect(after.falt).toEqual(before.falt);
    expect(after.doubts).toEqual(before.doubts);
  });

  test('a file that is mended is read, and the sentence goes away', async () => {
    await village.drop('Inkommet/Tom.docx', docx(paragraph('Fika på fredag.')));
    expect((await onHem('Tom.docx'))?.text).toMatch(/^Filen är ingen remiss/);
    await village.drop(`${FOLDER}/Bilaga 2.pdf`, await scannedPdf());
    expect((await theArende()).handlingar.find((h) => h.name === 'Bilaga 2.pdf')?.problem).toMatch(/^Filen är inskannad/);
  });

  test('the worker that reads has survived: a good file is read as before', async () => {
    await village.drop(`${FOLDER}/Anteckning.txt`, 'Ett tillägg som inte ändrar något.');
    expect((await theArende()).handlingar.find((h) => h.name === 'Anteckning.txt')).toMatchObject({ text: expect.stringContaining('tillägg'), problem: null });
  });
});

describe('a register file with faults in it', () => {
  const path = `${REGISTER_FOLDER}/Kontaktpersoner.csv`;
  const register = () => maja.call('register', {});
  const receiver = async (name: string) => (await register()).instanser.find((i) => i.name === name)?.kontaktperson;

  test('an unknown nämnd, two contact persons and a stranger: the row is named, the others come in', async () => {
    await village.drop(path, csv([
      ...KONTAKTPERSONER,
      ['Sevicenämnden', 'Internationell kontaktperson', TOVE.displayName, TOVE.mail!, '2016-01-01', ''],
      ['Kulturnämnden', 'Internationell kontaktperson', VERA.displayName, VERA.mail!, '2016-01-01', ''],
      ['Kulturnämnden', 'Ställföreträdare', 'Ingen Alls', 'ingen.alls@stad.example', '2016-01-01', ''],
    ]));
    const { problems } = await register();
    const first = KONTAKTPERSONER.length + 1;
    expect(problems.map((p) => p.file)).toEqual(new Array(3).fill('Kontaktpersoner.csv'));
    expect(problems.find((p) => p.row === first)?.text).toBe('«Sevicenämnden» finns inte bland nämnderna. Menar du Servicenämnden? Raden hoppades över. Rätta namnet i filen.');
    expect(problems.find((p) => p.row === first + 1)?.text).toMatch(/^Kulturnämnden har två internationella kontaktpersoner samtidigt: Kerstin Vallmark och Vera Almström\. Kerstin Vallmark gäller tills vidare/);
    expect(problems.find((p) => p.row === first + 2)?.text).toMatch(/^Ingen i kommunen har adressen ingen\.alls@stad\.example/);
    expect(await receiver('Kulturnämnden')).toBe('Kerstin Vallmark');
    expect((await maja.call('hem', {})).find((i) => i.kind === 'register')).toMatchObject({ text: '3 rader i registret behöver rättas.', href: '#/personer' });
  });

  test('a heading that nobody knows changes nothing in the register', async () => {
    const before = (await register()).instanser;
    await village.drop(path, csv([['Vem', 'Var'], ['Tove', 'Servicenämnden']]));
    expect(await onHem('Kontaktpersoner.csv')).toMatchObject({ kind: 'olasbar-fil', text: expect.stringMatching(/^Filens rubriker känns inte igen/) });
    expect((await register()).instanser).toEqual(before);
  });

  test('an empty file changes nothing either', async () => {
    const before = (await register()).instanser;
    await village.drop(path, new Uint8Array(0));
    expect(await onHem('Kontaktpersoner.csv')).toMatchObject({ text: expect.stringMatching(/^Filen är tom/) });
    expect((await register()).instanser).toEqual(before);
  });

  test('when it is mended everything is as it was, without a complaint', async () => {
    await village.drop(path, csv(KONTAKTPERSONER));
    expect((await register()).problems).toEqual([]);
    expect(await onHem('Kontaktpersoner.csv')).toBeUndefined();
    expect(await receiver('Servicenämnden')).toBe('Tove Lindhagen');
    expect(await (await village.as(REGISTRATOR)).call('me', {})).toMatchObject({ mayHandle: true });
  });
});

test('after all this the remiss can be sent', async () => {
  await village.sendRemiss();
  expect((await village.sends()).filter((line) => line.includes('ny-remiss') && line.endsWith('201'))).toHaveLength(9);
});

test('a table in the folder before the remiss comes is left as it is, and what could not be read comes along', async () => {
  const folder = 'Remisser/Cykelplan';
  await village.drop(`${folder}/Bilaga.pdf`, encryptedPdf());
  await village.drop(`${folder}/Siffror.csv`, csv([['Gata', 'Antal'], ['Storgatan', '4']]));
  await village.drop(`${folder}/Plan.txt`, 'Cykelplanen beskriver vägar för cykel.');
  await village.drop(`${folder}/Missiv.docx`, docx([
    'Remiss', 'Cykelplan för staden', 'Remiss från kommunstyrelsen', 'Dnr 200-12/2016', 'Yttrandet ska ha kommit in till kommunstyrelsen senast den 30 september 2016.', 'Remissinstanser', 'Trafiknämnden', 'Kulturnämnden',
  ].map(paragraph).join('')));
  const opened = (await maja.call('listArenden', {})).find((a) => a.diarienummer === '200-12/2016');
  const { handlingar } = await maja.call('getArende', { arendeId: opened!.id });
  expect(handlingar.map((h) => [h.name, h.problem === null]).sort()).toEqual([['Bilaga.pdf', false], ['Missiv.docx', true], ['Plan.txt', true]]);
  expect(await onHem('Siffror.csv')).toMatchObject({ kind: 'olasbar-fil' });
  await village.advance('2016-06-03');
  expect(await village.sends()).toEqual(['Maja Ekdahl granska 201']);
});
