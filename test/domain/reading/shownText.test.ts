import { expect, test } from '@jest/globals';
import { readDocument } from '#domain/reading/readDocument.ts';
import { shownText } from '#domain/reading/shownText.ts';

test('a quote in the page head stands in the shown text at the position told', () => {
  const source = {
    kind: 'docx' as const, headerFooter: ['Sidfot', 'Kommunstyrelsen\tDnr KS 2024/117'],
    text: 'Remiss: Policy för vänorter\n\nSynpunkter ska ha kommit in till kommunstyrelsen senast den 4 mars 2025.\n',
  };
  const { text, reading } = shownText(source, readDocument(source, { instanser: [] }, '2025-01-10'));
  const fields = [...reading.diarienummer, ...(reading.deadline ? [reading.deadline] : [])];
  expect(fields.length).toBeGreaterThanOrEqual(2);
  for (const field of fields) {
    expect(text.slice(field.where.start, field.where.end)).toBe(field.quote);
    expect(field.where).not.toHaveProperty('headerFooter');
  }
});
