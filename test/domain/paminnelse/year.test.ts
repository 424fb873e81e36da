import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#domain/calendar/datum.ts';
import type { Datum, Instant } from '#domain/calendar/datum.ts';
import { datumAt, instantAt } from '#domain/calendar/stockholm.ts';
import { dueToday } from '#domain/paminnelse/dueToday.ts';
import type { DueContact } from '#domain/paminnelse/ledger.ts';
import { isOfficeTime } from '#domain/paminnelse/officeHours.ts';
import { planPaminnelser } from '#domain/paminnelse/planPaminnelser.ts';

const START = '2026-08-31';
const WAKES = ['02:30', '07:00', '09:00', '12:00', '16:59', '23:59'];

/** One svarsuppdrag: sent on a day with so many days to answer; granted more at one time; answered at another. Days count from START. */
interface Course { readonly person: string; readonly sent: number; readonly answerWithin: number; readonly moved: { on: number; by: number } | null; readonly answered: number | null }

const course = fc.record<Course>({
  person: fc.constantFrom('anna', 'bo', 'cilla'), sent: fc.integer({ min: 0, max: 60 }), answerWithin: fc.integer({ min: 0, max: 60 }),
  moved: fc.option(fc.record({ on: fc.integer({ min: 0, max: 90 }), by: fc.integer({ min: 1, max: 20 }) })), answered: fc.option(fc.integer({ min: 0, max: 120 })),
});

interface Sent { readonly at: Instant; readonly contact: DueContact }

/** Both clock changes of the winter lie within; the loop is asleep on the days of `down`. */
function live(courses: readonly Course[], down: ReadonlySet<number>): { sent: Sent[]; cards: { person: string; at: Instant }[]; planned: DueContact[] } {
  const planned = new Map<string, DueContact>();
  const sent: Sent[] = [];
  const cards: { person: string; at: Instant }[] = [];
  const plan = (c: Course, n: number, svarsdatum: Datum, from: Datum): void => {
    for (const p of planPaminnelser(svarsdatum, from)) {
      const id = `${n}|${svarsdatum}|${p.step}`;
      if (!planned.has(id)) planned.set(id, { id, arendeId: `${n}`, svarsuppdragId: `${n}`, instansId: null, personId: c.person, step: p.step, dueOn: p.dueOn, atOnce: false, state: 'planned', dispatchId: null, data: {}, plannedAt: instantAt(from, '08:00') });
    }
  };
  const cancel = (n: number): void => {
    for (const [id, c] of planned) if (c.svarsuppdragId === `${n}` && c.state === 'planned') planned.set(id, { ...c, state: 'cancelled' });
  };
  for (let day = 0; day < 240; day += 1) {
    const today = addDays(START, day);
    courses.forEach((c, n) => {
      const svarsdatum = addDays(START, c.sent + c.answerWithin);
      if (day === c.sent) plan(c, n, svarsdatum, today);
      if (c.moved && day === c.moved.on && day >= c.sent && (c.answered === null || day < c.answered)) {
        cancel(n);
        plan(c, n, addDays(svarsdatum, c.moved.by), today);
      }
      if (day === c.answered && day >= c.sent) cancel(n);
    });
    if (down.has(day) || ![...planned.values()].some((c) => c.state === 'planned' && c.dueOn <= addDays(today, 1))) continue;
    const had = new Set<string>();
    for (const clock of WAKES) {
      const at = instantAt(today, clock);
      const { bundles, superseded } = dueToday([...planned.values()], had, at);
      for (const id of superseded) planned.set(id, { ...planned.get(id)!, state: 'superseded' });
      for (const { personId, contactIds } of bundles) {
        had.add(personId);
        cards.push({ person: personId, at });
        for (const id of contactIds) {
          sent.push({ at, contact: planned.get(id)! });
          planned.set(id, { ...planned.get(id)!, state: 'carried' });
        }
      }
    }
  }
  return { sent, cards, planned: [...planned.values()] };
}

describe('a winter of reminders', () => {
  test('none early, none twice, none after the answer, none outside office hours, one card a person and day, and none forgotten', () => {
    fc.assert(fc.property(fc.array(course, { minLength: 1, maxLength: 6 }), fc.uniqueArray(fc.integer({ min: 0, max: 150 }), { maxLength: 60 }), (courses, downDays) => {
      const { sent, cards, planned } = live(courses, new Set(downDays));
      expect(new Set(sent.map((s) => s.contact.id)).size).toBe(sent.length);
      for (const { at, contact } of sent) {
        expect(datumAt(at) >= contact.dueOn).toBe(true);
        expect(isOfficeTime(at)).toBe(true);
        const { answered, sent: sentOn } = courses[Number(contact.svarsuppdragId)]!;
        if (answered !== null && answered >= sentOn) expect(datumAt(at) < addDays(START, answered)).toBe(true);
      }
      const perDay = cards.map((c) => `${c.person} ${datumAt(c.at)}`);
      expect(new Set(perDay).size).toBe(perDay.length);
      const steps = sent.map((s) => `${s.contact.svarsuppdragId} ${datumAt(s.at)}`);
      expect(new Set(steps).size).toBe(steps.length);
      expect(planned.filter((c) => c.state === 'planned')).toEqual([]);
    }), { numRuns: 60 });
  });

  test('a loop that never sleeps sends every step on its own day', () => {
    fc.assert(fc.property(course, (c) => {
      const { sent, planned } = live([{ ...c, answered: null }], new Set());
      expect(planned.filter((p) => p.state === 'superseded')).toEqual([]);
      for (const { at, contact } of sent) expect(datumAt(at)).toBe(contact.dueOn);
      expect(sent.length).toBe(planned.filter((p) => p.state === 'carried').length);
      expect(sent.every(({ at }) => at === instantAt(datumAt(at), '09:00'))).toBe(true);
    }), { numRuns: 40 });
  });

  test('[fault 27] away from Friday to Monday: one card about what was missed', () => {
    // The svarsdatum is Monday 19 October 2026; the steps 1 and 0 fall on the Friday and the Monday.
    const { sent, planned } = live([{ person: 'anna', sent: 0, answerWithin: 49, moved: null, answered: null }], new Set([46, 47, 48]));
    const late = sent.filter((s) => datumAt(s.at) >= '2026-10-16').map((s) => [datumAt(s.at), s.contact.step]);
    expect(late).toEqual([['2026-10-19', 'paminnelse-0']]);
    expect(planned.filter((c) => c.state === 'superseded').map((c) => c.step)).toEqual(['paminnelse-1']);
  });
});
