import type { Datum } from '../calendar/datum.ts';
import type { PaminnelseSettings } from './settings.ts';

/** Reminders that are silent until they are resumed. Without svarsuppdrag and person: the sender's, for the whole remiss. */
export interface Pause {
  readonly id: string;
  readonly svarsuppdragId: string | null;
  readonly personId: string | null;
  readonly setBy: string;
  readonly setOn: Datum;
}

/** «Påminn mig på torsdag»: a day that a person has chosen instead of the next reminder. */
export interface Snooze {
  readonly svarsuppdragId: string;
  readonly personId: string;
  readonly day: Datum;
  readonly setOn: Datum;
}

/** All that decides which reminders a svarsuppdrag has to come, beside the register and the svarsdatum. */
export interface Reminding {
  readonly settings: PaminnelseSettings;
  /** The day the remiss was sent. */
  readonly sentOn: Datum;
  /** Somebody at the instans has opened it. */
  readonly opened: boolean;
  readonly nudged: boolean;
  /** What has been sent, as "step|svarsdatum". */
  readonly done: ReadonlySet<string>;
  readonly pauses: readonly Pause[];
  readonly snoozes: readonly Snooze[];
}

/** A remiss that is sent today. */
export const justSent = (settings: PaminnelseSettings, today: Datum): Reminding => ({ settings, sentOn: today, opened: false, nudged: false, done: new Set(), pauses: [], snoozes: [] });
