import type { Datum } from '../calendar/datum.ts';
import { heirOf } from './heirOf.ts';
import type { Register } from './register.ts';

/** «Svarar per e-post»: nobody there is reached in Teams, so that a person sends and registers by hand. For an instans that has gone into another, that one's way. */
export function answersByMail(register: Pick<Register, 'instanser'>, instansId: string, on: Datum): boolean {
  const heir = heirOf(register, instansId, on);
  return register.instanser.find((i) => i.id === heir)?.byMail === true;
}

/** The functional mailbox of who answers there on that day; null when the register has none. */
export function mailboxOf(register: Pick<Register, 'instanser'>, instansId: string, on: Datum): string | null {
  const heir = heirOf(register, instansId, on);
  return register.instanser.find((i) => i.id === heir)?.mailbox ?? null;
}
