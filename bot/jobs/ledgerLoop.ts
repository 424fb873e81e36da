import { DEFAULT_SETTINGS } from '#domain/paminnelse/settings.ts';
import { collect } from './collect.ts';
import { ledgerWrites } from './ledgerWrites.ts';
import { emptyTally } from './loopDeps.ts';
import type { LedgerLoopOptions, LoopDeps, RoundResult } from './loopDeps.ts';
import { realMachine } from './machine.ts';
import { Pace } from './pace.ts';
import { Pauses } from './pauses.ts';
import { reconcile } from './reconcile.ts';
import { redrawBatch } from './redraw.ts';
import { sendAll } from './sendAll.ts';
import type { Sending } from './sendOne.ts';
import { startLoop } from './startLoop.ts';
import type { RunningLoop } from './startLoop.ts';

/** Longer waits than this are not sat out by `settleAll`: they are for an hour or a person. */
const LONGEST_SETTLE_WAIT_MS = 10_000;

const MOST_FRUITLESS = 20;

/** How often a long round looks for what other workers left and what has become due. */
const LOOK_MS = 5_000;

export interface LedgerLoop {
  /** Everything that can be done now: what is due is bundled, sent and settled, and earlier cards are redrawn. Rounds never overlap. */
  runOnce(): Promise<RoundResult>;
  /** Rounds until nothing waits that a short wait would let go. The sum of them. */
  settleAll(maxRounds: number): Promise<RoundResult>;
  /** Why nothing is sent at the moment, or null. */
  paused(): string | null;
  startLoop(intervalMs: number): RunningLoop;
}

/** The loop over the ledger; bot/jobs/README.md says what it promises. */
export function createLedgerLoop(options: LedgerLoopOptions): LedgerLoop {
  const deps: LoopDeps = { ratePerSecond: 30, leaseMs: 30_000, rules: { current: DEFAULT_SETTINGS }, lanes: 24, batchSize: 50, machine: realMachine, jitter: Math.random, ...options };
  const shared = { deps, writes: ledgerWrites(deps), pace: new Pace(deps.machine, deps.ratePerSecond), pauses: new Pauses(deps.machine), recreated: new Set<string>() };
  let last: Promise<unknown> = Promise.resolve();

  const runOnce = (): Promise<RoundResult> => {
    const mine = last.then(() => round({ ...shared, tally: emptyTally() }));
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    runOnce,
    settleAll: async (maxRounds) => {
      const sum = { ...emptyTally(), waitMs: null as number | null };
      for (let i = 0; i < maxRounds; i += 1) {
        const { waitMs, ...counts } = await runOnce();
        for (const key of Object.keys(counts) as (keyof typeof counts)[]) sum[key] += counts[key];
        sum.waitMs = waitMs;
        if (waitMs === null || waitMs > LONGEST_SETTLE_WAIT_MS) break;
        await deps.machine.sleep(waitMs);
      }
      return sum;
    },
    paused: () => shared.pauses.why(),
    startLoop: (intervalMs) => startLoop(runOnce, intervalMs, deps),
  };
}

async function round(s: Sending): Promise<RoundResult> {
  const { machine } = s.deps;
  let lookedAt = -Infinity;
  // Sending what has piled up may take many minutes: what dies or becomes due meanwhile is not to wait for the end of it.
  const look = async (): Promise<void> => {
    if (machine.now() - lookedAt < LOOK_MS) return;
    lookedAt = machine.now();
    s.tally.unknown += await reconcile(s.deps);
    s.tally.planned += await collect(s.deps);
  };
  await look();
  // Those that wait come back at their own time; when they come back at once, it is for the next round.
  for (let fruitless = 0; s.pauses.left() === 0 && fruitless < MOST_FRUITLESS; ) {
    const { claimed, settled } = await sendAll(s, look);
    if (claimed === 0) break;
    fruitless = settled === 0 ? fruitless + 1 : 0;
  }
  while (s.pauses.left() === 0) if ((await redrawBatch(s)) === 0) break;
  const waitMs = await s.deps.store.tx(({ ledger }) => ledger.nextWaitMs());
  return { ...s.tally, waitMs: waitMs === null ? null : Math.max(waitMs, s.pauses.left()) };
}
