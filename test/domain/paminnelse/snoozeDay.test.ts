import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, weekday } from '#domain/calendar/datum.ts';
import { isWorkingDay } from '#domain/calendar/workingDays.ts';
import { mayChooseDay, nextThursday } from '#domain/paminnelse/snoozeDay.ts';

test.each([
  ['a Monday: that week', '2016-10-03', '2016-10-17', '2016-10-06'], ['a Thursday: the next one', '2016-10-06', '2016-10-17', '2016-10-13'], ['a Friday', '2016-09-30', '2016-10-17', '2016-10-06'],
  ['a holiday: the day before', '2026-05-11', '2026-06-30', '2026-05-13'], ['the last reminder comes first', '2016-10-03', '2016-10-06', null], ['no reminder is left', '2016-10-17', null, null],
  ['the day before the holiday is today', '2026-05-13', '2026-06-30', null],
])('«på torsdag» on %s', (_name, today, last, expected) => {
  expect(nextThursday(today, last, [])).toBe(expected);
});

test('not in a quiet period', () => {
  expect(nextThursday('2016-10-03', '2016-10-17', [{ from: '2016-10-05', to: '2016-10-07' }])).toBeNull();
  expect(mayChooseDay('2016-10-05', '2016-10-03', '2016-10-17', [{ from: '2016-10-05', to: '2016-10-07' }])).toBe(false);
});

test('always a working day after today and before the last', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1_500 }), fc.integer({ min: 1, max: 60 }), (start, ahead) => {
    const today = addDays('2026-01-01', start);
    const last = addDays(today, ahead);
    const day = nextThursday(today, last, []);
    if (day !== null) expect(isWorkingDay(day) && day > today && day < last && weekday(day) <= 4).toBe(true);
  }));
});
