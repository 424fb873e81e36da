import type { Datum, Instant } from '#domain/calendar/datum.ts';
import type { Absence, HandOver, Instans, Person, Register, Roll, Sammantrade, Uppdrag } from '#domain/register/register.ts';

export interface RegisterProblem { readonly handlingId: string; readonly fileName: string; readonly row: number | null; readonly code: string; readonly data: Readonly<Record<string, string>> }

export type Reach = 'unknown' | 'installed' | 'not-installed' | 'blocked' | 'left' | 'guest';

/** Something set in Yttra about who does what: a hand-over, an absence (then without instans and `toPersonId`), or whether an instans answers by e-mail (then `personId` is who set it). */
export interface TrailRow {
  readonly id: string;
  readonly kind: 'hand-over' | 'absence' | 'by-mail' | 'in-teams';
  readonly instansId: string | null;
  readonly roll: Roll | null;
  readonly personId: string;
  readonly toPersonId: string | null;
  readonly from: Datum;
  readonly to: Datum | null;
  readonly setBy: string | null;
  readonly setAt: Instant;
  readonly undoneBy: string | null;
  readonly undoneAt: Instant | null;
}

export interface RegisterStore {
  read(): Promise<Register>;
  reachOf(personIds: readonly string[]): Promise<ReadonlyMap<string, Reach>>;
  setReach(personId: string, reach: Reach, at: Instant): Promise<void>;
  personByAadObjectId(aadObjectId: string): Promise<Person | null>;
  personById(id: string): Promise<Person | null>;
  /** Inserts or updates by id (aliases and groups replaced). Instanser missing from the list are left as they are. */
  upsertInstanser(instanser: readonly Instans[]): Promise<void>;
  /** Inserts, or updates name and mail, by Entra object id; answers with the person's lasting id. */
  upsertPerson(person: Person): Promise<Person>;
  /** Replaces every uppdrag of the register by these. */
  replaceUppdrag(uppdrag: readonly (Uppdrag & { readonly id: string })[]): Promise<void>;
  /** As the file said, without what has been handed over since. */
  uppdragAsRead(): Promise<readonly (Uppdrag & { readonly id: string })[]>;
  /** Only those that nothing hangs on. */
  removeUnusedInstanser(ids: readonly string[]): Promise<void>;
  removeSammantraden(sammantraden: readonly Pick<Sammantrade, 'instansId' | 'on'>[]): Promise<void>;
  upsertSammantraden(sammantraden: readonly (Sammantrade & { readonly id: string })[]): Promise<void>;
  /** Replaces what is wrong with that file; an empty list clears it. */
  replaceProblems(handlingId: string, problems: readonly { row: number | null; code: string; data: Readonly<Record<string, string>> }[]): Promise<void>;
  problems(): Promise<readonly RegisterProblem[]>;
  /** Beside the register file, which never undoes it; `read` counts both in. */
  addAbsence(absence: Absence & { readonly setBy: string; readonly setAt: Instant }): Promise<void>;
  /** False when it had ended already, or never was. */
  endAbsence(id: string, by: string, at: Instant): Promise<boolean>;
  addHandOver(handOver: HandOver & { readonly setBy: string; readonly setAt: Instant }): Promise<void>;
  undoHandOver(id: string, by: string, at: Instant): Promise<boolean>;
  /** Beside the register file, and over it; the latest holds. */
  addMailChoice(choice: { readonly id: string; readonly instansId: string; readonly byMail: boolean; readonly setBy: string; readonly setAt: Instant }): Promise<void>;
  undoMailChoice(id: string, by: string, at: Instant): Promise<boolean>;
  /** Every hand-over and absence that was set, taken back ones included, newest first. */
  trail(): Promise<readonly TrailRow[]>;
  /** Where a person is reached; the newest verified address wins (`changedAt`). */
  saveConversation(c: { aadObjectId: string; conversationId: string; serviceUrl: string; tenantId: string; installed: boolean; changedAt: Instant }): Promise<void>;
  conversationOf(aadObjectId: string): Promise<{ aadObjectId: string; conversationId: string; serviceUrl: string; tenantId: string; installed: boolean } | null>;
}
