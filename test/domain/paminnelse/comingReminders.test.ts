import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Datum } from '#domain/calendar/datum.ts';
import { quietOn, weeksOf } from '#domain/calendar/quiet.ts';
import { addWorkingDays, isWorkingDay } from '#domain/calendar/workingDays.ts';
import { planDays } from '#domain/paminnelse/anchored.ts';
import { comingReminders } from '#domain/paminnelse/comingReminders.ts';
import { reminderContacts } from '#domain/paminnelse/reminderContacts.ts';
import { justSent, type Reminding } from '#domain/paminnelse/reminding.ts';
import { DEFAULT_SETTINGS } from '#domain/paminnelse/settings.ts';
import type { Register } from '#domain/register/register.ts';

const instans = (id: string) => ({ id, name: id, kind: 'namnd' as const, aliases: [], groups: [], mailbox: null, validFrom: null, validTo: null, successorId: null });
const register: Register = {
  instanser: [instans('i')], people: ['anna', 'bo'].map((id) => ({ id, aadObjectId: id, name: id, mail: null })), sammantraden: [],
  uppdrag: [{ instansId: 'i', personId: 'anna', roll: 'kontaktperson', validFrom: null, validTo: null }, { instansId: 'i', personId: 'bo', roll: 'stallforetradare', validFrom: null, validTo: null }],
};
const ABOUT = { arendeId: 'a', svarsuppdragId: 's', instansId: 'i' };
const SENT = '2016-06-02';
const base = (over: Partial<Reminding> = {}): Reminding => ({ ...justSent(DEFAULT_SETTINGS, SENT), ...over });
const coming = (over: Partial<Reminding> = {}, today: Datum = SENT, svarsdatum: Datum = '2016-10-17', of: Register = register): string[] =>
  comingReminders(of, ABOUT, svarsdatum, today, base(over)).map((r) => `${r.step.replace('paminnelse-', '')} ${r.dueOn}${r.personId === 'anna' ? '' : ` ${r.personId}`}${r.paused ? ` (${r.paused})` : ''}`);
const FIVE = ['20 2016-09-19', '10 2016-10-03', '5 2016-10-10', '1 2016-10-14', '0 2016-10-17'];

describe('the nudge', () => {
  test('five working days after the sending, over the national day, when nobody has opened it', () => expect(coming()).toEqual(['inte-oppnad 2016-06-10', ...FIVE]));
  test.each<[string, Partial<Reminding>]>([
    ['opened', { opened: true }], ['nudged already', { nudged: true }], ['off', { settings: { ...DEFAULT_SETTINGS, nudgeAfter: 0 } }], ['its day has passed', { sentOn: '2016-05-02' }],
  ])('%s: not', (_name, over) => expect(coming(over)).toEqual(FIVE));
  test('a reminder on the same day says it', () => expect(coming({}, SENT, '2016-06-17')).toEqual(['5 2016-06-10', '1 2016-06-16', '0 2016-06-17']));
  test('never past the svarsdatum', () => expect(coming({}, SENT, '2016-06-09')).toEqual(['1 2016-06-08', '0 2016-06-09']));
});

describe('the chosen steps and quiet weeks', () => {
  const july = [weeksOf(2016, 28, 31)];
  test('other steps than the usual', () => expect(coming({ opened: true, settings: { ...DEFAULT_SETTINGS, steps: [30, 3] } })).toEqual(['30 2016-09-05', '3 2016-10-12']));
  test('what falls in July goes before it, as one, and says from which day it came', () => {
    const settings = { ...DEFAULT_SETTINGS, quiet: july };
    expect(coming({ opened: true, settings }, SENT, '2016-08-01')).toEqual(['20 2016-07-04', '0 2016-07-08']);
    expect(comingReminders(register, ABOUT, '2016-08-01', SENT, base({ settings, opened: true })).at(-1)).toMatchObject({ movedFrom: '2016-08-01', because: 'svarsdatum', countsTo: '2016-08-01' });
  });
  test('sent on the last day before: what fits between the period and the day', () => expect(coming({ opened: true, settings: { ...DEFAULT_SETTINGS, quiet: july } }, '2016-07-08', '2016-08-12')).toEqual(['5 2016-08-08', '1 2016-08-11', '0 2016-08-12']));
  test('the nudge waits until the period is over', () => expect(coming({ sentOn: '2016-07-08', settings: { ...DEFAULT_SETTINGS, quiet: july, steps: [0] } }, '2016-07-08', '2016-08-26')).toEqual(['inte-oppnad 2016-08-08', '0 2016-08-26']));
  test('[fault 25] the moved day is a working day, and the svarsdatum it tells is the real one', () => {
    const [only] = comingReminders(register, ABOUT, '2026-06-20', '2026-06-01', base({ opened: true, settings: { ...DEFAULT_SETTINGS, steps: [0], quiet: [{ from: '2026-06-15', to: '2026-06-21' }] } }));
    expect(only).toMatchObject({ dueOn: '2026-06-12', countsTo: '2026-06-20' });
  });

  test('[fault 23] none in a quiet period, none on a free day, none before the sending or past its day, one a day, over six clock changes', () => {
    const period = fc.record({ start: fc.integer({ min: 0, max: 1_095 }), days: fc.integer({ min: 0, max: 60 }) });
    fc.assert(fc.property(fc.array(period, { maxLength: 4 }), fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 150 }), fc.uniqueArray(fc.constantFrom(30, 20, 15, 10, 5, 3, 2, 1, 0), { minLength: 1 }), (periods, sent, answerWithin, steps) => {
      const quiet = periods.map(({ start, days }) => ({ from: addDays('2026-01-01', start), to: addDays('2026-01-01', start + days) }));
      const sentOn = addDays('2026-01-01', sent);
      const svarsdatum = addDays(sentOn, answerWithin);
      const all = comingReminders(register, ABOUT, svarsdatum, sentOn, { ...justSent({ ...DEFAULT_SETTINGS, quiet, steps }, sentOn) });
      expect(new Set(all.map((r) => r.dueOn)).size).toBe(all.length);
      for (const { dueOn } of all) expect(isWorkingDay(dueOn) && quietOn(dueOn, quiet) === null && dueOn > sentOn && dueOn <= addWorkingDays(svarsdatum, 0)).toBe(true);
      // Without quiet weeks each step stands on its own day.
      const plain = planDays(register, 'i', svarsdatum, sentOn, { steps, quiet: [] });
      for (const day of plain.filter((d) => quietOn(d.dueOn, quiet) === null)) expect(all.some((r) => r.dueOn === day.dueOn)).toBe(true);
    }), { numRuns: 300 });
  });
});

describe('what people have decided', () => {
  const snooze = (day: Datum, setOn: Datum, personId = 'anna') => ({ svarsuppdragId: 's', personId, day, setOn });
  test('«på torsdag» stands instead of the next reminder; the last stays', () => {
    expect(coming({ opened: true, snoozes: [snooze('2016-10-06', '2016-10-03')] }, '2016-10-03')).toEqual(['paminn-vald 2016-10-06', '1 2016-10-14', '0 2016-10-17']);
    expect(coming({ opened: true, snoozes: [snooze('2016-10-13', '2016-10-03')] }, '2016-10-03')).toEqual(['paminn-vald 2016-10-13', '1 2016-10-14', '0 2016-10-17']);
    expect(coming({ opened: true, snoozes: [snooze('2016-10-15', '2016-10-14')] }, '2016-10-14')).toEqual(['paminn-vald 2016-10-15', '0 2016-10-17']);
  });
  test('chosen in the morning, before the reminder of that day: it does not come as well', () => {
    expect(coming({ opened: true, snoozes: [snooze('2016-10-06', '2016-10-03')] }, '2016-10-02')).toEqual(['paminn-vald 2016-10-06', '1 2016-10-14', '0 2016-10-17']);
  });
  test('planned anew later, what the chosen day stood for does not come back', () => {
    expect(coming({ opened: true, snoozes: [snooze('2016-10-06', '2016-10-03')] }, '2016-10-07')).toEqual(['1 2016-10-14', '0 2016-10-17']);
  });
  test('on or behind the last day, or of another person: nothing moves', () => {
    expect(coming({ opened: true, snoozes: [snooze('2016-10-17', '2016-10-03')] }, '2016-10-03')).toEqual(FIVE.slice(2));
    expect(coming({ opened: true, snoozes: [snooze('2016-10-06', '2016-10-03', 'bo')] }, '2016-10-03')).toEqual(['paminn-vald 2016-10-06 bo', ...FIVE.slice(2)]);
  });
  test('a pause of one’s own, and of the whole remiss', () => {
    const pause = (over: object) => ({ id: 'p', svarsuppdragId: null, personId: null, setBy: 'x', setOn: SENT, ...over });
    expect(coming({ opened: true, pauses: [pause({ svarsuppdragId: 's', personId: 'anna' })] })).toEqual(FIVE.map((r) => `${r} (person)`));
    expect(coming({ opened: true, pauses: [pause({ svarsuppdragId: 'other', personId: 'anna' }), pause({ svarsuppdragId: 's', personId: 'bo' })] })).toEqual(FIVE);
    expect(coming({ opened: true, pauses: [pause({})] })).toEqual(FIVE.map((r) => `${r} (remiss)`));
    expect(reminderContacts(register, ABOUT, '2016-10-17', SENT, base({ pauses: [pause({})] }))).toEqual([]);
  });
  test('what has been sent for the same svarsdatum does not come again, for another it does', () => {
    expect(coming({ opened: true, done: new Set(['paminnelse-20|2016-10-17']) }, '2016-09-18')).toEqual(FIVE.slice(1));
    expect(coming({ opened: true, done: new Set(['paminnelse-20|2016-10-17']) }, '2016-09-18', '2016-10-18')).toEqual(['20 2016-09-20', '10 2016-10-04', '5 2016-10-11', '1 2016-10-17', '0 2016-10-18']);
  });
});
