import type { Datum } from '../calendar/datum.ts';
import { addWorkingDays, isWorkingDay } from '../calendar/workingDays.ts';
import { instanserNamed } from '../register/instansNames.ts';
import type { Register } from '../register/register.ts';
import type { CaseState } from './caseState.ts';

/** Working days that we keep for our own answer, when nothing else is said. */
export const OWN_WORKING_DAYS = 10;

/** Our own offices are seldom bodies of the register, and go by these words. */
const OWN_OFFICE = /(?:kontor|kontoret|förvaltning|förvaltningen|kansli|kansliet|stab|staben)$/;

/** Is who asks another authority: in no register of ours, and no office of ours by its name? */
export function comesFromOutside(register: Pick<Register, 'instanser'>, sender: string): boolean {
  const name = sender.normalize('NFC').trim().toLocaleLowerCase('sv');
  if (name === '' || instanserNamed(register.instanser, sender).length > 0) return false;
  return !OWN_OFFICE.test(name) || name === 'regeringskansliet';
}

/** Before the external day, after today, and a day when somebody is at work. */
export const mayBeInternal = (day: Datum, external: Datum, today: Datum): boolean => day > today && day < external && isWorkingDay(day);

/** So many working days before the external one; nearer when that has passed; null when no day is left. */
export function proposedInternalDay(external: Datum, today: Datum): Datum | null {
  for (let before = OWN_WORKING_DAYS; before >= 1; before -= 1) {
    const day = addWorkingDays(external, -before);
    if (mayBeInternal(day, external, today)) return day;
  }
  return null;
}

/** The ärende with the internal day as the one that counts; one that is not before the external day any more counts for nothing. */
export function withInternalDay(state: CaseState, day: Datum | null): CaseState {
  return day === null || state.svarsdatum === null || day >= state.svarsdatum ? state : { ...state, svarsdatum: day, externalDay: state.svarsdatum };
}
