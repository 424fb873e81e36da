import { describe, expect, test } from '@jest/globals';
import { countInTime, laterDays } from '#domain/arende/laterDays.ts';
import { verdictFor } from '#domain/arende/verdict.ts';
import type { Register } from '#domain/register/register.ts';

const TODAY = '2016-06-02';
const DEADLINE = '2016-10-17';

/** Nämnder by their meeting days; "!" after a day: the stop date, when it is known. */
const town = (meetings: Readonly<Record<string, readonly string[]>>): { register: Register; ids: string[] } => ({
  register: {
    instanser: [], people: [], uppdrag: [],
    sammantraden: Object.entries(meetings).flatMap(([instansId, days]) => days.map((d) => ({ instansId, on: d.split('!')[0]!, stopDate: d.split('!')[1] ?? null }))),
  },
  ids: Object.keys(meetings),
});

/** Twenty-four nämnder: sixteen in time, seven too late, one without a calendar. */
const practice = town({
  ...Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`early_${i}`, ['2016-09-27']])),
  ...Object.fromEntries(Array.from({ length: 4 }, (_, i) => [`october_${i}`, ['2016-10-25']])),
  ...Object.fromEntries(Array.from({ length: 3 }, (_, i) => [`friday_${i}`, ['2016-10-28']])),
  unknown: [],
});

describe('a later day that would do', () => {
  test('seven of 24 do not make it; with 31 October 23 do', () => {
    expect(countInTime(practice.register, practice.ids, DEADLINE, TODAY)).toEqual({ inTime: 16, notInTime: 7, unknown: 1 });
    expect(laterDays(practice.register, practice.ids, DEADLINE, TODAY)).toEqual([
      { day: '2016-10-26', inTime: 20, notInTime: 3, unknown: 1 }, { day: '2016-10-31', inTime: 23, notInTime: 0, unknown: 1 },
    ]);
  });
  test('every proposed day is later, a working day, and lets more make it than the one before', () => {
    const many = town(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`n${i}`, [`2016-11-${String(i * 2 + 1).padStart(2, '0')}`]])));
    const days = laterDays(many.register, many.ids, DEADLINE, TODAY);
    expect(days).toHaveLength(3);
    expect(days.map((d) => d.inTime)).toEqual([...days.map((d) => d.inTime)].sort((a, b) => a - b));
    expect(days[0]!.day > DEADLINE).toBe(true);
    expect(days.at(-1)).toMatchObject({ inTime: 12, notInTime: 0 });
    expect(days[1]!.inTime).toBeGreaterThanOrEqual(6);
  });
  test('nothing is proposed when everybody has time, or when nothing is known', () => {
    expect(laterDays(town({ a: ['2016-09-27'] }).register, ['a'], DEADLINE, TODAY)).toEqual([]);
    expect(laterDays(town({ a: [] }).register, ['a'], DEADLINE, TODAY)).toEqual([]);
  });
  test('an earlier meeting that is in time is never lost by waiting', () => {
    const both = town({ a: ['2016-10-11', '2016-11-15'], b: ['2016-10-25'] });
    expect(laterDays(both.register, both.ids, DEADLINE, TODAY)).toEqual([{ day: '2016-10-26', inTime: 2, notInTime: 0, unknown: 0 }]);
  });
});

describe('the verdict of one', () => {
  const of = (days: readonly string[], deadline = DEADLINE, today = TODAY) => verdictFor(town({ a: days }).register, 'a', deadline, today);

  test('too late: the day to ask for, and the proposal first when the papers are handed in by then', () => {
    expect(of(['2016-10-25!2016-10-05'])).toMatchObject({ verdict: 'forvaltningens-forslag', anstandTo: '2016-10-26', sammantrade: { on: '2016-10-25' } });
    expect(of(['2016-10-25!2016-10-19'])).toMatchObject({ verdict: 'hinner-inte', anstandTo: '2016-10-26' });
    expect(of(['2016-10-25'])).toMatchObject({ verdict: 'hinner-inte' });
  });
  test('a meeting whose stop date has passed cannot be used', () => {
    expect(of(['2016-09-13!2016-08-24', '2016-10-25!2016-10-05'], DEADLINE, '2016-08-24').verdict).toBe('hinner');
    expect(of(['2016-09-13!2016-08-24', '2016-10-25!2016-10-05'], DEADLINE, '2016-08-25').verdict).toBe('forvaltningens-forslag');
    expect(of(['2016-09-13!2016-08-24'], DEADLINE, '2016-08-25').verdict).toBe('okant');
  });
  test('a day to ask for is a working day', () => expect(of(['2016-12-23']).anstandTo).toBe('2016-12-27'));
});
