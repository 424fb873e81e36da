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

export interface News { readonly dispatch: Pick<Dispatch, 'id' | 'personId'>; readonly contacts: readonly DueContact[]; readonly outcome: Settled }

/** One line in the log for each ärende that a card is about, and a nudge to whoever looks at it. Ids and codes only. */
export async function tell(s: Stores, all: readonly News[], at: Instant): Promise<void> {
  for (const news of all) await tellOne(s, news, at);
  for (const arendeId of new Set(all.flatMap((n) => n.contacts.map((c) => c.arendeId)))) await s.arenden.touch(arendeId);
}

async function tellOne(s: Stores, { dispatch, contacts, outcome }: News, at: Instant): Promise<void> {
  for (const arendeId of new Set(contacts.map((c) => c.arendeId))) {
    const steps = contacts.filter((c) => c.arendeId === arendeId).map((c) => c.step).join(' ');
    const why = outcome.state === 'refused' ? { code: outcome.code } : outcome.state === 'unknown' ? { cause: outcome.cause } : {};
    await s.log.append({ at, actor: null, verb: VERBS[outcome.state], arendeId, data: { dispatchId: dispatch.id, personId: dispatch.personId, steps, ...why } });
  }
}

/** What a definitive no says of the person, or null when it says nothing of them. By status first: codes are many and change. */
export function reachAfter(status: number, code: string): Reach | null {
  if (code === 'BotDisabledByAdmin') return null;
  if (status === 404 || code === 'BotNotInConversationRoster') return 'not-installed';
  return status === 403 ? 'blocked' : null;
}

/** The conversation that we knew is gone, or lies at an address that is not called any more; the person may still have the app. */
export function isLostConversation(status: number, code: string): boolean {
  return status === 404 || code === 'BotNotInConversationRoster' || code === 'service-url-not-allowed';
}
