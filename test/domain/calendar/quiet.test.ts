import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#domain/calendar/datum.ts';
import { aroundQuiet, quietOn, weeksOf } from '#domain/calendar/quiet.ts';
import { addWorkingDays, isWorkingDay } from '#domain/calendar/workingDays.ts';

describe('quiet periods', () => {
  test.each([[2016, '2016-07-11', '2016-08-07'], [2020, '2020-07-06', '2020-08-02'], [2026, '2026-07-06', '2026-08-02'], [2027, '2027-07-12', '2027-08-08']])('weeks 28 to 31 of %i', (year, from, to) => {
    expect(weeksOf(year, 28, 31)).toEqual({ from, to });
  });

  const summer = [weeksOf(2026, 28, 31)];
  test.each([
    ['outside: as it is', '2026-07-03', '2026-06-01', '2026-09-01', '2026-07-03'],
    ['the first day: the Friday before', '2026-07-06', '2026-06-01', '2026-09-01', '2026-07-03'],
    ['the last Sunday too', '2026-08-02', '2026-06-01', '2026-09-01', '2026-07-03'],
    ['sent on that Friday: the first working day behind', '2026-07-20', '2026-07-03', '2026-09-01', '2026-08-03'],
    ['behind would be past the day it counts down to: not at all', '2026-07-20', '2026-07-10', '2026-07-30', null],
    ['the svarsdatum itself lies in it: before', '2026-07-30', '2026-06-01', '2026-07-30', '2026-07-03'],
  ])('%s', (_name, day, after, until, expected) => {
    expect(aroundQuiet(day, after, until, summer)).toBe(expected);
  });

  test('two that meet are gone round as one', () => {
    expect(aroundQuiet('2026-07-20', '2026-07-09', '2026-12-01', [...summer, { from: '2026-08-03', to: '2026-08-07' }])).toBe('2026-08-10');
  });

  test('never in a quiet period, never on a free day, never before the sending or past the day: both clock changes and every holiday of three years', () => {
    const period = fc.record({ start: fc.integer({ min: 0, max: 1_095 }), days: fc.integer({ min: 0, max: 60 }) });
    fc.assert(fc.property(fc.array(period, { maxLength: 4 }), fc.integer({ min: 0, max: 1_095 }), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 40 }), (periods, sent, ahead, more) => {
      const quiet = periods.map(({ start, days }) => ({ from: addDays('2026-01-01', start), to: addDays('2026-01-01', start + days) }));
      const after = addDays('2026-01-01', sent);
      const day = addWorkingDays(addDays(after, ahead), 1);
      const until = addWorkingDays(addDays(day, more), 0);
      const moved = aroundQuiet(day, after, until, quiet);
      if (moved === null) return expect(quietOn(day, quiet)).not.toBeNull();
      expect(quietOn(moved, quiet)).toBeNull();
      expect(isWorkingDay(moved) && moved > after && moved <= until).toBe(true);
      if (moved < day) return;
      // Only when nothing before it would do.
      for (let at = addDays(day, -1); moved > day && at > after; at = addDays(at, -1)) expect(isWorkingDay(at) && quietOn(at, quiet) === null).toBe(false);
    }), { numRuns: 400 });
  });
});
