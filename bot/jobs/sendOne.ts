import type { Addressee } from '#bot/ports/ledgerStore.ts';
import type { ConversationAddress, Messenger, OutgoingCard, SendOutcome } from '#bot/ports/messenger.ts';
import type { Reach } from '#bot/ports/registerStore.ts';
import type { Dispatch, DueContact } from '#domain/paminnelse/ledger.ts';
import { mayGoNow } from '#domain/paminnelse/dueToday.ts';
import { addressOf } from './addressOf.ts';
import type { LedgerWrites } from './ledgerWrites.ts';
import type { LoopDeps, Tally } from './loopDeps.ts';
import { isLostConversation, reachAfter } from './outcomes.ts';
import type { Settled } from './outcomes.ts';
import type { Pace } from './pace.ts';
import type { Pauses } from './pauses.ts';

export interface Item { readonly dispatch: Dispatch; readonly contacts: readonly DueContact[]; readonly addressee: Addressee | undefined }

export interface Sending { readonly deps: LoopDeps; readonly writes: LedgerWrites; readonly pace: Pace; readonly pauses: Pauses; readonly tally: Tally; readonly recreated: Set<string> }

/** Looked at again after this long, or on the next day, when it is bundled anew. */
const CLOSED_WAIT_MS = 10 * 60_000;
const TROUBLE_WAIT_MS = 30_000;

/** One dispatch through to its outcome. True when something came of it; false when it waits. */
export async function sendOne(s: Sending, item: Item): Promise<boolean> {
  const { deps, writes, pauses } = s;
  const { dispatch, contacts } = item;
  const wait = async (ms: number): Promise<false> => {
    await writes.postpone(dispatch.id, ms);
    return false;
  };
  if (!mayGoNow(contacts, dispatch.day, deps.clock.now(), deps.rules.current) && contacts.length > 0) return wait(CLOSED_WAIT_MS);
  if (pauses.left() > 0) return wait(pauses.left());

  const drawn = await deps.render(contacts, dispatch);
  if (drawn.kind === 'nothing-left') {
    await writes.cancel(dispatch.id);
    return true;
  }
  const to = await reachable(s, item);
  if (to === 'wait') return wait(TROUBLE_WAIT_MS);
  if (to === 'settled') return true;
  return post(s, item, to, drawn.message);
}

/** The address to send to; or the dispatch has been refused without a POST; or it is to wait. */
async function reachable(s: Sending, item: Item): Promise<ConversationAddress | 'settled' | 'wait'> {
  const plan = addressOf(item.addressee);
  if (plan.kind === 'send') return plan.to;
  if (plan.kind === 'refuse') return refuseUnsent(s, item, plan.code, null);
  const opened = await open(s, plan.aadObjectId);
  switch (opened.kind) {
    case 'open':
      await s.writes.keepConversation(opened.address);
      return opened.address;
    case 'refused':
      return refuseUnsent(s, item, opened.code, reachAfter(opened.status, opened.code));
    case 'throttled':
      s.tally.throttled += 1;
      s.pauses.throttled(plan.aadObjectId, opened.retryAfterMs);
      return 'wait';
    case 'unknown':
      return 'wait';
    default:
      return opened satisfies never;
  }
}

async function open(s: Sending, aadObjectId: string): ReturnType<Messenger['openConversation']> {
  const turn = await s.pace.take();
  return s.deps.messenger.openConversation(aadObjectId).finally(turn.done);
}

async function refuseUnsent(s: Sending, item: Item, code: string, reach: Reach | null): Promise<'settled'> {
  if (code === 'BotDisabledByAdmin') s.pauses.disabled();
  await settle(s, item, { state: 'refused', code }, reach, true);
  return 'settled';
}

/** The intent, exactly one POST, and what became of it. */
async function post(s: Sending, item: Item, to: ConversationAddress, message: OutgoingCard): Promise<boolean> {
  let outcome: SendOutcome;
  const turn = await s.pace.take();
  let posted = false;
  try {
    // While we waited for our turn, others may have been told to stop.
    const stopped = s.pauses.left();
    if (stopped > 0) await s.writes.postpone(item.dispatch.id, stopped);
    if (stopped > 0 || !(await s.writes.intend(item.dispatch, to))) return false;
    posted = true;
    s.tally.sent += 1;
    outcome = await s.deps.messenger.sendCard(to, message).catch((fault: unknown): SendOutcome => {
      s.deps.log.error({ dispatchId: item.dispatch.id }, 'messenger threw', fault);
      return { kind: 'unknown', cause: 'exception' };
    });
  } finally {
    if (posted) turn.done();
    else turn.unused();
  }
  return conclude(s, item, to, outcome);
}

async function conclude(s: Sending, item: Item, to: ConversationAddress, outcome: SendOutcome): Promise<boolean> {
  const { dispatch } = item;
  switch (outcome.kind) {
    case 'delivered':
      s.pauses.gotThrough();
      await settle(s, item, { state: 'delivered', activityId: outcome.activityId }, item.addressee?.reach === 'installed' ? null : 'installed');
      return true;
    case 'throttled':
      s.tally.throttled += 1;
      s.pauses.throttled(to.conversationId, outcome.retryAfterMs);
      await s.writes.postpone(dispatch.id, outcome.retryAfterMs * (1 + 0.2 * s.deps.jitter()));
      return false;
    case 'unknown':
      await settle(s, item, { state: 'unknown', cause: outcome.cause }, null);
      return true;
    case 'refused':
      return refused(s, item, to, outcome);
    default:
      return outcome satisfies never;
  }
}

async function refused(s: Sending, item: Item, to: ConversationAddress, { status, code }: { status: number; code: string }): Promise<boolean> {
  const { id } = item.dispatch;
  if (isLostConversation(status, code) && !s.recreated.has(id)) {
    s.recreated.add(id);
    const opened = await open(s, to.aadObjectId);
    if (opened.kind === 'open') {
      await s.writes.moved(id, opened.address);
      return true;
    }
    if (opened.kind !== 'refused') {
      s.recreated.delete(id);
      await s.writes.postpone(id, opened.kind === 'throttled' ? opened.retryAfterMs : TROUBLE_WAIT_MS);
      return false;
    }
  }
  if (code === 'BotDisabledByAdmin') {
    s.pauses.disabled();
    s.deps.log.error({ code }, 'the bot is disabled by the administrator; sending pauses');
  }
  await settle(s, item, { state: 'refused', code }, reachAfter(status, code));
  return true;
}

async function settle(s: Sending, item: Item, outcome: Settled, reach: Reach | null, unsent = false): Promise<void> {
  await s.writes.settle({ dispatch: item.dispatch, contacts: item.contacts, outcome, reach, unsent });
  s.tally[outcome.state] += 1;
  s.recreated.delete(item.dispatch.id);
}
