import { describe, expect, test } from '@jest/globals';
import { longDate, longDateWithWeekday } from '#domain/calendar/format.ts';
import { hinnerVi } from '#domain/calendar/hinnerVi.ts';
import { easterSunday, holidayName, holidaysOf } from '#domain/calendar/holidays.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#domain/calendar/workingDays.ts';
import { weekday } from '#domain/calendar/datum.ts';

describe('holidays', () => {
  test.each([
    [2005, '2005-03-27'], [2008, '2008-03-23'], [2011, '2011-04-24'], [2016, '2016-03-27'], [2019, '2019-04-21'], [2024, '2024-03-31'],
    [2026, '2026-04-05'], [2030, '2030-04-21'], [2035, '2035-03-25'], [2038, '2038-04-25'], [2049, '2049-04-18'], [2060, '2060-04-18'],
  ])('Easter %i is %s', (year, day) => expect(easterSunday(year)).toBe(day));

  test.each([
    ['2016-06-24', 'midsommarafton'], ['2016-06-25', 'midsommardagen'], ['2015-06-19', 'midsommarafton'], ['2026-06-19', 'midsommarafton'],
    ['2016-05-05', 'Kristi himmelsfärdsdag'], ['2024-05-09', 'Kristi himmelsfärdsdag'], ['2016-11-05', 'alla helgons dag'],
    ['2020-10-31', 'alla helgons dag'], ['2016-03-25', 'långfredagen'], ['2016-12-24', 'julafton'], ['2016-06-06', 'nationaldagen'],
    ['2016-10-17', null], ['2016-05-16', null], ['2016-04-30', null],
  ])('%s is %s', (day, name) => expect(holidayName(day)).toBe(name));

  test('every year has sixteen closed days, less when two fall together', () => {
    for (let year = 2005; year <= 2060; year += 1) {
      const days = holidaysOf(year);
      expect([15, 16]).toContain(days.size);
      for (const [day, name] of days) {
        if (name === 'midsommardagen' || name === 'alla helgons dag') expect(weekday(day)).toBe(6);
        if (name === 'pingstdagen' || name === 'påskdagen') expect(weekday(day)).toBe(7);
      }
    }
  });
});

describe('working days', () => {
  test.each([
    ['2016-10-17', true], ['2016-10-15', false], ['2016-10-16', false], ['2016-06-24', false], ['2016-06-06', false], ['2016-12-30', true],
  ])('%s working: %s', (day, working) => expect(isWorkingDay(day)).toBe(working));

  test.each([
    ['2016-10-17', -20, '2016-09-19'], ['2016-10-17', -10, '2016-10-03'], ['2016-10-17', -5, '2016-10-10'], ['2016-10-17', -1, '2016-10-14'],
    ['2016-10-17', 0, '2016-10-17'], ['2016-10-16', 0, '2016-10-14'], ['2016-06-25', 0, '2016-06-23'], ['2016-12-23', 1, '2016-12-27'],
    ['2026-04-02', 1, '2026-04-07'],
  ])('%s %i working days is %s', (from, days, to) => expect(addWorkingDays(from, days)).toBe(to));

  test.each([
    ['2016-10-14', '2016-10-17', 1], ['2016-10-17', '2016-10-17', 0], ['2016-10-17', '2016-10-14', -1], ['2016-12-23', '2017-01-02', 5],
  ])('from %s to %s are %i', (from, to, count) => expect(workingDaysBetween(from, to)).toBe(count));
});

test.each([
  ['2016-10-17', 'sv', '17 oktober 2016', 'måndag 17 oktober 2016'], ['2016-10-01', 'sv', '1 oktober 2016', 'lördag 1 oktober 2016'],
  ['2026-05-03', 'en', '3 May 2026', 'Sunday 3 May 2026'],
] as const)('%s in %s', (day, language, plain, full) => {
  expect(longDate(day, language)).toBe(plain);
  expect(longDateWithWeekday(day, language)).toBe(full);
});

describe('hinner vi', () => {
  test.each([
    ['2016-10-25', '2016-10-17', null, 'hinner-inte', '2016-10-03', '2016-11-08', 8],
    ['2016-10-25', '2016-10-17', '2016-10-26', 'hinner-med-omedelbar-justering', '2016-10-12', '2016-11-08', 0],
    ['2016-10-03', '2016-10-17', null, 'hinner', '2016-10-03', '2016-10-17', 0],
    ['2016-10-04', '2016-10-17', null, 'hinner-med-omedelbar-justering', '2016-10-03', '2016-10-18', 0],
    ['2016-10-17', '2016-10-17', null, 'hinner-med-omedelbar-justering', '2016-10-03', '2016-10-31', 0],
    ['2016-10-18', '2016-10-17', null, 'hinner-inte', '2016-10-03', '2016-11-01', 1],
  ] as const)('meeting %s, deadline %s, anstånd %s: %s', (meeting, deadline, anstand, kind, lastOrdinaryMeeting, justeringLimit, daysLate) => {
    expect(hinnerVi({ meeting, deadline, anstand })).toEqual({ kind, lastOrdinaryMeeting, justeringLimit, daysLate });
  });
});
