import type { Addressee } from '#bot/ports/ledgerStore.ts';
import type { ConversationAddress } from '#bot/ports/messenger.ts';
import type { Dispatch } from '#domain/paminnelse/ledger.ts';
import type { Item, Sending } from './sendOne.ts';

const TROUBLE_WAIT_MS = 5_000;

/** Draws earlier cards anew. A PUT may be repeated; a card that has vanished is let go without a word. Answers with how many were taken. */
export async function redrawBatch(s: Sending): Promise<number> {
  const items = await take(s);
  for (const item of items) {
    try {
      await redrawOne(s, item);
    } catch (fault) {
      s.deps.log.error({ dispatchId: item.dispatch.id }, 'card not redrawn', fault);
    }
  }
  return items.length;
}

function take({ deps }: Sending): Promise<readonly Item[]> {
  return deps.store.tx(async ({ ledger }) => {
    const dispatches = await ledger.redraws(deps.batchSize);
    if (dispatches.length === 0) return [];
    const contacts = await ledger.contactsOfAll(dispatches.map((d) => d.id));
    const addressees = await ledger.addressees([...new Set(dispatches.map((d) => d.personId))]);
    for (const d of dispatches) await ledger.postponeRedraw(d.id, deps.leaseMs);
    return dispatches.map((dispatch) => ({ dispatch, contacts: contacts.get(dispatch.id) ?? [], addressee: addressees.get(dispatch.personId) }));
  });
}

async function redrawOne(s: Sending, { dispatch, contacts, addressee }: Item): Promise<void> {
  const { deps, pauses } = s;
  const done = (): Promise<void> => deps.store.tx(({ ledger }) => ledger.redrawn(dispatch.id));
  const wait = (ms: number): Promise<void> => deps.store.tx(({ ledger }) => ledger.postponeRedraw(dispatch.id, ms));
  if (pauses.left() > 0) return wait(pauses.left());
  const to = addressOfCard(dispatch, addressee);
  if (to === null || dispatch.activityId === null) return done();
  const drawn = await deps.render(contacts, dispatch);
  if (drawn.kind === 'nothing-left') return done();
  const turn = await s.pace.take();
  const outcome = await deps.messenger.updateCard(to, dispatch.activityId, drawn.message).finally(turn.done);
  switch (outcome.kind) {
    case 'delivered':
      pauses.gotThrough();
      s.tally.redrawn += 1;
      return done();
    case 'refused':
      return done();
    case 'throttled':
      s.tally.throttled += 1;
      pauses.throttled(to.conversationId, outcome.retryAfterMs);
      return wait(outcome.retryAfterMs);
    case 'unknown':
      return wait(TROUBLE_WAIT_MS);
    default:
      return outcome satisfies never;
  }
}

/** The conversation the card lies in. Teams may have moved it to another region since: then the newest address of the same conversation counts. */
function addressOfCard(dispatch: Dispatch, addressee: Addressee | undefined): ConversationAddress | null {
  const known = addressee?.conversation;
  if (!addressee || !known || dispatch.conversationId === null || dispatch.serviceUrl === null) return null;
  const serviceUrl = known.conversationId === dispatch.conversationId ? known.serviceUrl : dispatch.serviceUrl;
  return { aadObjectId: addressee.aadObjectId, conversationId: dispatch.conversationId, serviceUrl, tenantId: known.tenantId };
}
