import type { ConversationAddress } from '#bot/ports/messenger.ts';
import type { Reach } from '#bot/ports/registerStore.ts';
import type { Dispatch, DueContact } from '#domain/paminnelse/ledger.ts';
import { coalesce } from './coalesce.ts';
import type { LoopDeps } from './loopDeps.ts';
import { tell } from './outcomes.ts';
import type { Settled } from './outcomes.ts';

export interface Settlement {
  readonly dispatch: Dispatch;
  readonly contacts: readonly DueContact[];
  readonly outcome: Settled;
  /** No POST was made. */
  readonly unsent: boolean;
  /** What we learnt of the person, or null. */
  readonly reach: Reach | null;
}

export interface LedgerWrites {
  /** False: the lease was lost or there is nothing to send any more. */
  intend(dispatch: Dispatch, to: ConversationAddress): Promise<boolean>;
  settle(settlement: Settlement): Promise<void>;
  postpone(dispatchId: string, waitMs: number): Promise<void>;
  /** The conversation was made anew: keep it, and let the dispatch be claimed again. */
  moved(dispatchId: string, to: ConversationAddress): Promise<void>;
  keepConversation(to: ConversationAddress): Promise<void>;
  cancel(dispatchId: string): Promise<void>;
}

const SETTLE_ATTEMPTS = 3;
const SETTLE_WAIT_MS = 1_000;

/**
 * What the lanes write. Intents that are asked for while a commit is under way share the next one, and so do outcomes:
 * each POST still begins right after its own intent is committed.
 */
export function ledgerWrites(deps: LoopDeps): LedgerWrites {
  const { store, worker, clock } = deps;

  const intend = coalesce<{ id: string; to: ConversationAddress }, boolean>((all) => store.tx(async ({ ledger }) => {
    const intended = await ledger.intend(worker, all.map(({ id, to }) => ({ dispatchId: id, conversationId: to.conversationId, serviceUrl: to.serviceUrl })), clock.now());
    return all.map(({ id }) => intended.has(id));
  }));

  const settle = coalesce<Settlement, void>((all) => stubborn(deps, () => store.tx(async (s) => {
    const changed = new Set(await s.ledger.settleAll(all.filter((one) => !one.unsent).map(({ dispatch, outcome }) => ({ dispatchId: dispatch.id, ...outcome }))));
    for (const { dispatch, outcome, unsent } of all) {
      if (unsent && outcome.state === 'refused' && (await s.ledger.refuseUnsent(dispatch.id, worker, outcome.code))) changed.add(dispatch.id);
    }
    await tell(s, all.filter((one) => changed.has(one.dispatch.id)), clock.now());
    for (const { dispatch, reach } of all) if (reach !== null) await s.register.setReach(dispatch.personId, reach, clock.now());
    return all.map(() => undefined);
  })));

  const keep = (to: ConversationAddress) => ({ ...to, installed: true, changedAt: clock.now() });

  return {
    intend: async (dispatch, to) => {
      try {
        return await intend({ id: dispatch.id, to });
      } catch (fault) {
        // Nothing is sent without a certain intent. If it was kept after all, it is taken back: else it would count as unknown.
        deps.log.error({ dispatchId: dispatch.id }, 'intent not committed', fault);
        await store.tx(({ ledger }) => ledger.postpone(dispatch.id, worker, SETTLE_WAIT_MS)).catch(() => undefined);
        return false;
      }
    },
    settle,
    postpone: (id, waitMs) => store.tx(({ ledger }) => ledger.postpone(id, worker, waitMs)),
    moved: (id, to) => store.tx(async (s) => {
      await s.register.saveConversation(keep(to));
      await s.ledger.postpone(id, worker, 0);
    }),
    keepConversation: (to) => store.tx((s) => s.register.saveConversation(keep(to))),
    cancel: (id) => store.tx(async ({ ledger }) => void (await ledger.cancelUnsent(id, worker))),
  };
}

/** An outcome may be written twice without harm, and is worth more than one try: without it the card counts as unknown. */
async function stubborn<T>(deps: LoopDeps, write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (fault) {
      if (attempt >= SETTLE_ATTEMPTS) throw fault;
      await deps.machine.sleep(SETTLE_WAIT_MS * attempt);
    }
  }
}
