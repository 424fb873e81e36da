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
