import { addDays, earlier, type Datum } from '../calendar/datum.ts';
import { aroundQuiet } from '../calendar/quiet.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import { heirOf } from '../register/heirOf.ts';
import { receiverOf } from '../register/recipients.ts';
import type { Register } from '../register/register.ts';
import { planDays, type PlannedDay } from './anchored.ts';
import type { Step } from './ledger.ts';
import type { Reminding, Snooze } from './reminding.ts';

export interface AboutUppdrag {
  readonly arendeId: string;
  readonly svarsuppdragId: string;
  readonly instansId: string;
}

/** One reminder to come, as a calendar shows it. */
export interface ComingReminder {
  readonly personId: string;
  readonly step: Step;
  readonly dueOn: Datum;
  /** What it counts from: the nämnd's stop date, the svarsdatum, that nobody has opened it, or that the person chose the day. */
  readonly because: 'stop-date' | 'svarsdatum' | 'not-opened' | 'chosen';
  readonly countsTo: Datum | null;
  readonly movedFrom: Datum | null;
  /** Who has silenced it: the sender for all, or the person for itself. It is then not sent. */
  readonly paused: 'remiss' | 'person' | null;
}

type Draft = Omit<ComingReminder, 'personId' | 'paused'>;

/**
 * Every reminder of a svarsuppdrag after that day, each to whom the register then points at: who is away, or will have handed over, is not
 * reminded. What has been sent for the same svarsdatum does not come again. Earliest first.
 */
export function comingReminders(register: Register, about: AboutUppdrag, svarsdatum: Datum, today: Datum, how: Reminding): readonly ComingReminder[] {
  const heir = heirOf(register, about.instansId, today);
  const planned = planDays(register, heir, svarsdatum, today, how.settings).filter((d) => !how.done.has(`${d.step}|${svarsdatum}`));
  const nudge = nudgeDay(svarsdatum, today, how, planned);
  const addressed = [...planned, ...(nudge ? [nudge] : [])].flatMap((d) => {
    const person = receiverOf(register, about.instansId, d.dueOn) ?? receiverOf(register, about.instansId, today);
    return person ? [{ ...d, personId: person.id }] : [];
  });
  const snoozed = how.snoozes.filter((s) => s.svarsuppdragId === about.svarsuppdragId).reduce<readonly (Draft & { personId: string })[]>((all, s) => {
    const gone = movedBy(s, planDays(register, heir, svarsdatum, addDays(s.setOn, -1), how.settings));
    if (gone === null) return all;
    const kept = all.filter((d) => d.personId !== s.personId || (!gone.has(d.step) && (d.step !== 'inte-oppnad' || d.dueOn > s.day)));
    return s.day > today ? [...kept, { personId: s.personId, step: 'paminn-vald', dueOn: s.day, because: 'chosen', countsTo: null, movedFrom: null }] : kept;
  }, addressed);
  const pausedFor = (personId: string): ComingReminder['paused'] => {
    const here = how.pauses.filter((p) => p.svarsuppdragId === null || p.svarsuppdragId === about.svarsuppdragId);
    return here.some((p) => p.personId === null) ? 'remiss' : here.some((p) => p.personId === personId) ? 'person' : null;
  };
  return snoozed.map((d) => ({ personId: d.personId, step: d.step, dueOn: d.dueOn, because: d.because, countsTo: d.countsTo, movedFrom: d.movedFrom, paused: pausedFor(d.personId) }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** Once, when nobody at the instans has opened it so many working days after the sending; a reminder on the same day says it already. */
function nudgeDay(svarsdatum: Datum, today: Datum, how: Reminding, planned: readonly PlannedDay[]): Draft | null {
  if (how.settings.nudgeAfter === 0 || how.opened || how.nudged) return null;
  const lastDay = addWorkingDays(svarsdatum, 0);
  const day = addWorkingDays(how.sentOn, how.settings.nudgeAfter);
  if (day <= today || day > lastDay) return null;
  const dueOn = aroundQuiet(day, today, lastDay, how.settings.quiet);
  if (dueOn === null || planned.some((d) => d.dueOn === dueOn)) return null;
  return { step: 'inte-oppnad', dueOn, because: 'not-opened', countsTo: null, movedFrom: dueOn === day ? null : day };
}

/** The steps that a chosen day stands instead of: those up to it, and the next one. Never the last; a day on or behind the last moves nothing (null). */
function movedBy(s: Snooze, plan: readonly PlannedDay[]): ReadonlySet<Step> | null {
  const last = plan.at(-1);
  if (last === undefined || s.day >= last.dueOn) return null;
  const movable = plan.slice(0, -1);
  const next = movable.find((d) => d.dueOn > s.setOn);
  return new Set([...(next ? [next] : []), ...movable.filter((d) => d.dueOn <= s.day)].map((d) => d.step));
}

/** The last day on which a reminder can still be chosen is the one before this. Null when none are left. */
export function lastReminderOn(register: Register, about: AboutUppdrag, svarsdatum: Datum, today: Datum, how: Pick<Reminding, 'settings'>): Datum | null {
  const last = planDays(register, heirOf(register, about.instansId, today), svarsdatum, today, how.settings).at(-1);
  return last ? earlier(last.dueOn, svarsdatum) : null;
}
