import type { Datum, Instant } from '#domain/calendar/datum.ts';
import { longDateWithWeekday } from '#domain/calendar/format.ts';
import type { Language } from '#domain/calendar/format.ts';
import type { AdaptiveCard, CardAction } from './adaptiveCard.ts';
import { assemble, withinSize } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { button } from './buttons.ts';
import { heading, line, note, present, quoted } from './elements.ts';
import { remissHead } from './head.ts';
import type { RemissHead } from './head.ts';
import { shorten } from './literal.ts';
import { cardWords } from './words.ts';
import type { CardWords } from './words.ts';

/** Why an old card no longer does what it says. */
export type UtgangetReason =
  | { readonly kind: 'closed'; readonly on: Datum }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'moved'; readonly svarsdatum: Datum }
  | { readonly kind: 'answered'; readonly at: Instant }
  | { readonly kind: 'decided' }
  | { readonly kind: 'old' };

export interface UtgangetData extends CardBase, RemissHead {
  /** Null when nothing can be answered from here (a decided anstånd). */
  readonly svarsuppdragId: string | null;
  readonly reason: UtgangetReason;
  /** What the person had written in the old card; never lost. */
  readonly keptText: string | null;
}

export function utgangetCard(data: UtgangetData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  return withinSize((chars) => {
    const kept = data.keptText === null || data.keptText.trim() === '' ? null : shorten(data.keptText.trim(), chars);
    return assemble(data, links, language, present([
      heading(words.cards.utganget.heading),
      line(why(data.reason, words, language)),
      ...remissHead(data, words),
      kept === null ? null : note(words.cards.utganget.kept),
      kept === null ? null : quoted(kept.text),
      kept?.cut === true ? note(words.cards.shortened, { isSubtle: true }) : null,
    ]), buttons(data, words));
  });
}

function why(reason: UtgangetReason, words: CardWords, language: Language) {
  const t = words.cards.utganget;
  switch (reason.kind) {
    case 'closed': return t.closed(words.day(reason.on));
    case 'withdrawn': return t.withdrawn;
    case 'moved': return t.moved(longDateWithWeekday(reason.svarsdatum, language));
    case 'answered': return t.answered(words.moment(reason.at));
    case 'decided': return t.decided;
    case 'old': return t.old;
    default: return reason satisfies never;
  }
}

function buttons(data: UtgangetData, words: CardWords): CardAction[] {
  const { svarsuppdragId, reason } = data;
  if (svarsuppdragId === null || reason.kind === 'withdrawn' || reason.kind === 'decided') return [];
  const t = words.cards.utganget;
  const name = reason.kind === 'closed' ? t.answerLate : reason.kind === 'answered' ? words.cards.kvitto.complete : t.answer;
  return [button('svara', name, { svarsuppdragId }, data)];
}
