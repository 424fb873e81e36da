import type { Arende } from '#domain/arende/arende.ts';
import type { FaltDecision } from '#domain/arende/falt.ts';
import type { Instant } from '#domain/calendar/datum.ts';

export interface DoubtDecision { readonly id: string; readonly doubtKey: string; readonly value: string | null; readonly by: string; readonly at: Instant; readonly undoneAt: Instant | null }

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
  /** Announces the change to every process when the transaction commits. */
  touch(arendeId: string): Promise<void>;
}
