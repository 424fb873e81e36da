import { describe, expect, test } from '@jest/globals';
import { anchorOf, planFor } from '#domain/paminnelse/anchored.ts';
import { planPaminnelser } from '#domain/paminnelse/planPaminnelser.ts';
import { isWorkingDay } from '#domain/calendar/workingDays.ts';
import type { Sammantrade } from '#domain/register/register.ts';

const meeting = (on: string, stopDate: string | null, instansId = 'instans_social'): Sammantrade => ({ instansId, on, stopDate });
const days = (sammantraden: readonly Sammantrade[], svarsdatum: string, sentOn: string) =>
  planFor({ sammantraden }, 'instans_social', svarsdatum, sentOn).map((r) => `${r.step.slice('paminnelse-'.length)} ${r.dueOn}`);

describe('reminders anchored on the nämnd\'s own calendar', () => {
  const october = meeting('2016-10-25', '2016-10-05');

  test('20, 10, 5 and 1 working days before the stop date, and the svarsdatum itself', () => {
    expect(days([october], '2016-10-26', '2016-06-02')).toEqual(['20 2016-09-07', '10 2016-09-21', '5 2016-09-28', '1 2016-10-04', '0 2016-10-26']);
  });
  test('after an anstånd granted on 23 September only what is still to come', () => {
    expect(days([october], '2016-10-26', '2016-09-23')).toEqual(['5 2016-09-28', '1 2016-10-04', '0 2016-10-26']);
  });
  test('the last meeting in time is the one', () => {
    expect(anchorOf({ sammantraden: [meeting('2016-11-22', '2016-11-02'), october, meeting('2016-09-13', '2016-08-24')] }, 'instans_social', '2016-10-26', '2016-06-02')).toEqual({ stopDate: '2016-10-05', meeting: '2016-10-25' });
  });
  test.each([
    ['no calendar', [], '2016-10-17', '2016-06-02'],
    ['another nämnd\'s calendar', [meeting('2016-10-11', '2016-09-21', 'instans_annan')], '2016-10-17', '2016-06-02'],
    ['it meets too late', [october], '2016-10-17', '2016-06-02'],
    ['the stop date is not known', [meeting('2016-10-11', null)], '2016-10-17', '2016-06-02'],
    ['the stop date has passed', [meeting('2016-10-11', '2016-09-21')], '2016-10-17', '2016-09-21'],
  ])('%s: from the svarsdatum', (_, sammantraden, svarsdatum, sentOn) => {
    expect(planFor({ sammantraden }, 'instans_social', svarsdatum, sentOn)).toEqual(planPaminnelser(svarsdatum, sentOn));
  });
  test('always working days, after the sending, in order', () => {
    for (let d = 1; d <= 28; d += 1) {
      const stop = `2026-06-${String(d).padStart(2, '0')}`;
      const plan = planFor({ sammantraden: [meeting('2026-06-30', stop)] }, 'instans_social', '2026-07-10', '2026-05-15');
      expect(plan.every((r) => isWorkingDay(r.dueOn) && r.dueOn > '2026-05-15')).toBe(true);
      expect(plan.map((r) => r.dueOn)).toEqual(plan.map((r) => r.dueOn).sort());
    }
  });
});
