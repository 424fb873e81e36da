import type { Datum } from '../calendar/datum.ts';
import { isValidOn, type Register } from './register.ts';

/**
 * Who answers for that instans on that day: itself while it exists, otherwise the one it has gone into, however many steps away. There is always
 * exactly one; an instans that has ended without a successor stays itself.
 */
export function heirOf(register: Pick<Register, 'instanser'>, instansId: string, on: Datum): string {
  const seen = new Set<string>();
  let at = instansId;
  for (;;) {
    const instans = register.instanser.find((i) => i.id === at);
    if (!instans || isValidOn(instans, on) || instans.successorId === null) return at;
    seen.add(at);
    // Two that point at each other are a mistake in the list, and must not hang anybody.
    if (seen.has(instans.successorId)) return instansId;
    at = instans.successorId;
  }
}

/** Those whose remisser the instans has taken over by that day. */
export const heirTo = (register: Pick<Register, 'instanser'>, instansId: string, on: Datum): readonly string[] =>
  register.instanser.filter((i) => i.id !== instansId && !isValidOn(i, on) && heirOf(register, i.id, on) === instansId).map((i) => i.id);
