import { daysBetween, parseDatum } from '../calendar/datum.ts';
import type { QuietPeriod } from '../calendar/quiet.ts';
import { DEFAULT_HOURS, WIDEST_HOURS } from './officeHours.ts';
import type { OfficeHours } from './officeHours.ts';
import { DEFAULT_STEPS, STEP_CHOICES } from './planPaminnelser.ts';

/** How a municipality wants its people reminded. */
export interface PaminnelseSettings {
  readonly hours: OfficeHours;
  readonly quiet: readonly QuietPeriod[];
  /** Working days before the day that counts; each among `STEP_CHOICES`, at least one. */
  readonly steps: readonly number[];
  /** Working days after the sending when nobody at the instans has opened it; 0 is never. */
  readonly nudgeAfter: number;
}

/** Until somebody has chosen otherwise. Nothing is quiet that nobody has said should be. */
export const DEFAULT_SETTINGS: PaminnelseSettings = { hours: DEFAULT_HOURS, quiet: [], steps: DEFAULT_STEPS, nudgeAfter: 5 };

export const MOST_QUIET_PERIODS = 10;
/** Longer than this a period would silence a whole remiss. */
export const LONGEST_QUIET_DAYS = 70;
export const LONGEST_NUDGE = 30;

export type SettingsFault = 'hours' | 'quiet-days' | 'quiet-order' | 'quiet-long' | 'quiet-many' | 'no-steps' | 'steps' | 'nudge';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with them, each once; none when they can be used. */
export function checkSettings(s: PaminnelseSettings): readonly SettingsFault[] {
  const { from, until } = s.hours;
  const faults: (SettingsFault | false)[] = [
    !(CLOCK.test(from) && CLOCK.test(until) && WIDEST_HOURS.from <= from && from < until && until <= WIDEST_HOURS.until) && 'hours',
    s.quiet.some((q) => parseDatum(q.from) === null || parseDatum(q.to) === null) && 'quiet-days',
    s.quiet.some((q) => q.to < q.from) && 'quiet-order',
    s.quiet.some((q) => q.from <= q.to && daysBetween(q.from, q.to) >= LONGEST_QUIET_DAYS) && 'quiet-long',
    s.quiet.length > MOST_QUIET_PERIODS && 'quiet-many',
    s.steps.length === 0 && 'no-steps',
    s.steps.some((n) => !STEP_CHOICES.includes(n)) && 'steps',
    !(Number.isInteger(s.nudgeAfter) && s.nudgeAfter >= 0 && s.nudgeAfter <= LONGEST_NUDGE) && 'nudge',
  ];
  return faults.filter((f) => f !== false);
}
