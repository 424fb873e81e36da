import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#domain/calendar/datum.ts';
import { addWorkingDays, isWorkingDay } from '#domain/calendar/workingDays.ts';
import { planPaminnelser } from '#domain/paminnelse/planPaminnelser.ts';

const days = (svarsdatum: string, sentOn: string): Record<string, string> => Object.fromEntries(planPaminnelser(svarsdatum, sentOn).map((p) => [p.step.slice('paminnelse-'.length), p.dueOn]));

describe('the days of reminders', () => {
  test.each([
    ['17 October 2016, sent in June (PRACTICE.md §3)', '2016-10-17', '2016-06-02', { 20: '2016-09-19', 10: '2016-10-03', 5: '2016-10-10', 1: '2016-10-14', 0: '2016-10-17' }],
    ['anstånd to 26 October granted on 12 October', '2016-10-26', '2016-10-12', { 5: '2016-10-19', 1: '2016-10-25', 0: '2016-10-26' }],
    ['sent on the very day of a step: it is left out', '2016-10-17', '2016-10-10', { 1: '2016-10-14', 0: '2016-10-17' }],
    ['sent on the svarsdatum', '2016-10-17', '2016-10-17', {}],
    ['sent after the svarsdatum', '2016-10-17', '2016-11-01', {}],
    ['[fault 25] a Saturday counts as the Friday before', '2016-10-15', '2016-10-06', { 5: '2016-10-07', 1: '2016-10-13', 0: '2016-10-14' }],
    ['[fault 25] midsommarafton counts as the Thursday before', '2026-06-19', '2026-06-10', { 5: '2026-06-11', 1: '2026-06-17', 0: '2026-06-18' }],
    ['[fault 25] julafton: the steps go round the holidays', '2026-12-28', '2026-12-15', { 5: '2026-12-17', 1: '2026-12-23', 0: '2026-12-28' }],
  ])('%s', (_name, svarsdatum, sentOn, expected) => {
    expect(days(svarsdatum, sentOn)).toEqual(expected);
  });

  test('always working days, each later than the one before, after the sending and never after the svarsdatum', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -20, max: 120 }), (n, ahead) => {
      const sentOn = addDays('2005-01-01', n);
      const svarsdatum = addDays(sentOn, ahead);
      const plan = planPaminnelser(svarsdatum, sentOn);
      plan.forEach((p, i) => {
        expect(isWorkingDay(p.dueOn)).toBe(true);
        expect(p.dueOn > (plan[i - 1]?.dueOn ?? sentOn)).toBe(true);
        expect(p.dueOn <= svarsdatum).toBe(true);
      });
      const lastDay = addWorkingDays(svarsdatum, 0);
      expect(plan.at(-1)?.dueOn ?? null).toBe(lastDay > sentOn ? lastDay : null);
    }));
  });
});
