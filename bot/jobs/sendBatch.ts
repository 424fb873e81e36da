import { sendOne } from './sendOne.ts';
import type { Item, Sending } from './sendOne.ts';

/** Claims a batch and sends it in lanes. Answers with how many were claimed and of how many something came. */
export async function sendBatch(s: Sending): Promise<{ claimed: number; settled: number }> {
  const { deps } = s;
  const items = await claim(s);
  let settled = 0;
  let next = 0;
  let renewedAt = deps.machine.now();

  const lane = async (): Promise<void> => {
    for (let item = items[next++]; item; item = items[next++]) {
      if (deps.machine.now() - renewedAt > deps.leaseMs / 3) {
        renewedAt = deps.machine.now();
        const left = [item, ...items.slice(next)].map((i) => i.dispatch.id);
        await deps.store.tx(({ ledger }) => ledger.renewLease(deps.worker, left)).catch((fault: unknown) => deps.log.warn({ fault: String((fault as Error).name) }, 'lease not renewed'));
      }
      if (await guarded(s, item)) settled += 1;
    }
  };
  await Promise.all(Array.from({ length: Math.min(deps.lanes, items.length) }, lane));
  return { claimed: items.length, settled };
}

function claim({ deps }: Sending): Promise<readonly Item[]> {
  return deps.store.tx(async ({ ledger }) => {
    const dispatches = await ledger.claim(deps.worker, deps.batchSize, deps.leaseMs);
    if (dispatches.length === 0) return [];
    const contacts = await ledger.contactsOfAll(dispatches.map((d) => d.id));
    const addressees = await ledger.addressees([...new Set(dispatches.map((d) => d.personId))]);
    return dispatches.map((dispatch) => ({ dispatch, contacts: contacts.get(dispatch.id) ?? [], addressee: addressees.get(dispatch.personId) }));
  });
}

/** One that goes wrong (a card that cannot be drawn, the database away) keeps its lease and is looked at again when that ends; the others go on. */
async function guarded(s: Sending, item: Item): Promise<boolean> {
  try {
    return await sendOne(s, item);
  } catch (fault) {
    s.deps.log.error({ dispatchId: item.dispatch.id }, 'dispatch not sent', fault);
    return false;
  }
}
