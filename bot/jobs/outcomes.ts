import type { Reach } from '#bot/ports/registerStore.ts';
import type { Stores } from '#bot/ports/store.ts';
import type { Instant } from '#domain/calendar/datum.ts';
import type { LogVerb } from '#domain/log/entry.ts';
import type { Dispatch, DueContact } from '#domain/paminnelse/ledger.ts';

export type Settled =
  | { readonly state: 'delivered'; readonly activityId?: string }
  | { readonly state: 'refused'; readonly code: string }
  | { readonly state: 'unknown'; readonly cause: string };

const VERBS: Readonly<Record<Settled['state'], LogVerb>> = { delivered: 'card-delivered', refused: 'card-refused', unknown: 'card-unknown' };

/** One line in the log for each ärende that the card is about, and a nudge to whoever looks at it. Ids and codes only. */
export async function tell(s: Stores, dispatch: Pick<Dispatch, 'id' | 'personId'>, contacts: readonly DueContact[], outcome: Settled, at: Instant): Promise<void> {
  for (const arendeId of new Set(contacts.map((c) => c.arendeId))) {
    const steps = contacts.filter((c) => c.arendeId === arendeId).map((c) => c.step).join(' ');
    const why = outcome.state === 'refused' ? { code: outcome.code } : outcome.state === 'unknown' ? { cause: outcome.cause } : {};
    await s.log.append({ at, actor: null, verb: VERBS[outcome.state], arendeId, data: { dispatchId: dispatch.id, personId: dispatch.personId, steps, ...why } });
    await s.arenden.touch(arendeId);
  }
}

/** What a definitive no says of the person, or null when it says nothing of them. By status first: codes are many and change. */
export function reachAfter(status: number, code: string): Reach | null {
  if (code === 'BotDisabledByAdmin') return null;
  if (status === 404 || code === 'BotNotInConversationRoster') return 'not-installed';
  return status === 403 ? 'blocked' : null;
}

/** The conversation that we knew is gone; the person may still have the app. */
export function isLostConversation(status: number, code: string): boolean {
  return status === 404 || code === 'BotNotInConversationRoster';
}
