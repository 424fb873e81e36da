import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#domain/calendar/datum.ts';
import type { Datum, Instant } from '#domain/calendar/datum.ts';
import { clockAt, datumAt, instantAt } from '#domain/calendar/stockholm.ts';
import { addWorkingDays } from '#domain/calendar/workingDays.ts';
import { dueToday } from '#domain/paminnelse/dueToday.ts';
import type { DueContact } from '#domain/paminnelse/ledger.ts';
import { isOfficeTime } from '#domain/paminnelse/officeHours.ts';
import { planPaminnelser } from '#domain/paminnelse/planPaminnelser.ts';

/** The Sundays on which Sweden changes the clock. */
const CHANGES: readonly Datum[] = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29'];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Sent { readonly at: Instant; readonly contact: DueContact }

/** A loop that looks at these moments, in this order; time may also go back between them. */
function run(contacts: readonly DueContact[], moments: readonly number[]): { sent: readonly Sent[]; state: ReadonlyMap<string, DueContact> } {
  const state = new Map(contacts.map((c) => [c.id, c]));
  const had = new Set<string>();
  const sent: Sent[] = [];
  for (const moment of moments) {
    const at = new Date(moment).toISOString();
    const today = datumAt(at);
    const { bundles, superseded } = dueToday([...state.values()], new Set([...had].filter((k) => k.endsWith(today)).map((k) => k.split(' ')[0]!)), at);
    for (const id of superseded) state.set(id, { ...state.get(id)!, state: 'superseded' });
    for (const { personId, contactIds } of bundles) {
      had.add(`${personId} ${today}`);
      for (const id of contactIds) {
        sent.push({ at, contact: state.get(id)! });
        state.set(id, { ...state.get(id)!, state: 'carried' });
      }
    }
  }
  return { sent, state };
}

const planned = (svarsdatum: Datum, sentOn: Datum): DueContact[] => planPaminnelser(svarsdatum, sentOn).map(({ step, dueOn }) => ({
  id: step, arendeId: 'a', svarsuppdragId: 's', instansId: 'i', personId: 'anna', step, dueOn, atOnce: false, state: 'planned', dispatchId: null, data: {}, plannedAt: instantAt(sentOn, '08:00'),
}));

const every = (from: Instant, until: Instant, stepMs: number): number[] => {
  const moments: number[] = [];
  for (let at = Date.parse(from); at <= Date.parse(until); at += stepMs) moments.push(at);
  return moments;
};

function expectRight(sent: readonly Sent[]): void {
  expect(new Set(sent.map((s) => s.contact.id)).size).toBe(sent.length);
  for (const { at, contact } of sent) {
    expect(datumAt(at) >= contact.dueOn).toBe(true);
    expect(isOfficeTime(at)).toBe(true);
  }
  const days = sent.map((s) => datumAt(s.at));
  expect(new Set(days).size).toBe(days.length);
}

describe('[fault 23] the nights on which the clock changes, 2026 to 2028', () => {
  test.each(CHANGES.flatMap((night) => [-14, -7, -2, 0].map((days) => [night, days] as const)))('%s, sent %i days from it: each step once, on its own day, at nine on the wall', (night, days) => {
    const sentOn = addDays(night, days);
    const svarsdatum = addDays(night, 30);
    const contacts = planned(svarsdatum, sentOn);
    const { sent, state } = run(contacts, every(instantAt(sentOn, '00:00'), instantAt(addDays(svarsdatum, 3), '23:59'), 30 * MINUTE));
    expectRight(sent);
    expect(sent.map((s) => [s.contact.id, datumAt(s.at), clockAt(s.at)])).toEqual(contacts.map((c) => [c.id, c.dueOn, '09.00']));
    expect([...state.values()].every((c) => c.state === 'carried')).toBe(true);
  });

  test.each(CHANGES)('%s: 02:30, 09:00 and 23:59 are on that day, in order, whether the hour is missing or comes twice', (night) => {
    for (const day of [addDays(night, -1), night, addDays(night, 1)]) {
      const at = ['00:00', '02:30', '09:00', '23:59'].map((clock) => instantAt(day, clock));
      expect(at.map(datumAt)).toEqual([day, day, day, day]);
      expect([...at].sort()).toEqual(at);
      expect([clockAt(at[2]!), clockAt(at[3]!)]).toEqual(['09.00', '23.59']);
    }
    const minutes = every(instantAt(night, '00:00'), instantAt(addDays(night, 1), '00:00'), MINUTE);
    expect(minutes.filter((at) => datumAt(new Date(at).toISOString()) === night)).toHaveLength((night.slice(5, 7) === '03' ? 23 : 25) * 60);
  });

  test('however often and at whatever minutes the loop looks around such a night', () => {
    fc.assert(fc.property(fc.constantFrom(...CHANGES), fc.integer({ min: 1, max: 25 }), fc.array(fc.integer({ min: 0, max: 40 * 24 * 60 }), { minLength: 1, maxLength: 400 }), (night, within, minutes) => {
      const sentOn = addDays(night, -7);
      const from = Date.parse(instantAt(sentOn, '00:00'));
      expectRight(run(planned(addDays(night, within), sentOn), [...minutes].sort((a, b) => a - b).map((m) => from + m * MINUTE)).sent);
    }), { numRuns: 100 });
  });
});

describe('[fault 24] the clock jumps', () => {
  const jump = fc.record({ after: fc.integer({ min: 1, max: 300 }), by: fc.oneof(fc.constantFrom(-24 * HOUR, -HOUR, HOUR, 24 * HOUR), fc.integer({ min: -90_000, max: 90_000 })) });

  test('an hour, a day or some seconds, forth and back: none early, none twice, and when the clock is right again none is left', () => {
    fc.assert(fc.property(fc.constantFrom(...CHANGES), fc.array(jump, { maxLength: 8 }), (night, jumps) => {
      const sentOn = addDays(night, -5);
      const svarsdatum = addWorkingDays(night, 5);
      const moments: number[] = [];
      let offset = 0;
      every(instantAt(sentOn, '00:00'), instantAt(addDays(svarsdatum, 4), '23:59'), HOUR).forEach((at, n) => {
        for (const { after, by } of jumps) if (after === n) offset += by;
        moments.push(at + offset);
      });
      moments.push(...every(instantAt(addDays(svarsdatum, 20), '00:00'), instantAt(addDays(svarsdatum, 26), '00:00'), HOUR));
      const { sent, state } = run(planned(svarsdatum, sentOn), moments);
      expectRight(sent);
      expect([...state.values()].filter((c) => c.state === 'planned')).toEqual([]);
    }), { numRuns: 40 });
  });

  test('two servers ninety seconds apart on one ledger: each step once, and in order', () => {
    const contacts = planned('2026-11-20', '2026-10-20');
    const ticks = every(instantAt('2026-10-20', '00:00'), instantAt('2026-11-23', '00:00'), 30 * MINUTE);
    const { sent } = run(contacts, ticks.flatMap((at) => [at, at + 90_000]));
    expectRight(sent);
    expect(sent.map((s) => s.contact.id)).toEqual(contacts.map((c) => c.id));
  });
});
