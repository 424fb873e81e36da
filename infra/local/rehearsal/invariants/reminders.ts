import type { Datum } from '#domain/calendar/datum.ts';
import { clockAt, datumAt, instantAt } from '#domain/calendar/stockholm.ts';
import { isWorkingDay } from '#domain/calendar/workingDays.ts';
import { answeredAt, isPaminnelse, type LedgerContact, type RehearsalRecord } from '../record.ts';
import type { Invariant } from './invariant.ts';

/** The hour when the day's cards go. */
const MORNING = '09:00';

const shown = (days: readonly Datum[]): string => (days.length === 0 ? 'inga' : days.join(', '));
const grantOf = (r: RehearsalRecord, instans: string) => r.anstand.find((a) => a.instans === instans && a.outcome === 'beviljat' && a.decidedAt !== null);

/** The days on which a reminder for the instans was sent, or could not be and was told of. */
function remindedOn(r: RehearsalRecord, instans: string): readonly Datum[] {
  const days = r.contacts.filter((c) => c.instans === instans && isPaminnelse(c) && c.state === 'carried').map((c) => dayOf(r, c));
  return [...days].sort();
}

function dayOf(r: RehearsalRecord, c: LedgerContact): Datum {
  const call = r.calls.find((x) => x.kind === 'send' && x.dispatchId === c.dispatchId);
  return call ? datumAt(call.at) : c.dueOn;
}

const before = (r: RehearsalRecord, instans: string, days: readonly Datum[]): readonly Datum[] => {
  const answered = answeredAt(r, instans);
  return days.filter((day) => answered === null || instantAt(day, MORNING) < answered);
};

function difference(instans: string, wanted: readonly Datum[], got: readonly Datum[]): readonly string[] {
  return wanted.join() === got.join() ? [] : [`${instans} skulle påminnas ${shown(wanted)} men påmindes ${shown(got)}.`];
}

/** PRACTICE: 20, 10, 5 and 1 working days before, and the day itself, for those who have not answered by then; no other days. */
export const reminderDays: Invariant = {
  name: 'reminder-days',
  faults: (r) => r.svarsuppdrag.filter((u) => !grantOf(r, u.instans) && !r.expected.withCalendar.includes(u.instans))
    .flatMap((u) => difference(u.instans, before(r, u.instans, r.expected.reminderDays), remindedOn(r, u.instans))),
  looked: (r) => `Påminnelser ${shown(r.expected.reminderDays)} till dem som inte hade svarat.`,
};

/** A granted anstånd ends the reminders of the old day and begins those of the new. */
export const anstandMoves: Invariant = {
  name: 'anstand-moves-reminders',
  faults: (r) => Object.entries(r.expected.afterAnstand).flatMap(([instans, days]) => {
    const decided = grantOf(r, instans)?.decidedAt;
    if (!decided) return [`${instans} har inte fått något anstånd.`];
    const after = (all: readonly Datum[]): readonly Datum[] => all.filter((day) => instantAt(day, MORNING) > decided);
    const old = r.expected.withCalendar.includes(instans) ? [] : difference(instans, r.expected.reminderDays.filter((d) => instantAt(d, MORNING) < decided), remindedOn(r, instans).filter((d) => d <= datumAt(decided)));
    return [...old, ...difference(instans, before(r, instans, days), after(remindedOn(r, instans)))];
  }),
  looked: (r) => Object.entries(r.expected.afterAnstand).map(([instans, days]) => `${instans} påmindes ${shown(days)} efter anståndet.`).join(' '),
};

/** Whatever falls on one day comes on one card. */
export const oneReminderADay: Invariant = {
  name: 'one-reminder-a-day',
  faults(r) {
    const dispatches = new Map(r.contacts.filter((c) => isPaminnelse(c) && c.state === 'carried').map((c) => [c.dispatchId, `${c.person} ${dayOf(r, c)}`]));
    const days = [...dispatches.values()];
    return [...new Set(days.filter((day, i) => days.indexOf(day) !== i))].map((day) => `${day}: mer än ett påminnelsekort.`);
  },
  looked: (r) => `${new Set(r.contacts.filter((c) => isPaminnelse(c) && c.state === 'carried').map((c) => c.dispatchId)).size} påminnelsekort, högst ett per person och dag.`,
};

/** Nobody is disturbed in the evening or on a free day. */
export const officeHours: Invariant = {
  name: 'office-hours',
  faults: (r) => r.calls.filter((c) => c.kind === 'send').flatMap(({ at, dispatchId }) => {
    const clock = clockAt(at);
    return isWorkingDay(datumAt(at)) && clock >= '08.00' && clock < '17.00' ? [] : [`${dispatchId} skickades ${datumAt(at)} kl. ${clock}.`];
  }),
  looked: () => 'Inget kort före 08.00, efter 17.00 eller på en ledig dag.',
};

/** Once an instans has answered it is not reminded again. */
export const remindersStop: Invariant = {
  name: 'reminders-stop',
  faults: (r) => r.contacts.filter((c) => isPaminnelse(c) && c.state === 'carried').flatMap((c) => {
    const answered = answeredAt(r, c.instans);
    const call = r.calls.find((x) => x.kind === 'send' && x.dispatchId === c.dispatchId);
    return call && answered !== null && call.at > answered ? [`${c.instans} påmindes ${datumAt(call.at)} fast svaret hade kommit.`] : [];
  }),
  looked: (r) => `${r.svar.length} svar, ingen påmind efter sitt.`,
};
