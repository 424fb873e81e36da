import type { Dispatch, DueContact } from '#domain/paminnelse/ledger.ts';
import type { OutgoingCard } from '#bot/ports/messenger.ts';
import type { Activity } from '#local/connector/wire.ts';

/** What the oracle reads off a card that came: which dispatch, which reminders, and who sent it. */
export interface Marks {
  readonly dispatchId: string;
  readonly contacts: readonly string[];
  readonly worker: string;
}

/** A card as the product's own in what matters here: the client's refresh carries the dispatch id. */
export function markedCard(contacts: readonly DueContact[], dispatch: Dispatch, worker: string): OutgoingCard {
  const data: Marks = { dispatchId: dispatch.id, contacts: contacts.map((c) => c.id), worker };
  return {
    card: {
      type: 'AdaptiveCard', version: '1.5', refresh: { action: { type: 'Action.Execute', title: 'Uppdatera', verb: 'refresh', data } },
      body: contacts.map((c) => ({ type: 'TextBlock', text: `Påminnelse ${c.step}`, wrap: true })),
    },
    summary: 'Något väntar på dig',
  };
}

export function marksOn(activity: Activity | null): Marks | null {
  const card = activity?.attachments?.[0]?.content as { refresh?: { action?: { data?: Marks } } } | undefined;
  return card?.refresh?.action?.data ?? null;
}
