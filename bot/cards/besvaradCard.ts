import type { Instant } from '#domain/calendar/datum.ts';
import type { Language } from '#domain/calendar/format.ts';
import type { Stance } from '#domain/svar/svar.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { assemble } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { button } from './buttons.ts';
import { heading, line, note } from './elements.ts';
import { remissHead } from './head.ts';
import type { RemissHead } from './head.ts';
import { oneLine } from './literal.ts';
import { cardWords } from './words.ts';

export interface BesvaradData extends CardBase, RemissHead {
  readonly svarsuppdragId: string;
  readonly receivedAt: Instant;
  readonly stance: Stance;
  /** Who handed it in: a colleague sees that it is done, and by whom. */
  readonly by: string;
}

/** What an earlier card about one svarsuppdrag becomes when an answer has come in, by whatever door. */
export function besvaradCard(data: BesvaradData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.besvarad;
  return assemble(data, links, language, [
    heading(t.heading),
    ...remissHead(data, words),
    line(t.by(oneLine(data.instans), words.moment(data.receivedAt))),
    note(t.stance(words.common.stance[data.stance].toLocaleLowerCase(language)), { spacing: 'Small' }),
    line(t.person(oneLine(data.by)), { spacing: 'Small' }),
    note(t.nothingLeft, { isSubtle: true }),
  ], [button('svara', words.cards.kvitto.complete, { svarsuppdragId: data.svarsuppdragId }, data)]);
}
