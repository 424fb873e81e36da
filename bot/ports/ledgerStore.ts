import type { Datum, Instant } from '#domain/calendar/datum.ts';
import type { DispatchState, DueContact, Dispatch } from '#domain/paminnelse/ledger.ts';

export interface LedgerStore {
  /** Inserts due contacts; one whose id exists already is left as it is (that is what makes a card come once). Returns how many were new. */
  plan(contacts: readonly DueContact[]): Promise<number>;
  /** Planned contacts due on or before `today`, oldest first, at most `limit`; locked against other workers until the transaction ends (SKIP LOCKED). */
  due(today: Datum, limit: number): Promise<readonly DueContact[]>;
  /** Puts contacts on a new dispatch numbered next for (person, day); they become `carried`. */
  createDispatch(id: string, personId: string, day: Datum, contactIds: readonly string[]): Promise<void>;
  supersede(contactIds: readonly string[]): Promise<void>;
  /** Cancels planned contacts of a svarsuppdrag (all of them, or only these steps). Carried ones whose dispatch is still `planned` are cancelled too; an emptied dispatch as well. */
  cancelFor(svarsuppdragId: string, steps?: readonly string[]): Promise<void>;
  /** Takes up to `limit` planned dispatches for `worker` on a lease of `leaseMs` (database time). */
  claim(worker: string, limit: number, leaseMs: number): Promise<readonly Dispatch[]>;
  /** Commits the intent just before the POST: planned -> sending. False when the lease was lost or the state changed; then do not send. */
  intend(dispatchId: string, worker: string, conversation: { conversationId: string; serviceUrl: string }, at: Instant): Promise<boolean>;
  /** The outcome of the POST. Only from `sending` (or `unknown` -> delivered when proof arrives). */
  settle(dispatchId: string, outcome: { state: Extract<DispatchState, 'delivered' | 'refused' | 'unknown'>; activityId?: string; code?: string; cause?: string }): Promise<boolean>;
  /** A definitive no before any POST (no conversation, nobody to reach): planned -> refused. */
  refuseUnsent(dispatchId: string, worker: string, code: string): Promise<boolean>;
  /** Nothing was sent (429): back to planned, not before `waitMs` from now (database time). */
  postpone(dispatchId: string, worker: string, waitMs: number): Promise<void>;
  /** `sending` whose lease has run out: the worker died between intent and outcome. They become `unknown` ("crash"). Returns them. */
  reconcileCrashed(): Promise<readonly Dispatch[]>;
  dispatch(id: string): Promise<Dispatch | null>;
  contactsOf(dispatchId: string): Promise<readonly DueContact[]>;
  /** Every contact of an ärende with its dispatch, newest first, for "Har alla nåtts?". */
  ofArende(arendeId: string): Promise<readonly { contact: DueContact; dispatch: Dispatch | null }[]>;
  /** Refused or unknown dispatches that nobody has dealt with, over all ärenden. */
  inTrouble(): Promise<readonly { contact: DueContact; dispatch: Dispatch }[]>;
  /** Delivered dispatches that carried something about the svarsuppdrag, for redrawing. */
  deliveredFor(svarsuppdragId: string): Promise<readonly Dispatch[]>;
  wantRedraw(dispatchIds: readonly string[], at: Instant): Promise<void>;
  /** Dispatches to redraw now, at most `limit`, locked until the transaction ends. */
  redraws(limit: number): Promise<readonly Dispatch[]>;
  redrawn(dispatchId: string): Promise<void>;
  postponeRedraw(dispatchId: string, waitMs: number): Promise<void>;
  /** The earliest day any planned contact is due, or null; what "Nästa händelse" jumps to. */
  nextDueOn(): Promise<Datum | null>;
}
