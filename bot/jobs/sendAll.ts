import { Feed } from './feed.ts';
import { sendOne } from './sendOne.ts';
import type { Item, Sending } from './sendOne.ts';

/** Sends what can be claimed, in lanes, until there is no more. Answers with how many were claimed and of how many something came. */
export async function sendAll(s: Sending, between: () => Promise<void>): Promise<{ claimed: number; settled: number }> {
  const feed = new Feed(s, between);
  let settled = 0;
  const lane = async (): Promise<void> => {
    for (let item = await feed.next(); item; item = await feed.next()) {
      if (!(await guarded(s, item))) continue;
      settled += 1;
      feed.somethingCame();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: s.deps.lanes }, lane));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return { claimed: feed.claimed, settled };
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
