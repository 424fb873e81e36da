import { describe, expect, test } from '@jest/globals';
import { readDocument } from '#domain/reading/readDocument.ts';
import type { Reading } from '#domain/reading/reading.ts';

const read = (...lines: string[]): Reading => readDocument({ text: lines.join('\n'), headerFooter: [], kind: 'txt' }, { instanser: [] }, '2026-11-20');
const names = (r: Reading): string[] => r.recipients.map((f) => f.value.asWritten);

describe('what only its place in a letter tells', () => {
  const short = ['REMISS', '2024-05-07', 'KFN 2024/119', '', 'Program för idrottsanläggningar', '', 'Svar önskas senast den 30 augusti 2024.'];
  test('a lone line under the day and the number names the matter', () => expect(read(...short).title?.value).toBe('Program för idrottsanläggningar'));

  const letter = ['Kyrkås kommun          2 september 2024', 'Kommunstyrelsen        Dnr KS 2024/0450', '', 'Överförmyndarnämnden', 'Revisorerna', '', 'Remiss: Förslag till reglemente', '', 'Yttrandet ska vara kommunstyrelsen till handa senast den 11 oktober 2024.'];
  test('the names above the matter are those who are asked, and never the sender', () => {
    expect(names(read(...letter))).toEqual(['Överförmyndarnämnden', 'Revisorerna']);
    expect(read(...letter).sender?.value).toBe('kommunstyrelsen');
  });
  test('the letterhead alone is nobody who is asked', () => {
    expect(names(read('Kyrkås kommun', 'Kommunstyrelsen', '2024-09-02', '', 'Remiss: Förslag till reglemente', '', 'Svar ska ha kommit in till kommunstyrelsen senast den 11 oktober 2024.'))).toEqual([]);
  });
  test('a letterhead in capitals is a name', () => {
    expect(read('NATURVÅRDSVERKET', '', '2023-09-05', '', 'Remiss om vägledning', '', 'Vi önskar synpunkter senast den 13 oktober 2023.').sender?.value).toBe('Naturvårdsverket');
  });
  test('a name with its telephone in the head is the contact, the one under the text signs', () => {
    const r = read('Polisenheten', 'Lovisa Granfeldt 08-405 20 77', '2023-10-27', '', 'Remiss av promemorian Ordningsvakter', '', 'Remissvaren ska ha kommit in till Justitiedepartementet senast den 26 januari 2024.', '', 'Katarina Wemmer', 'Ämnesråd');
    expect(r.handlaggare.map((h) => h.value.name)).toEqual(['Lovisa Granfeldt']);
    expect(r.signers.map((s) => s.value.name)).toEqual(['Katarina Wemmer']);
  });
});

describe('the day that counts', () => {
  test.each([
    ['Remiss: Avfallsplan\nEn påminnelse: den 8 december 2023 går remisstiden ut för avfallsplanen.', '2023-12-08'],
    ['Remiss: Avfallsplan\nSista svarsdag var tidigare satt till den 22 september 2023. Nytt sista datum för synpunkter är den 13 oktober 2023.', '2023-10-13'],
    ['Ny remiss: Parkering\nDen 3 mars skickade vi ut remissen med svarsdatum 11 april 2025. Den tidigare remissen återkallas.\nSvar på den nya remissen lämnas till kommunstyrelsen senast den 9 maj 2025.', '2025-05-09'],
    ['Remiss: Växel\nVi hade satt den 12 april 2024 som sista svarsdag. Ni får nu till den 26 april 2024 på er att svara.', '2024-04-26'],
    ['Underremiss: Personalförsörjning\nFörsvarsdepartementet har remitterat betänkandet till kommunen. Svaret ska ha kommit in till departementet senast den 27 juni 2025.\nNämndernas underlag ska vara stadsledningskontoret till handa senast den 23 maj 2025.', '2025-05-23'],
    ['Remiss: Avfallsplan\nSvaren behöver ha nått oss den 1 september 2021.', '2021-09-01'],
    ['Remiss: Avfallsplan\nDag för svar: 2021-09-01', '2021-09-01'],
    ['Remiss: Resursfördelning\nInformationsmöte\t29 januari 2025\nSlutligt yttrande\t31 mars 2025\nBeslut i nämnden\t22 maj 2025', '2025-03-31'],
  ])('%s', (text, day) => expect(read(text).deadline?.value).toBe(day));

  test('a nämnd that answers the board and not the department', () => {
    const r = read('Tjänsteskrivelse', '', 'Remiss från Utbildningsdepartementet – En bättre elevhälsa', '', 'Nämndens yttrande ska vara kommunstyrelsen tillhanda senast den 14 juni 2024. Kommunens svar ska ha kommit in till Utbildningsdepartementet senast den 9 augusti 2024.');
    expect([r.sender?.value, r.deadline?.value, r.outerDeadline?.value.datum]).toEqual(['kommunstyrelsen', '2024-06-14', '2024-08-09']);
  });

  test.each([
    'Utbildning i att skriva remissvar\n\nSkicka gärna in exempel på yttranden som du vill diskutera före den 10 oktober.',
    'Minnesanteckningar\n\nRemissen om EU-strategin besvarades i februari. Alla lämnar exempel på projekt senast den 12 april.',
    '§ 38 Näringslivsprogram\n\nKatja Renmark avser att inkomma med ett särskilt yttrande senast den 21 april 2023.',
  ])('none, and no doubt about one: %s', (text) => {
    const r = read(text);
    expect([r.deadline, r.vagueDeadline]).toEqual([null, null]);
    expect(r.doubts.map((d) => d.code)).not.toContain('year-missing');
  });
});

describe('numbers', () => {
  test('a number never begins in the line above', () => {
    expect(read('Räddningsnämnden       4 december 2023', 'RN 2023/51', '', 'Remiss om taxa för sotning', '', 'Vi önskar svar senast den 12 januari 2024.').diarienummer.map((d) => d.value.asWritten)).toEqual(['RN 2023/51']);
  });
  test('one whose document is to be replaced is another case', () => {
    const r = read('Dnr KS 2016/398', '', 'Remiss av strategi', '', 'Riktlinjerna (dnr 006-1137/2007) behöver ersättas. Svar senast den 17 oktober 2016.');
    expect([r.diarienummer.map((d) => d.value.asWritten), r.otherDiarienummer.map((d) => d.value.asWritten)]).toEqual([['KS 2016/398'], ['006-1137/2007']]);
  });
});
