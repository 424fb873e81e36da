import type { Language } from '#domain/calendar/format.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { assemble } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { heading, note } from './elements.ts';
import { cardWords } from './words.ts';

export interface NeutralData extends CardBase {
  /** How many things wait. */
  readonly things: number;
  /** Nothing waits any more: it has been answered or taken back. */
  readonly done?: boolean;
}

/** All that is ever shown in chat of what is secret: that something waits, and where. */
export function neutralCard(data: NeutralData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const t = cardWords(language).cards.neutral;
  return assemble(data, links, language, [heading(data.done === true ? t.doneHeading : t.heading(data.things)), note(t.text)], []);
}

/** The rest of a card about other things. */
export function withNeutral(card: AdaptiveCard, things: number, language: Language = 'sv'): AdaptiveCard {
  return { ...card, body: [...card.body, note(cardWords(language).cards.neutral.also(things), { spacing: 'Medium' })] };
}
