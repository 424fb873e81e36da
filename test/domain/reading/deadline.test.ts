import { expect, test } from '@jest/globals';
import { readDocument } from '#domain/reading/readDocument.ts';

/** Ways to say a day, and ways to say another day; written before the rules were tuned on them. Null: nothing may be proposed. */
test.each([
  ['Svar på remissen emotses senast 2021-03-05.', '2021-03-05'],
  ['Vi önskar ert yttrande senast måndag 8 mars 2021.', '2021-03-08'],
  ['Synpunkter på förslaget kan lämnas till och med den 30 april 2021.', '2021-04-30'],
  ['Remissen pågår under tiden 1 februari–30 april 2021.', '2021-04-30'],
  ['Samrådet pågår från den 1 mars till den 15 april 2021. Yttranden lämnas senast den 15 april 2021.', '2021-04-15'],
  ['Sista datum för att lämna synpunkter är den 12 maj 2021.', '2021-05-12'],
  ['Remisstid t.o.m. 2021-06-01', '2021-06-01'],
  ['Svarsdatum\n2021-06-01', '2021-06-01'],
  ['Kommunfullmäktige beslutade den 3 februari 2020 att sända ut planen. Planen ska antas senast den 1 december 2021.', null],
  ['Yttrandet ska vara förvaltningen tillhanda i god tid före nämndens möte den 4 maj 2021.', null],
  ['Frågor om remissen ställs senast den 1 april 2021. Remissvar skickas till kommunstyrelsen senast den 3 maj 2021.', '2021-05-03'],
  ['Fakturan för remissarbetet ska betalas senast den 1 april 2021.', null],
  ['Svaren på enkäten redovisas senast den 1 april 2021.', null],
  ['Nämnden ska besvara remissen före den 1 maj 2021.', '2021-05-01'],
  ['Remissvaret ska skickas in digitalt, undertecknat av behörig företrädare för organisationen och märkt med diarienummer, senast den 5 maj 2021.', '2021-05-05'],
  ['Remissinstansernas svar ska ha inkommit senast 5/5 2021.', '2021-05-05'],
  ['Ni har tidigare fått denna remiss med svarsdatum 1 maj 2021. Nytt sista svarsdatum är den 20 maj 2021.', '2021-05-20'],
  ['Med anledning av pandemin förlängs svarstiden till den 20 maj 2021.', '2021-05-20'],
  ['Kommunstyrelsen ska behandla remissvaren senast den 10 juni 2021. Svaren behöver vi senast den 20 maj 2021.', '2021-05-20'],
  ['Svar ska lämnas senast den 20 maj 2021 i Word-format och senast den 25 maj 2021 i undertecknat original.', null],
  ['Remissvaren ska ha kommit in till Finansdepartementet senast den 20 maj 2021. Synpunkter från allmänheten lämnas senast den 20 maj 2021.', '2021-05-20'],
  ['Förslaget har tagits fram sedan remissen besvarades senast den 1 mars 2019. Svar önskas senast den 20 maj 2021.', '2021-05-20'],
  ['Kommunen har fått förlängd svarstid till den 28 maj 2021. Remissen skulle ha besvarats senast den 20 maj 2021.', '2021-05-20'],
  ['Lämna dina synpunkter senast kl. 12.00 fredagen den 21 maj 2021.', '2021-05-21'],
  ['Tid för yttrande: 2021-04-01 – 2021-05-21', '2021-05-21'],
  ['Yttrande ska avges senast den 21 maj.', null],
] as const)('%s', (sentence, expected) => {
  const reading = readDocument({ text: `Remiss av förslag till parkplan\n\n${sentence}`, headerFooter: [], kind: 'txt' }, { instanser: [] }, '2021-01-01');
  expect(reading.deadline?.value ?? null).toBe(expected);
  if (expected !== null) expect(reading.doubts.map((d) => d.code)).not.toContain('missing-deadline');
});
