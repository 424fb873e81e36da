import type { Datum } from '../calendar/datum.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import type { Step } from './ledger.ts';

/** Working days before the svarsdatum, first reminder first. */
export const PAMINNELSE_STEPS = [
  { step: 'paminnelse-20', before: 20 },
  { step: 'paminnelse-10', before: 10 },
  { step: 'paminnelse-5', before: 5 },
  { step: 'paminnelse-1', before: 1 },
  { step: 'paminnelse-0', before: 0 },
] as const satisfies readonly { step: Step; before: number }[];

export interface PlannedPaminnelse {
  readonly step: (typeof PAMINNELSE_STEPS)[number]['step'];
  readonly dueOn: Datum;
}

/**
 * The days on which a svarsuppdrag is reminded of, for an instans without a calendar: 20, 10, 5 and 1 working days before
 * the svarsdatum and the day itself. When that is no working day, the working day before it is the day itself: a reminder
 * on a Saturday helps nobody. Days up to and including `sentOn` are left out, because what is sent that day says the same.
 * After a granted anstånd it is planned anew, with the new svarsdatum and the day of the decision.
 */
export function planPaminnelser(svarsdatum: Datum, sentOn: Datum): readonly PlannedPaminnelse[] {
  const lastDay = addWorkingDays(svarsdatum, 0);
  return PAMINNELSE_STEPS
    .map(({ step, before }) => ({ step, dueOn: addWorkingDays(lastDay, -before) }))
    .filter(({ dueOn }) => dueOn > sentOn);
}
