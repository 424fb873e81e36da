import type { Language } from '#domain/calendar/format.ts';
import type { Stance, Standing } from '#domain/svar/svar.ts';
import type { BodyKind } from '#domain/texts/common.sv.ts';
import type { AdaptiveCard, CardElement } from './adaptiveCard.ts';
import { assemble, withinSize } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { button } from './buttons.ts';
import { group, heading, labelled, line, note, present, quoted } from './elements.ts';
import { remissHead } from './head.ts';
import type { RemissHead } from './head.ts';
import { oneLine, shorten, withinSentence } from './literal.ts';
import { cardWords } from './words.ts';
import type { CardWords } from './words.ts';

export interface GranskaSvarData extends CardBase, RemissHead {
  readonly svarsuppdragId: string;
  readonly formInstance: string;
  readonly bodyKind: BodyKind;
  /** Where the answer becomes a received record ("Stadsledningskontoret"). */
  readonly receiver: string;
  readonly stance: Stance;
  readonly standing: Standing;
  readonly decidedBy: string | null;
  /** `del` is the title of the part, or null for Övrigt. */
  readonly synpunkter: readonly { readonly del: string | null; readonly text: string }[];
}

/** A draft begun in the tab may hold a hundred; the first are enough to know it by. */
const MAX_SHOWN = 20;

/** What is about to be handed in, with the sentence about what that means, before the tap. */
export function granskaSvarCard(data: GranskaSvarData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.granskaSvar;
  return withinSize((chars) => assemble(data, links, language, present([
    heading(t.heading),
    ...remissHead(data, words),
    labelled(t.stance, words.common.stance[data.stance]),
    labelled(t.standing, words.common.standing[data.bodyKind][data.standing]),
    data.decidedBy === null || data.decidedBy.trim() === '' ? null : labelled(t.decidedBy, oneLine(data.decidedBy, 500)),
    ...texts(data, chars, words),
    group([line(t.legal(withinSentence(data.receiver)))], { style: 'emphasis', spacing: 'Medium' }),
  ]), [
    button('lamnaSvar', t.submit, { svarsuppdragId: data.svarsuppdragId, formInstance: data.formInstance }, data, { primary: true }),
    button('svara', t.back, { svarsuppdragId: data.svarsuppdragId }, data),
  ]));
}

function texts(data: GranskaSvarData, chars: number, words: CardWords): CardElement[] {
  const said = data.synpunkter.filter((s) => s.text.trim() !== '');
  if (said.length === 0) return [note(words.cards.granskaSvar.noText, { isSubtle: true })];
  const short = said.slice(0, MAX_SHOWN).map((s) => ({ del: s.del, ...shorten(s.text.trim(), chars) }));
  return present([
    ...short.map((s) => group([line([{ strong: oneLine(s.del ?? words.common.ovrigt, 120) }]), quoted(s.text)], { separator: true, spacing: 'Small' })),
    said.length > MAX_SHOWN ? note(words.cards.svarInkommet.andMore(said.length - MAX_SHOWN)) : null,
    short.some((s) => s.cut) ? note(words.cards.shortened, { isSubtle: true }) : null,
  ]);
}
