import type { Datum } from '../calendar/datum.ts';
import { aroundQuiet } from '../calendar/quiet.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import type { Register } from '../register/register.ts';
import { stepsOf, type PlannedPaminnelse } from './planPaminnelser.ts';
import { DEFAULT_SETTINGS, type PaminnelseSettings } from './settings.ts';

type Calendar = Pick<Register, 'sammantraden'>;
type Rules = Pick<PaminnelseSettings, 'steps' | 'quiet'>;

/** The last meeting before the svarsdatum that the matter can still be brought to, with its stop date. */
export function anchorOf(register: Calendar, instansId: string, svarsdatum: Datum, today: Datum): { readonly stopDate: Datum; readonly meeting: Datum } | null {
  const found = register.sammantraden
    .filter((m) => m.instansId === instansId && m.on <= svarsdatum && m.stopDate !== null && m.stopDate > today)
    .sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  return found?.stopDate ? { stopDate: found.stopDate, meeting: found.on } : null;
}

export interface PlannedDay extends PlannedPaminnelse {
  /** The day it counts down to: the stop date of the nämnd, or the svarsdatum. */
  readonly countsTo: Datum;
  readonly because: 'stop-date' | 'svarsdatum';
  /** The day it would have come, had that not been quiet; null when it comes on its own day. */
  readonly movedFrom: Datum | null;
}

/**
 * The days on which an instans is reminded. Where its calendar tells the stop date that counts, so many working days before that:
 * a reminder of the svarsdatum comes when the text is written already. The svarsdatum itself stays, because the decision has to be sent.
 * Without a calendar all count from the svarsdatum. What falls in a quiet period goes before it, else behind it, never past the day it counts
 * down to; of those that come to lie on one day the one nearest to that day is kept. Days up to `sentOn` are left out.
 */
export function planDays(register: Calendar, instansId: string, svarsdatum: Datum, sentOn: Datum, rules: Rules = DEFAULT_SETTINGS): readonly PlannedDay[] {
  const anchor = anchorOf(register, instansId, svarsdatum, sentOn);
  const days = new Map<Datum, PlannedDay>();
  for (const { step, before } of stepsOf(rules.steps)) {
    const byStop = anchor !== null && before > 0;
    const countsTo = byStop ? anchor.stopDate : svarsdatum;
    const lastDay = addWorkingDays(countsTo, 0);
    const day = addWorkingDays(lastDay, -before);
    const dueOn = day > sentOn ? aroundQuiet(day, sentOn, lastDay, rules.quiet) : null;
    if (dueOn !== null) days.set(dueOn, { step, dueOn, countsTo, because: byStop ? 'stop-date' : 'svarsdatum', movedFrom: dueOn === day ? null : day });
  }
  return [...days.values()].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

export function planFor(register: Calendar, instansId: string, svarsdatum: Datum, sentOn: Datum, rules: Rules = DEFAULT_SETTINGS): readonly PlannedPaminnelse[] {
  return planDays(register, instansId, svarsdatum, sentOn, rules).map(({ step, dueOn }) => ({ step, dueOn }));
}
