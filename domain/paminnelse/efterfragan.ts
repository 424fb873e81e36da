import type { Datum, Instant } from '../calendar/datum.ts';
import { heirOf } from '../register/heirOf.ts';
import { receiverOf } from '../register/recipients.ts';
import { absenceOn, peopleWith, type Person, type Register, type Roll } from '../register/register.ts';

/** «Är det på väg?» */
export const EFTERFRAGAN_ANSWERS = ['pa-vag', 'vet-inte'] as const;
export type EfterfraganAnswer = (typeof EFTERFRAGAN_ANSWERS)[number];

/** What the sender has asked a person about a svarsuppdrag, after its svarsdatum. */
export interface Efterfragan {
  readonly id: string;
  readonly svarsuppdragId: string;
  readonly personId: string;
  readonly askedBy: string;
  readonly askedOn: Datum;
  readonly answer: EfterfraganAnswer | null;
  readonly answeredAt: Instant | null;
}

/** The registrator first: the answer may lie in somebody's e-mail, and who registers would know. Nobody is blamed. */
const ORDER: readonly Roll[] = ['registrator', 'namndsekreterare', 'kontaktperson', 'stallforetradare', 'chef'];

export interface PersonToAsk { readonly person: Person; readonly roll: Roll; readonly away: boolean }

/** Whom to ask about an instans that has not answered in time, best first; each person once. */
export function whomToAsk(register: Register, instansId: string, today: Datum): readonly PersonToAsk[] {
  const heir = heirOf(register, instansId, today);
  const receiver = receiverOf(register, instansId, today);
  const found = new Map<string, PersonToAsk>();
  for (const roll of ORDER) {
    const people = roll === 'kontaktperson' && receiver ? [receiver] : peopleWith(register, heir, roll, today);
    for (const person of people) if (!found.has(person.id)) found.set(person.id, { person, roll, away: absenceOn(register, person.id, today) !== null });
  }
  return [...found.values()];
}
