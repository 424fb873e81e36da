import type { Instant } from '#domain/calendar/datum.ts';
import type { Instans, Person, Register, Sammantrade, Uppdrag } from '#domain/register/register.ts';

export interface RegisterProblem { readonly handlingId: string; readonly fileName: string; readonly row: number | null; readonly code: string; readonly data: Readonly<Record<string, string>> }

export type Reach = 'unknown' | 'installed' | 'not-installed' | 'blocked' | 'left';

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
  upsertSammantraden(sammantraden: readonly (Sammantrade & { readonly id: string })[]): Promise<void>;
  /** Replaces what is wrong with that file; an empty list clears it. */
  replaceProblems(handlingId: string, problems: readonly { row: number | null; code: string; data: Readonly<Record<string, string>> }[]): Promise<void>;
  problems(): Promise<readonly RegisterProblem[]>;
  /** Where a person is reached; the newest verified address wins (`changedAt`). */
  saveConversation(c: { aadObjectId: string; conversationId: string; serviceUrl: string; tenantId: string; installed: boolean; changedAt: Instant }): Promise<void>;
  conversationOf(aadObjectId: string): Promise<{ aadObjectId: string; conversationId: string; serviceUrl: string; tenantId: string; installed: boolean } | null>;
}
