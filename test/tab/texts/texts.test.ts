import { describe, expect, test } from '@jest/globals';
import { en } from '#tab/texts/en.ts';
import { sv } from '#tab/texts/sv.ts';

/** Every sentence with its path; sentences that take values are filled with plain ones. */
function sentences(texts: unknown, path: string): [string, string][] {
  if (typeof texts === 'string') return [[path, texts]];
  if (typeof texts === 'function') return [1, 2].map((n) => [path, String((texts as (...args: unknown[]) => unknown)(...(path.includes('datum.') ? ['2016-10-17T12:00:00.000Z'.slice(0, /moment|clock/.test(path) ? 24 : 10)] : [n, n, n])))]);
  return Object.entries(texts as object).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
}
const keysOf = (texts: unknown): string[] => [...new Set(sentences(texts, '').map(([path]) => path))].sort();

describe('what the tab says', () => {
  test('English has what Swedish has', () => expect(keysOf(en)).toEqual(keysOf(sv)));

  test.each(sentences(sv, 'sv'))('%s: no raised voice, nothing empty, no word of the trade', (_, text) => {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/!|undefined|\[object|NaN/);
    expect(text).not.toMatch(/\b(tenant|Entra|Graph|ledger|scenario|server|token|deadline|feedback)\b/i);
  });

  test('days and times as Swedish offices write them', () => {
    expect(sv.datum.day('2016-10-17')).toBe('17 oktober 2016');
    expect(sv.datum.weekday('2016-10-17')).toBe('måndag 17 oktober 2016');
    expect(sv.datum.moment('2016-10-14T13:42:00.000Z')).toBe('14 oktober 2016 kl. 15.42');
    expect(en.datum.moment('2016-01-03T22:30:00.000Z')).toBe('3 January 2016 at 23:30');
  });

  test('the sentence before handing in stands as the lawyers have it', () => {
    expect(sv.svara.legal('stadsledningskontoret')).toBe('När du lämnar synpunkterna blir de en inkommen handling hos stadsledningskontoret. De kan begäras ut och kan därefter bara kompletteras, inte ändras.');
  });

  test('one is one', () => {
    expect(sv.skicka.send(1)).toBe('Skicka till 1 remissinstans');
    expect(sv.skicka.send(24)).toBe('Skicka till 24 remissinstanser');
    expect(sv.sammanstall.counter(61, 63)).toBe('61 av 63 synpunkter placerade');
    expect([-2, -1, 0, 1, 5].map(sv.common.workingDays)).toEqual(['2 arbetsdagar för sent', '1 arbetsdag för sent', 'Sista dagen är i dag', '1 arbetsdag kvar', '5 arbetsdagar kvar']);
  });
});
