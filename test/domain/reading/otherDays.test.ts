import { describe, expect, test } from '@jest/globals';
import { readDocument } from '#domain/reading/readDocument.ts';
import type { Reading } from '#domain/reading/reading.ts';

const read = (text: string): Reading => readDocument({ text, headerFooter: [], kind: 'txt' }, { instanser: [] }, '2016-06-02');
const answer = (...sentences: string[]): Reading => read(`Tjänsteutlåtande\n\nTill\nSocialnämnden\n\nSvar på remiss om boendestrategi\n\nFörslag till beslut\nNämnden överlämnar tjänsteutlåtandet som svar.\n\nBakgrund\n${sentences.join(' ')}\n`);

describe('an anstånd whose year is not written', () => {
  test.each([
    ['the first such day after the one that it moves', ['Remisstiden sträcker sig till den 17 oktober 2016.', 'Socialnämnden har beviljats anstånd till den 26 oktober.'], '2016-10-26'],
    ['also over New Year', ['Remissvaren ska ha kommit in till kommunstyrelsen senast den 20 december 2016.', 'Nämnden har fått anstånd till den 16 januari.'], '2017-01-16'],
    ['not when it is only asked for', ['Remisstiden sträcker sig till den 17 oktober 2016.', 'Socialnämnden har begärt anstånd till den 26 oktober.'], null],
    ['not when nothing in the text bears a year', ['Socialnämnden har beviljats anstånd till den 26 oktober.'], null],
  ] as const)('%s', (_, sentences, expected) => {
    const { extension } = answer(...sentences);
    expect(extension?.value ?? null).toBe(expected);
    if (extension) expect(extension.certainty).toBe('tolkat');
  });

  test('with its year it is taken as it stands', () => expect(answer('Remisstiden sträcker sig till den 17 oktober 2016.', 'Socialnämnden har beviljats anstånd till den 26 oktober 2016.').extension).toMatchObject({ value: '2016-10-26', certainty: 'ordagrant' }));
});

describe('the day of a nearer body, and the original sender’s beside it', () => {
  test.each([
    ['a department and a kommunstyrelse', answer('Finansdepartementet har remitterat rapporten till kommunen med begäran om svar senast den 14 oktober 2016.', 'Kommunstyrelsen har skickat remissen vidare till socialnämnden och vill ha nämndernas svar senast den 26 september 2016.'), '2016-09-26', '2016-10-14', 'Finansdepartementet'],
    ['a parent company and its companies', read('Underremiss: Ägardirektiv\n\nStadshus AB ska svara kommunstyrelsen senast den 29 april 2022. Vi behöver ert underlag senast den 1 april 2022.'), '2022-04-01', '2022-04-29', 'kommunstyrelsen'],
  ] as const)('%s', (_, reading, nearer, outer, to) => {
    expect(reading.deadline?.value).toBe(nearer);
    expect(reading.outerDeadline?.value).toEqual({ datum: outer, scope: to });
    expect(reading.doubts.map((d) => d.code)).toContain('outer-deadline');
    expect(reading.doubts.map((d) => d.code)).not.toContain('contradictory-dates');
  });

  test('two days that nothing ranks are no deadline, and a doubt', () => {
    const reading = read('Remiss av parkplan\n\nSvar ska lämnas senast den 20 maj 2021 i Word-format och senast den 25 maj 2021 i undertecknat original.');
    expect([reading.deadline, reading.outerDeadline]).toEqual([null, null]);
    expect(reading.doubts.map((d) => d.code)).toContain('contradictory-dates');
  });
});

test('each part has its own day', () => {
  const reading = read('Remiss av styrmodell och arvodesreglemente\n\nSvar angående arvodesreglementet lämnas senast 2025-02-28. Svar angående styrmodellen lämnas senast 2025-04-11.');
  expect(reading.deadline?.value).toBe('2025-04-11');
  expect(reading.partialDeadlines.map((p) => p.value.datum)).toEqual(['2025-02-28']);
});
