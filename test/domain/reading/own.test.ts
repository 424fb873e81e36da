import { describe, expect, test } from '@jest/globals';
import { toPrediction } from '#bot/cli/prediction.ts';
import { normaliseDiarienummer } from '#domain/reading/diarienummer.ts';
import { readDocument } from '#domain/reading/readDocument.ts';
import type { OwnText } from './own/ownText.ts';
import { missiv } from './own/missiv.ts';
import { others } from './own/others.ts';
import { tjansteutlatanden } from './own/tjansteutlatanden.ts';

/** Names of bodies and titles differ in capitals; numbers in spaces. Everything else has to be the same. */
function level(value: unknown): unknown {
  if (typeof value === 'string') return normaliseDiarienummer(value).toLowerCase();
  if (Array.isArray(value)) return value.map(level);
  return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, level(v)])) : value;
}

function check(own: OwnText): void {
  const text = { text: own.text, headerFooter: [], kind: 'txt' as const };
  const reading = readDocument(text, { instanser: [] }, '2016-01-04');
  const prediction = toPrediction(reading);
  const codes = reading.doubts.map((d) => d.code);
  expect(level(Object.fromEntries(Object.keys(own.expected).map((key) => [key, prediction[key]])))).toEqual(level(own.expected));
  expect(codes).toEqual(expect.arrayContaining([...(own.doubts ?? [])]));
  expect(codes.filter((c) => own.silent?.includes(c))).toEqual([]);
}

describe('documents in the manner of other authorities', () => {
  test.each([...tjansteutlatanden, ...missiv, ...others].map((own) => [own.name, own] as const))('%s', (_, own) => check(own));
});
