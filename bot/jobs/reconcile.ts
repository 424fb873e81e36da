import type { LoopDeps } from './loopDeps.ts';
import { tell } from './outcomes.ts';

/** What a dead worker left between intent and outcome: kept as unknown and told, never sent again. Answers with how many. */
export async function reconcile(deps: LoopDeps): Promise<number> {
  return deps.store.tx(async (s) => {
    const crashed = await s.ledger.reconcileCrashed();
    const contacts = await s.ledger.contactsOfAll(crashed.map((d) => d.id));
    await tell(s, crashed.map((dispatch) => ({ dispatch, contacts: contacts.get(dispatch.id) ?? [], outcome: { state: 'unknown', cause: 'crash' } })), deps.clock.now());
    return crashed.length;
  });
}

/**
 * The card itself has asked to be refreshed by the person it was for: it has arrived, whatever the answer to the POST was.
 * True when that was news.
 */
export async function proveArrival(deps: Pick<LoopDeps, 'store' | 'clock'>, dispatchId: string, personId: string, activityId?: string): Promise<boolean> {
  return deps.store.tx(async (s) => {
    const dispatch = await s.ledger.dispatch(dispatchId);
    if (dispatch?.personId !== personId || (dispatch.state !== 'unknown' && dispatch.state !== 'sending')) return false;
    if (!(await s.ledger.settle(dispatchId, { state: 'delivered', ...(activityId === undefined ? {} : { activityId }) }))) return false;
    await tell(s, [{ dispatch, contacts: await s.ledger.contactsOf(dispatchId), outcome: { state: 'delivered' } }], deps.clock.now());
    return true;
  });
}
