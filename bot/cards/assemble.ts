import type { Language } from '#domain/calendar/format.ts';
import { CARD_VERSION } from '#domain/contract/cardActions.ts';
import type { AdaptiveCard, CardAction, CardElement } from './adaptiveCard.ts';
import { linkButton } from './buttons.ts';
import { cardWords } from './words.ts';

/** What every card knows of its journey. */
export interface CardBase {
  /** Our dispatch, or null for a card drawn as a reply to a press or a sentence. */
  readonly dispatchId: string | null;
  /** Teams ids of the people whose clients refresh the card by themselves, at most 60. Left empty in a one-to-one chat, where Teams refreshes for the one there. */
  readonly userIds: readonly string[];
}

export interface CardLinks {
  /** Deep link to the same thing in the tab: the road that works on every phone. */
  readonly tab: string;
}

const MAX_REFRESH_USERS = 60;
/** PLATFORM: about 100 KB in UTF-16 is the limit of a message; 28 KB of JSON leaves room for what Teams adds. */
export const MAX_CARD_BYTES = 28 * 1024;

/** Puts the pieces together: version, language, refresh, fallback, and «Öppna i fliken» last. */
export function assemble(base: CardBase, links: CardLinks, language: Language, body: readonly CardElement[], actions: readonly CardAction[]): AdaptiveCard {
  const { common, cards } = cardWords(language);
  const userIds = base.userIds.slice(0, MAX_REFRESH_USERS);
  return {
    type: 'AdaptiveCard', $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', version: '1.5', lang: language,
    fallbackText: cards.fallback(links.tab),
    ...(base.dispatchId === null ? {} : {
      refresh: {
        action: { type: 'Action.Execute' as const, title: cards.refresh, verb: 'refresh', data: { dispatchId: base.dispatchId, cardVersion: CARD_VERSION }, associatedInputs: 'none' as const },
        ...(userIds.length === 0 ? {} : { userIds }),
      },
    }),
    body,
    actions: [...actions, ...linkButton(common.openInTab, links.tab)],
  };
}

export function cardBytes(card: AdaptiveCard): number {
  return new TextEncoder().encode(JSON.stringify(card)).byteLength;
}

const BUDGETS = [6_000, 3_000, 1_500, 700, 300, 120, 40] as const;

/**
 * The fullest drawing that Teams takes. `draw` gets the number of characters that each of somebody's texts may keep (or, with
 * budgets of its own, the number of rows) and says
 * in the card that it shortened them (the tab has all). Inputs are never shortened: a form that does not fit shows no inputs.
 */
export function withinSize(draw: (budget: number) => AdaptiveCard, budgets: readonly number[] = BUDGETS): AdaptiveCard {
  for (const budget of budgets) {
    const card = draw(budget);
    if (cardBytes(card) <= MAX_CARD_BYTES) return card;
  }
  return draw(0);
}
