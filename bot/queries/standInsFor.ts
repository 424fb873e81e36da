import type { Datum } from '#domain/calendar/datum.ts';
import type { Actor } from '#domain/permissions/permissions.ts';
import { absenceOn, nameOfInstans, peopleWith, type Register } from '#domain/register/register.ts';

/** Who gets the cards of the person's instanser while the person is away, from that day; null where nobody is named or all are away themselves. */
export function standInsFor(register: Register, actor: Actor, on: Datum): readonly { readonly instans: string; readonly name: string | null }[] {
  const instanser = [...new Set(actor.roller.filter((r) => r.roll === 'kontaktperson' || r.roll === 'stallforetradare').map((r) => r.instansId))];
  return instanser.map((instansId) => {
    const others = [...peopleWith(register, instansId, 'kontaktperson', on), ...peopleWith(register, instansId, 'stallforetradare', on)]
      .filter((person) => person.id !== actor.personId && absenceOn(register, person.id, on) === null);
    return { instans: nameOfInstans(register, instansId), name: others[0]?.name ?? null };
  });
}
