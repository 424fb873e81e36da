import { expect, test } from '@jest/globals';
import type { LeveransRow } from '#domain/contract/arenden.ts';
import { problemsOf, progressOf } from '#tab/arenden/leverans.ts';

const rows = (first: boolean) => (['framme', 'framme', 'skickas', 'nekat', 'okant', 'planerat', 'ersatt', 'installt'] as const)
  .map((state): LeveransRow => ({ person: 'Tore Ekdahl', instans: null, what: 'Ny remiss', first, on: '2016-09-05', state, text: '', sentAt: null }));

test('while it runs: every first card is in the count from the start, and no reminder is', () => {
  expect(progressOf([...rows(true), ...rows(false)])).toEqual({ arrived: 2, underWay: 2, tried: 6 });
  expect(progressOf(rows(false))).toEqual({ arrived: 0, underWay: 0, tried: 0 });
  expect(problemsOf(rows(true)).map((r) => r.state)).toEqual(['nekat', 'okant']);
  expect(progressOf([])).toEqual({ arrived: 0, underWay: 0, tried: 0 });
});
