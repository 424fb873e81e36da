import type { Log } from '#bot/log.ts';
import type { Clock } from '#bot/ports/clock.ts';
import type { Ids } from '#bot/ports/ids.ts';
import type { Messenger, OutgoingCard } from '#bot/ports/messenger.ts';
import type { Store } from '#bot/ports/store.ts';
import type { Dispatch, DueContact } from '#domain/paminnelse/ledger.ts';
import type { PaminnelseSettings } from '#domain/paminnelse/settings.ts';

/** The card for what a dispatch carries, as things stand now; for a first sending and for a redrawing alike. */
export type Render = (contacts: readonly DueContact[], dispatch: Dispatch) => Promise<{ readonly kind: 'card'; readonly message: OutgoingCard } | { readonly kind: 'nothing-left' }>;

/** The machine's clock, for pace and pauses only. */
export interface Machine {
  /** Milliseconds, never going back. */
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface LedgerLoopOptions {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly render: Render;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Different for every start of every process: a lease belongs to it, and so does the right to say what became of a POST. */
  readonly worker: string;
  /** Requests a second to the Connector, for the app as a whole; shared out by hand when there are several workers. 30 when left out. */
  readonly ratePerSecond?: number;
  /** How long a worker may be silent before its work is taken over. 30 s when left out; more than one POST may take. */
  readonly leaseMs?: number;
  /** POSTs under way at once. */
  readonly lanes?: number;
  /** Dispatches claimed at a time. */
  readonly batchSize?: number;
  readonly machine?: Machine;
  /** 0 to 1; spreads those who were told to wait equally long. */
  readonly jitter?: () => number;
}

/** `rules`: how the municipality wants its people reminded, as the last look at the store told. */
export type LoopDeps = Required<LedgerLoopOptions> & { readonly rules: { current: PaminnelseSettings } };

export interface RoundResult {
  /** Dispatches made of what was due. */
  readonly planned: number;
  /** POSTs made. */
  readonly sent: number;
  readonly delivered: number;
  /** With or without a POST. */
  readonly refused: number;
  /** Including those of workers that died. */
  readonly unknown: number;
  readonly throttled: number;
  readonly redrawn: number;
  /** Until there is something to send or redraw; 0: at once; null: nothing waits. What waits for a day or an hour is not counted. */
  readonly waitMs: number | null;
}

export type Tally = { -readonly [K in Exclude<keyof RoundResult, 'waitMs'>]: number };

export const emptyTally = (): Tally => ({ planned: 0, sent: 0, delivered: 0, refused: 0, unknown: 0, throttled: 0, redrawn: 0 });
