import { expect, test } from '@jest/globals';
import type { Coming } from '#domain/contract/paminnelser.ts';
import { monthsOf } from '#tab/components/reminderMonths.ts';

const row = (on: string, instans: string, over: Partial<Coming> = {}): Coming => ({
  on, svarsuppdragId: 'svarsuppdrag_1', arendeId: 'arende_1', title: 'T', instans, person: 'P', before: 5, because: 'svarsdatum', countsTo: '2016-10-17', movedFrom: null, paused: null, ...over,
});

test('by month, by day, and by why; in order, the nämnder in Swedish order', () => {
  const months = monthsOf([row('2016-10-17', 'Öppna nämnden'), row('2016-09-30', 'B'), row('2016-10-17', 'Äldrenämnden'), row('2016-10-17', 'C', { because: 'stop-date' }), row('2016-10-03', 'A', { paused: 'person' })]);
  expect(months.map((m) => [m.key, m.days.map((d) => [d.on, d.groups.map((g) => g.map((r) => r.instans))])])).toEqual([
    ['2016-09', [['2016-09-30', [['B']]]]], ['2016-10', [['2016-10-03', [['A']]], ['2016-10-17', [['C'], ['Äldrenämnden', 'Öppna nämnden']]]]],
  ]);
  expect(monthsOf([])).toEqual([]);
});
