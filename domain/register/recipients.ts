import type { Datum } from '../calendar/datum.ts';
import { answersByMail } from './byMail.ts';
import { heirOf } from './heirOf.ts';
import { absenceOn, isValidOn, membersOf, peopleWith, type Instans, type Person, type Register } from './register.ts';

export interface Expanded {
  /** Each once, in the order written; groups stand in where the group was written. */
  readonly instanser: readonly Instans[];
  /** What the register does not know on that day, as written. */
  readonly unknown: readonly string[];
}

const fold = (name: string): string => name.normalize('NFC').toLocaleLowerCase('sv').replace(/\s+/g, ' ').trim();

/** The instans with that name or alias on that day. */
export function instansNamed(register: Register, name: string, on: Datum): Instans | null {
  const wanted = fold(name);
  return register.instanser.find((i) => isValidOn(i, on) && [i.name, ...i.aliases].some((n) => fold(n) === wanted)) ?? null;
}

/** One written recipient: the instans of that name, else the members of the group. */
export function expandOne(register: Register, name: string, on: Datum): { readonly instanser: readonly Instans[]; readonly isGroup: boolean } {
  const one = instansNamed(register, name, on);
  return one ? { instanser: [one], isGroup: false } : { instanser: membersOf(register, name, on), isGroup: true };
}

/** Written recipients, groups among them, as the instanser of the register on that day. */
export function expandRecipients(register: Register, written: readonly string[], on: Datum): Expanded {
  const found: Instans[] = [];
  const unknown: string[] = [];
  for (const name of written) {
    const several = expandOne(register, name, on).instanser;
    if (several.length === 0) unknown.push(name);
    for (const instans of several) if (!found.includes(instans)) found.push(instans);
  }
  return { instanser: found, unknown };
}

/**
 * Who gets the card for an instans that day: the internationella kontaktpersonen, else the ställföreträdare; null is a gap. Who is away is
 * passed over while somebody else can take it. For an instans that has gone into another it is the other's people, and its own while it has none.
 * Nobody where answers come by e-mail: no card is tried there, and it is no gap.
 */
export function receiverOf(register: Register, instansId: string, on: Datum): Person | null {
  if (answersByMail(register, instansId, on)) return null;
  const heir = heirOf(register, instansId, on);
  const inTurn = [...new Set([heir, instansId])].flatMap((id) => [...peopleWith(register, id, 'kontaktperson', on), ...peopleWith(register, id, 'stallforetradare', on)]);
  return inTurn.find((person) => absenceOn(register, person.id, on) === null) ?? inTurn[0] ?? null;
}
