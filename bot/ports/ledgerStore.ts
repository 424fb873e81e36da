import type { Datum, Instant } from '#domain/calendar/datum.ts';
import type { DispatchState, DueContact, Dispatch } from '#domain/paminnelse/ledger.ts';
import type { Reach } from './registerStore.ts';

/** How a person can be reached, in one look. */
export interface Addressee {
  readonly personId: string;
  readonly aadObjectId: string;
  readonly reach: Reach;
  /** `installed` false: Teams has told that the app was removed; a card sent there vanishes behind a 200. */
  readonly conversation: { readonly conversationId: string; readonly serviceUrl: string; readonly tenantId: string; readonly installed: boolean } | null;
}

export interface PostOutcome {
  readonly state: Extract<DispatchState, 'delivered' | 'refused' | 'unknown'>;
  readonly activityId?: string;
  readonly code?: string;
  readonly cause?: string;
}

export interface LedgerStore {
  /** The person's morning card: whether it is wanted (until somebody says otherwise it is), the day of the last one and what it told. */
  morningOf(personId: string): Promise<{ readonly wanted: boolean; readonly day: Datum | null; readonly facts: string | null }>;
  /** Takes the day for the person; false when it is taken already or not wanted. */
  keepMorning(personId: string, day: Datum, facts: string): Promise<boolean>;
  wantMorning(personId: string, wanted: boolean): Promise<void>;
  /** Inserts due contacts; one whose id exists already is left as it is (that is what makes a card come once). Returns how many were new. */
  plan(contacts: readonly DueContact[]): Promise<number>;
  /**
   * Planned contacts due on or before `today`, those that do not wait first, then oldest first: everything that is due to at
   * most `limit` people, who are locked against other workers until the transaction ends (SKIP LOCKED), so that nobody gets two cards.
   */
  due(today: Datum, limit: number): Promise<readonly DueContact[]>;
  /** Those of the people who already have a card of that day that carried something which had waited for the day. */
  haveDailyCard(day: Datum, personIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Puts contacts on new dispatches, each numbered next for (person, day); they become `carried`. */
  createDispatches(day: Datum, bundles: readonly { readonly id: string; readonly personId: string; readonly contactIds: readonly string[] }[]): Promise<void>;
  supersede(contactIds: readonly string[]): Promise<void>;
  /** Planned ones that are to say nothing any more. */
  cancelContacts(contactIds: readonly string[]): Promise<void>;
  /** What has been put on a card about each svarsuppdrag, as "step|until" (the svarsdatum it was planned for). */
  sentSteps(svarsuppdragIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** Those of the people who have had a card of that day, whatever it carried. */
  haveCard(day: Datum, personIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Dispatches of earlier days that nobody is sending are superseded and their contacts planned again, to be bundled anew. Returns how many. */
  releaseUnsent(today: Datum): Promise<number>;
  /** Cancels planned contacts of a svarsuppdrag (all of them, or only these steps). Carried ones whose dispatch is still `planned` are cancelled too; an emptied dispatch as well. */
  cancelFor(svarsuppdragId: string, steps?: readonly string[]): Promise<void>;
  /** Those of the svarsuppdrag whose first card has not been put on a dispatch yet. */
  firstCardWaits(svarsuppdragIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Takes up to `limit` planned dispatches for `worker` on a lease of `leaseMs` (database time). */
  claim(worker: string, limit: number, leaseMs: number): Promise<readonly Dispatch[]>;
  /** Lengthens the leases that `worker` still has on dispatches not yet sent, by what it asked for when it claimed them. */
  renewLease(worker: string, dispatchIds: readonly string[]): Promise<void>;
  /**
   * Commits intents just before their POSTs: planned -> sending, with the lease begun anew. Answers with those that may be
   * sent; of the others the lease was lost or the state has changed.
   */
  intend(worker: string, intents: readonly { readonly dispatchId: string; readonly conversationId: string; readonly serviceUrl: string }[], at: Instant): Promise<ReadonlySet<string>>;
  /**
   * The outcome of the POST, from `sending`; from `unknown` to delivered when proof arrives, and to refused when the answer
   * came after the sender had been taken for dead. True when the state changed. An activity id that comes late is kept.
   */
  settle(dispatchId: string, outcome: PostOutcome): Promise<boolean>;
  /** Like `settle` for many at once. Answers with those whose state changed. */
  settleAll(outcomes: readonly (PostOutcome & { readonly dispatchId: string })[]): Promise<ReadonlySet<string>>;
  /** A definitive no before any POST (no conversation, nobody to reach): planned -> refused. */
  refuseUnsent(dispatchId: string, worker: string, code: string): Promise<boolean>;
  /** Nothing is left to say: planned -> cancelled, with its contacts. */
  cancelUnsent(dispatchId: string, worker: string): Promise<boolean>;
  /** Nothing was sent (429): back to planned, not before `waitMs` from now (database time). */
  postpone(dispatchId: string, worker: string, waitMs: number): Promise<void>;
  /**
   * What has outlived its lease, because its worker died. `sending`, between intent and outcome, becomes `unknown` ("crash");
   * these are returned. What was claimed and not yet sent may be claimed again, before everything else.
   */
  reconcileCrashed(): Promise<readonly Dispatch[]>;
  dispatch(id: string): Promise<Dispatch | null>;
  contactsOf(dispatchId: string): Promise<readonly DueContact[]>;
  /** The carried contacts of many dispatches, by dispatch id. */
  contactsOfAll(dispatchIds: readonly string[]): Promise<ReadonlyMap<string, readonly DueContact[]>>;
  addressees(personIds: readonly string[]): Promise<ReadonlyMap<string, Addressee>>;
  /** Every contact of an ärende with its dispatch, newest first, for "Har alla nåtts?". */
  ofArende(arendeId: string): Promise<readonly { contact: DueContact; dispatch: Dispatch | null }[]>;
  /** Refused or unknown dispatches that nobody has dealt with, over all ärenden: no later card has arrived, nobody has opened or answered it, and the utskick still runs. */
  inTrouble(): Promise<readonly { contact: DueContact; dispatch: Dispatch }[]>;
  /** Dispatches that carried something about the svarsuppdrag and have arrived or may yet turn out to have, for `wantRedraw`. */
  deliveredFor(svarsuppdragId: string): Promise<readonly Dispatch[]>;
  /** Asks for the cards to be drawn anew. One that has not arrived is drawn when it has. */
  wantRedraw(dispatchIds: readonly string[], at: Instant): Promise<void>;
  /** Dispatches to redraw now, at most `limit`, locked until the transaction ends. Take them by `postponeRedraw` in the same transaction. */
  redraws(limit: number): Promise<readonly Dispatch[]>;
  /** Drawn, or nothing left to draw on. One that was wanted again meanwhile stays. */
  redrawn(dispatchId: string): Promise<void>;
  /** Not before `waitMs` from now; after eight tries it is given up, because a fresh card will come. */
  postponeRedraw(dispatchId: string, waitMs: number): Promise<void>;
  /** The earliest day any planned contact is due, or null; what "Nästa händelse" jumps to. */
  nextDueOn(): Promise<Datum | null>;
  /** Milliseconds (database time) until a dispatch may be claimed, a lease ends or a card may be redrawn; 0 when now, null when there is none. */
  nextWaitMs(): Promise<number | null>;
}
