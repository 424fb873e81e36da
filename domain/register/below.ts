import type { Datum } from '../calendar/datum.ts';
import { isValidOn, type Instans, type Register } from './register.ts';

/** Those that belong under an instans on that day, however many steps down, by name. Two that stand under each other hang nobody. */
export function instanserBelow(register: Pick<Register, 'instanser'>, instansId: string, on: Datum): readonly Instans[] {
  const found = new Map<string, Instans>();
  const look = (id: string): void => {
    for (const i of register.instanser) {
      if (i.parentId !== id || i.id === instansId || found.has(i.id)) continue;
      found.set(i.id, i);
      look(i.id);
    }
  };
  look(instansId);
  return [...found.values()].filter((i) => isValidOn(i, on)).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
