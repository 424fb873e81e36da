import type { Datum } from '../calendar/datum.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import type { Register } from '../register/register.ts';
import { PAMINNELSE_STEPS, planPaminnelser, type PlannedPaminnelse } from './planPaminnelser.ts';

/** The last meeting before the svarsdatum that the matter can still be brought to, with its stop date. */
export function anchorOf(register: Pick<Register, 'sammantraden'>, instansId: string, svarsdatum: Datum, today: Datum): { readonly stopDate: Datum; readonly meeting: Datum } | null {
  const found = register.sammantraden
    .filter((m) => m.instansId === instansId && m.on <= svarsdatum && m.stopDate !== null && m.stopDate > today)
    .sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  return found?.stopDate ? { stopDate: found.stopDate, meeting: found.on } : null;
}

/**
 * The days on which an instans is reminded. Where its calendar tells the stop date that counts, 20, 10, 5 and 1 working days before that:
 * a reminder of the svarsdatum comes when the text is written already. The svarsdatum itself stays, because the decision has to be sent.
 * Without a calendar as `planPaminnelser` counts.
 */
export function planFor(register: Pick<Register, 'sammantraden'>, instansId: string, svarsdatum: Datum, sentOn: Datum): readonly PlannedPaminnelse[] {
  const anchor = anchorOf(register, instansId, svarsdatum, sentOn);
  if (anchor === null) return planPaminnelser(svarsdatum, sentOn);
  const lastDay = addWorkingDays(anchor.stopDate, 0);
  return PAMINNELSE_STEPS
    .map(({ step, before }) => ({ step, dueOn: before === 0 ? addWorkingDays(svarsdatum, 0) : addWorkingDays(lastDay, -before) }))
    .filter(({ dueOn }) => dueOn > sentOn);
}
