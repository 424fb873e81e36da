import type { Arende } from '#domain/arende/arende.ts';
import type { Choice } from '#domain/arende/choice.ts';
import type { FaltDecision } from '#domain/arende/falt.ts';
import type { Instant } from '#domain/calendar/datum.ts';

export interface DoubtDecision { readonly id: string; readonly doubtKey: string; readonly value: string | null; readonly by: string; readonly at: Instant; readonly undoneAt: Instant | null }

/** The latest choice of an ärende, with who made it. */
export interface ChoiceMade { readonly choice: Choice; readonly by: string | null; readonly at: Instant | null }

/** Why an ärende is marked as secret, and who said so. */
export interface SecretMark { readonly reason: string; readonly by: string; readonly at: Instant }

export interface ArendeStore {
  list(): Promise<readonly Arende[]>;
  byId(id: string): Promise<Arende | null>;
  /** Like `byId`, and no other transaction may change this ärende until ours ends. */
  lock(id: string): Promise<Arende | null>;
  /** The ärende of a folder (or of a document at the root), made when there is none. `created` tells which. */
  ensure(arende: Arende, rootItemId: string | null): Promise<{ arende: Arende; created: boolean }>;
  setHandlaggare(arendeId: string, personId: string): Promise<void>;
  faltDecisions(arendeId: string): Promise<readonly FaltDecision[]>;
  addFaltDecision(arendeId: string, decision: FaltDecision): Promise<void>;
  doubtDecisions(arendeId: string): Promise<readonly DoubtDecision[]>;
  addDoubtDecision(arendeId: string, decision: DoubtDecision): Promise<void>;
  /** Marks a decision undone; it stays in the table. */
  undo(decisionId: string, at: Instant): Promise<void>;
  /** What has been chosen before sending; NO_CHOICE while nobody has. */
  choice(arendeId: string): Promise<ChoiceMade>;
  /** Adds it as the next revision; false when somebody else has made that one. Earlier ones stay. */
  addChoice(arendeId: string, choice: Choice, by: string, at: Instant): Promise<boolean>;
  /** Null when the ärende is not secret. */
  secretMark(arendeId: string): Promise<SecretMark | null>;
  setSecret(arendeId: string, mark: SecretMark | null): Promise<void>;
  /** Announces the change to every process when the transaction commits. */
  touch(arendeId: string): Promise<void>;
}
