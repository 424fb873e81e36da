import type { Datum } from '../calendar/datum.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import type { PaminnelseStep } from './ledger.ts';

/** Every step there is, in working days before the day it counts down to, first reminder first. */
export const PAMINNELSE_STEPS = [
  { step: 'paminnelse-30', before: 30 },
  { step: 'paminnelse-20', before: 20 },
  { step: 'paminnelse-15', before: 15 },
  { step: 'paminnelse-10', before: 10 },
  { step: 'paminnelse-5', before: 5 },
  { step: 'paminnelse-3', before: 3 },
  { step: 'paminnelse-2', before: 2 },
  { step: 'paminnelse-1', before: 1 },
  { step: 'paminnelse-0', before: 0 },
] as const satisfies readonly { step: PaminnelseStep; before: number }[];

/** The steps that a municipality may choose among, and those that are used until it has. */
export const STEP_CHOICES: readonly number[] = PAMINNELSE_STEPS.map((s) => s.before);
export const DEFAULT_STEPS: readonly number[] = [20, 10, 5, 1, 0];

export interface PlannedPaminnelse {
  readonly step: PaminnelseStep;
  readonly dueOn: Datum;
}

/** The chosen steps, first reminder first. */
export const stepsOf = (chosen: readonly number[]): readonly (typeof PAMINNELSE_STEPS)[number][] => PAMINNELSE_STEPS.filter((s) => chosen.includes(s.before));

/**
 * The days on which a svarsuppdrag is reminded of, for an instans without a calendar: so many working days before
 * the svarsdatum, and the day itself. When that is no working day, the working day before it is the day itself: a reminder
 * on a Saturday helps nobody. Days up to and including `sentOn` are left out, because what is sent that day says the same.
 * After a granted anstånd it is planned anew, with the new svarsdatum and the day of the decision.
 */
export function planPaminnelser(svarsdatum: Datum, sentOn: Datum, steps: readonly number[] = DEFAULT_STEPS): readonly PlannedPaminnelse[] {
  const lastDay = addWorkingDays(svarsdatum, 0);
  return stepsOf(steps)
    .map(({ step, before }) => ({ step, dueOn: addWorkingDays(lastDay, -before) }))
    .filter(({ dueOn }) => dueOn > sentOn);
}
