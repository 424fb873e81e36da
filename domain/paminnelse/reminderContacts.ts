import type { Datum } from '../calendar/datum.ts';
import { heirOf } from '../register/heirOf.ts';
import { receiverOf } from '../register/recipients.ts';
import type { Register } from '../register/register.ts';
import { planFor } from './anchored.ts';
import type { ContactDraft } from './dueContact.ts';

export interface AboutUppdrag {
  readonly arendeId: string;
  readonly svarsuppdragId: string;
  readonly instansId: string;
}

/**
 * The reminders of a svarsuppdrag from that day on, each to whom the register then points at: who is away, or will have handed over, is not
 * reminded. `occasion` sets them apart from reminders that were planned, and cancelled, for the same days before.
 */
export function reminderContacts(register: Register, about: AboutUppdrag, svarsdatum: Datum, today: Datum, occasion: string = svarsdatum): readonly ContactDraft[] {
  return planFor(register, heirOf(register, about.instansId, today), svarsdatum, today).flatMap(({ step, dueOn }) => {
    const receiver = receiverOf(register, about.instansId, dueOn) ?? receiverOf(register, about.instansId, today);
    return receiver ? [{ ...about, personId: receiver.id, step, occasion, dueOn, atOnce: false, data: {} }] : [];
  });
}
