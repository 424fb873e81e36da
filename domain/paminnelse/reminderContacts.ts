import type { Datum } from '../calendar/datum.ts';
import type { Register } from '../register/register.ts';
import { comingReminders, type AboutUppdrag } from './comingReminders.ts';
import type { ContactDraft } from './dueContact.ts';
import type { Reminding } from './reminding.ts';

export type { AboutUppdrag };

/**
 * The reminders of a svarsuppdrag that are to be sent after that day, without those that are paused. `occasion` sets them apart from reminders that
 * were planned, and cancelled, for the same days before. `until` in the data is the last day on which sending it makes sense.
 */
export function reminderContacts(register: Register, about: AboutUppdrag, svarsdatum: Datum, today: Datum, how: Reminding, occasion: string = svarsdatum): readonly ContactDraft[] {
  return comingReminders(register, about, svarsdatum, today, how).filter((r) => r.paused === null)
    .map(({ personId, step, dueOn }) => ({ arendeId: about.arendeId, svarsuppdragId: about.svarsuppdragId, instansId: about.instansId, personId, step, occasion, dueOn, atOnce: false, data: { until: svarsdatum } }));
}
