import { cardsRedrawn, ledgerIsTrue, noCardTwice, nobodyMissed } from './invariants/cards.ts';
import type { Invariant } from './invariants/invariant.ts';
import { anstandMoves, officeHours, oneReminderADay, reminderDays, remindersStop } from './invariants/reminders.ts';
import { everythingPlayed, noSynpunktLost, nothingForeign, onlyConfirmedDates } from './invariants/texts.ts';
import type { RehearsalRecord } from './record.ts';

export const INVARIANTS: readonly Invariant[] = [
  noCardTwice, nobodyMissed, noSynpunktLost, onlyConfirmedDates, reminderDays, anstandMoves, oneReminderADay, officeHours, remindersStop, cardsRedrawn, nothingForeign, ledgerIsTrue, everythingPlayed,
];

export interface Verdict {
  readonly name: string;
  readonly ok: boolean;
  /** Swedish: what was looked at, or what is wrong. */
  readonly detail: string;
}

export function judge(r: RehearsalRecord): readonly Verdict[] {
  return INVARIANTS.map((invariant) => {
    const faults = invariant.faults(r);
    return { name: invariant.name, ok: faults.length === 0, detail: faults.length === 0 ? invariant.looked(r) : faults.join(' ') };
  });
}
