import { describe, expect, test } from '@jest/globals';
import { clockAt, datumAt, instantAt } from '#domain/calendar/stockholm.ts';
import { nextOfficeTime } from '#domain/paminnelse/officeHours.ts';

describe('when cards go that are asked for now', () => {
  test.each([
    ['in office hours', '2016-06-02', '11:00', '2016-06-02', '11.00'],
    ['early in the morning', '2016-06-02', '07:10', '2016-06-02', '09.00'],
    ['in the evening before nationaldagen and a weekend', '2016-06-03', '17:00', '2016-06-07', '09.00'],
    ['on midsommarafton', '2026-06-19', '10:00', '2026-06-22', '09.00'],
    ['the night the clock goes forward', '2027-03-28', '01:30', '2027-03-30', '09.00'],
  ])('%s', (_name, day, clock, on, at) => {
    const opening = nextOfficeTime(instantAt(day, clock));
    expect([datumAt(opening), clockAt(opening)]).toEqual([on, at]);
  });
});
