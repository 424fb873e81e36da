import { addDays } from '../calendar/datum.ts';
import { isValidOn, type HandOver, type Uppdrag } from './register.ts';

/**
 * The uppdrag as they are when what has been handed over in Yttra is counted in, oldest first. The register file need not be changed at once:
 * as long as it names the one who left, the one who took over has the uppdrag from that day; when it names somebody else itself, the file holds.
 */
export function withHandOvers(uppdrag: readonly Uppdrag[], handOvers: readonly HandOver[]): readonly Uppdrag[] {
  return handOvers.reduce<readonly Uppdrag[]>((all, h) => {
    const given = all.find((u) => u.instansId === h.instansId && u.roll === h.roll && u.personId === h.fromPersonId && isValidOn(u, h.fromDay));
    if (!given) return all;
    const taken: Uppdrag = { ...given, personId: h.toPersonId, validFrom: h.fromDay };
    const ended = given.validFrom === h.fromDay ? [] : [{ ...given, validTo: addDays(h.fromDay, -1) }];
    const already = all.some((u) => u !== given && u.instansId === h.instansId && u.roll === h.roll && u.personId === h.toPersonId && isValidOn(u, h.fromDay));
    return all.flatMap((u) => (u === given ? [...ended, ...(already ? [] : [taken])] : [u]));
  }, uppdrag);
}
