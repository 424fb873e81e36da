import type { Datum } from '../calendar/datum.ts';

/** A body that answers or sends: a nämnd, a stadsdelsnämnd, the kommunstyrelse, a company, or somebody else. */
export type InstansKind = 'namnd' | 'stadsdelsnamnd' | 'kommunstyrelse' | 'bolag' | 'ovrig';

export interface Instans {
  readonly id: string;
  readonly name: string;
  readonly kind: InstansKind;
  readonly aliases: readonly string[];
  /** Names of the groups it belongs to, as people write them ("facknämnder"). */
  readonly groups: readonly string[];
  readonly mailbox: string | null;
  /** First and last day it exists; null means open. Both inclusive. */
  readonly validFrom: Datum | null;
  readonly validTo: Datum | null;
  readonly successorId: string | null;
  /** «Svarar per e-post»: nobody there is reached in Teams. */
  readonly byMail?: boolean;
  /** Under whom it belongs: a company under its group, which may send a remiss on to it. */
  readonly parentId?: string | null;
}

export type Roll = 'kontaktperson' | 'stallforetradare' | 'handlaggare' | 'namndsekreterare' | 'registrator' | 'chef';

export const ROLLER: readonly Roll[] = ['kontaktperson', 'stallforetradare', 'handlaggare', 'namndsekreterare', 'registrator', 'chef'];

/** A person, known by the Entra object id alone: names and addresses change. */
export interface Person {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly mail: string | null;
}

/** What a person does for an instans, between two days (inclusive; null means open). */
export interface Uppdrag {
  readonly instansId: string;
  readonly personId: string;
  readonly roll: Roll;
  readonly validFrom: Datum | null;
  readonly validTo: Datum | null;
}

export interface Sammantrade {
  readonly instansId: string;
  readonly on: Datum;
  /** Last day to hand in to the nämndsekreterare; null when the calendar does not say. */
  readonly stopDate: Datum | null;
  /** When the förvaltningsgrupp treats what goes to the meeting, and when the kallelse goes out; left out or null when the calendar does not say. */
  readonly forvaltningsgrupp?: Datum | null;
  readonly kallelse?: Datum | null;
}

export interface Register {
  readonly instanser: readonly Instans[];
  readonly people: readonly Person[];
  readonly uppdrag: readonly Uppdrag[];
  readonly sammantraden: readonly Sammantrade[];
  /** Days on which people are away; left out when none are known. */
  readonly absences?: readonly Absence[];
}

/** Away from and including the first day, to and including the last. */
export interface Absence {
  readonly id: string;
  readonly personId: string;
  readonly firstDay: Datum;
  readonly lastDay: Datum;
}

/** What somebody did for an instans has been taken over by somebody else, from that day. */
export interface HandOver {
  readonly id: string;
  readonly instansId: string;
  readonly roll: Roll;
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly fromDay: Datum;
}

export interface Validity {
  readonly validFrom: Datum | null;
  readonly validTo: Datum | null;
}

export function isValidOn(what: Validity, on: Datum): boolean {
  return (what.validFrom === null || what.validFrom <= on) && (what.validTo === null || on <= what.validTo);
}

/** The people with that role for the instans on that day, in the order of the register. */
export function peopleWith(register: Register, instansId: string, roll: Roll, on: Datum): readonly Person[] {
  const ids = register.uppdrag
    .filter((u) => u.instansId === instansId && u.roll === roll && isValidOn(u, on))
    .map((u) => u.personId);
  return register.people.filter((p) => ids.includes(p.id));
}

export const absenceOn = (register: Register, personId: string, on: Datum): Absence | null =>
  register.absences?.find((a) => a.personId === personId && a.firstDay <= on && on <= a.lastDay) ?? null;

/** The members of a group as it stood on that day ("samtliga facknämnder" -> "facknämnder"). */
export function membersOf(register: Register, group: string, on: Datum): readonly Instans[] {
  const wanted = group.toLocaleLowerCase('sv').replace(/^samtliga\s+/, '').trim();
  return register.instanser.filter(
    (i) => isValidOn(i, on) && i.groups.some((g) => g.toLocaleLowerCase('sv') === wanted),
  );
}

/** Who decides there: a nämnd, or the board of a company. */
export function bodyKindOf(register: Register, instansId: string): 'namnd' | 'bolag' {
  return register.instanser.find((i) => i.id === instansId)?.kind === 'bolag' ? 'bolag' : 'namnd';
}

export const nameOfInstans = (register: Register, instansId: string): string => register.instanser.find((i) => i.id === instansId)?.name ?? '';
export const nameOfPerson = (register: Register, personId: string): string => register.people.find((p) => p.id === personId)?.name ?? '';
