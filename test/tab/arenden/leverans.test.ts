import { expect, test } from '@jest/globals';
import type { LeveransRow } from '#domain/contract/arenden.ts';
import { problemsOf, progressOf } from '#tab/arenden/leverans.ts';

const rows = (['framme', 'framme', 'skickas', 'nekat', 'okant', 'planerat', 'ersatt', 'installt'] as const)
  .map((state): LeveransRow => ({ person: 'Tore Ekdahl', instans: null, what: 'Ny remiss', on: '2016-09-05', state, text: '', sentAt: null }));

test('what lies ahead, was replaced or called off is no part of the count', () => {
  expect(progressOf(rows)).toEqual({ arrived: 2, underWay: 1, tried: 5 });
  expect(problemsOf(rows).map((r) => r.state)).toEqual(['nekat', 'okant']);
  expect(progressOf([])).toEqual({ arrived: 0, underWay: 0, tried: 0 });
});
