import { expect, test } from '@jest/globals';
import { addDays } from '#domain/calendar/datum.ts';
import { isWorkingDay, workingDaysBetween } from '#domain/calendar/workingDays.ts';

/** Day by day, as one counts on a wall calendar. */
function slowly(from: string, to: string): number {
  if (to < from) return -slowly(to, from);
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) count += 1;
  return count;
}

/** The same numbers every time. */
function* dice(seed: number): Generator<number, never> {
  for (let at = seed; ; ) {
    at = (at * 1_103_515_245 + 12_345) % 2 ** 31;
    yield at / 2 ** 31;
  }
}

test('counted by arithmetic it is the same as day by day, both ways, over 2005 to 2060', () => {
  const roll = dice(7);
  for (let i = 0; i < 1_500; i += 1) {
    const from = addDays('2005-01-01', Math.floor(roll.next().value * 20_400));
    const to = addDays(from, Math.floor((roll.next().value - 0.5) * 900));
    expect(`${from} ${to} ${workingDaysBetween(from, to)}`).toBe(`${from} ${to} ${slowly(from, to)}`);
  }
});

test('every day around each turn of the year and midsummer, one day and one week on', () => {
  for (let year = 2005; year <= 2060; year += 1) {
    for (const start of [`${year}-06-17`, `${year}-12-20`]) {
      for (let i = 0; i < 20; i += 1) {
        const from = addDays(start, i);
        for (const days of [0, 1, 7]) expect(workingDaysBetween(from, addDays(from, days))).toBe(slowly(from, addDays(from, days)));
      }
    }
  }
});

test('a day before 1970 and years apart', () => expect(workingDaysBetween('1969-12-28', '1970-01-10')).toBe(slowly('1969-12-28', '1970-01-10')));
