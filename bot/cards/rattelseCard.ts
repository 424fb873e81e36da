import type { Datum } from '#domain/calendar/datum.ts';
import { longDateWithWeekday } from '#domain/calendar/format.ts';
import type { Language } from '#domain/calendar/format.ts';
import type { Changes } from '#domain/arende/correction.ts';
import type { AdaptiveCard, CardElement } from './adaptiveCard.ts';
import { assemble, withinSize } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { button } from './buttons.ts';
import { heading, labelled, line, note, present } from './elements.ts';
import { remissHead } from './head.ts';
import type { RemissHead } from './head.ts';
import { oneLine, shorten } from './literal.ts';
import { cardWords } from './words.ts';
import type { CardWords } from './words.ts';

export interface RattelseData extends CardBase, RemissHead {
  readonly svarsuppdragId: string;
  readonly changes: Changes;
  readonly reason: string;
  /** The day that counts for this instans now, a granted anstånd included. */
  readonly svarsdatum: Datum;
  readonly answered: boolean;
}

const PARTS_CHARS = 600;

/** What has been corrected in a remiss that is out, and why. It is also the one reminder for the days that the new svarsdatum has left behind. */
export function rattelseCard(data: RattelseData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.rattelse;
  const { title, svarsdatum, handlingar } = data.changes;
  return withinSize((chars) => assemble(data, links, language, present([
    heading(t.heading),
    ...remissHead(data, words),
    svarsdatum === null ? null
      : svarsdatum.to === data.svarsdatum ? line(t.svarsdatum(longDateWithWeekday(svarsdatum.to, language), words.day(svarsdatum.from)))
        : line(t.unmoved(longDateWithWeekday(data.svarsdatum, language))),
    title === null ? null : labelled(t.title, oneLine(title.from, 300)),
    ...parts(data.changes, words),
    handlingar ? note(t.handlingar, { spacing: 'Small' }) : null,
    labelled(t.reason, shorten(data.reason, chars).text),
    data.answered ? note(t.answered) : null,
  ]), data.answered
    ? [button('svara', words.cards.kvitto.complete, { svarsuppdragId: data.svarsuppdragId }, data)]
    : [button('svara', words.cards.nyRemiss.answer, { svarsuppdragId: data.svarsuppdragId }, data, { primary: true }), button('anstandForm', words.cards.nyRemiss.askAnstand, { svarsuppdragId: data.svarsuppdragId }, data)]));
}

function parts({ delar }: Changes, words: CardWords): CardElement[] {
  if (delar === null) return [];
  const t = words.cards.rattelse;
  const listed = (titles: readonly string[]): string => oneLine(titles.join(', '), PARTS_CHARS);
  return present([
    delar.added.length === 0 ? null : line(t.added(listed(delar.added)), { spacing: 'Small' }),
    delar.removed.length === 0 ? null : line(t.removed(listed(delar.removed)), { spacing: 'Small' }),
    ...delar.renamed.slice(0, 10).map((r) => line(t.renamed(oneLine(r.from, 120), oneLine(r.to, 120)), { spacing: 'Small' })),
  ]);
}
