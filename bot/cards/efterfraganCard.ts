import type { Datum } from '#domain/calendar/datum.ts';
import type { Language } from '#domain/calendar/format.ts';
import type { EfterfraganAnswer } from '#domain/paminnelse/efterfragan.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { assemble } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { button } from './buttons.ts';
import { heading, line, note, present } from './elements.ts';
import { remissHead } from './head.ts';
import type { RemissHead } from './head.ts';
import { oneLine, withinSentence } from './literal.ts';
import { cardWords } from './words.ts';

export interface EfterfraganData extends CardBase, RemissHead {
  readonly svarsuppdragId: string;
  readonly svarsdatum: Datum;
  /** The handläggare who asks. */
  readonly askedBy: string;
  readonly answer: EfterfraganAnswer | null;
}

/** The sender's question after the svarsdatum, to the one person a handläggare has chosen. It blames nobody: the svar may lie in somebody's e-mail. */
export function efterfraganCard(data: EfterfraganData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.efterfragan;
  const { svarsuppdragId, answer } = data;
  const askedBy = oneLine(data.askedBy);
  return assemble(data, links, language, present([
    heading(t.heading),
    line(t.question(withinSentence(data.instans))),
    ...remissHead(data, words),
    line(t.day(words.day(data.svarsdatum)), { spacing: 'Small' }),
    answer === null ? null : note(t.answered[answer]),
    line(t.why(withinSentence(data.instans), askedBy), { isSubtle: true }),
  ]), [
    ...(answer === 'pa-vag' ? [] : [button('svaraEfterfragan', t.onItsWay, { svarsuppdragId, answer: 'pa-vag' }, data, { primary: answer === null })]),
    ...(answer === null ? [button('svaraEfterfragan', t.doNotKnow, { svarsuppdragId, answer: 'vet-inte' }, data)] : []),
  ]);
}
