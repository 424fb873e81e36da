import type { Datum } from '../calendar/datum.ts';
import { heirTo } from '../register/heirOf.ts';
import { isValidOn, type Instans, type Register } from '../register/register.ts';
import type { Actor } from './permissions.ts';

/** The body that sends in this municipality: its kommunstyrelse, as it stands on that day. */
export function senderInstans(register: Register, on: Datum): Instans | null {
  return register.instanser.find((i) => i.kind === 'kommunstyrelse' && isValidOn(i, on)) ?? null;
}

/** The signed-in person as the register knows them on that day; null for somebody who is not in it. */
export function actorFrom(register: Register, aadObjectId: string, today: Datum): Actor | null {
  const person = register.people.find((p) => p.aadObjectId === aadObjectId);
  if (!person) return null;
  return {
    personId: person.id,
    aadObjectId,
    name: person.name,
    // Who answers for an instans answers for those that have gone into it, too.
    roller: register.uppdrag.filter((u) => u.personId === person.id && isValidOn(u, today))
      .flatMap((u) => [u.instansId, ...heirTo(register, u.instansId, today)].map((instansId) => ({ instansId, roll: u.roll }))),
    senderInstansId: senderInstans(register, today)?.id ?? null,
  };
}
