import type { Coming } from '#domain/contract/paminnelser.ts';

/** One day; those that come for the same reason stand together. */
export interface ReminderDay { readonly on: string; readonly groups: readonly (readonly Coming[])[] }
export interface ReminderMonth { /** "2016-10" */ readonly key: string; readonly days: readonly ReminderDay[] }

const reasonOf = (r: Coming): string => [r.because, r.before, r.countsTo, r.movedFrom, r.paused].join('|');

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return [...groups];
}

/** Reminders by month, day and reason, earliest first. */
export function monthsOf(rows: readonly Coming[]): readonly ReminderMonth[] {
  const sorted = [...rows].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.instans.localeCompare(b.instans, 'sv')));
  return grouped(sorted, (r) => r.on.slice(0, 7)).map(([key, month]) => ({
    key, days: grouped(month, (r) => r.on).map(([on, day]) => ({ on, groups: grouped(day, reasonOf).map(([, group]) => group) })),
  }));
}
