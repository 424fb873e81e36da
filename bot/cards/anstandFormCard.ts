import { addDays } from '#domain/calendar/datum.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import type { Language } from '#domain/calendar/format.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { assemble } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { button } from './buttons.ts';
import { heading, note } from './elements.ts';
import { remissHead } from './head.ts';
import type { RemissHead } from './head.ts';
import { literal } from './literal.ts';
import { cardWords } from './words.ts';

export interface AnstandFormData extends CardBase, RemissHead {
  readonly svarsuppdragId: string;
  readonly svarsdatum: Datum;
  /** Filled in beforehand where the nämnd's calendar tells; `reason` is a sentence. */
  readonly suggested: { readonly askedFor: Datum; readonly reason: string } | null;
}

const MAX_REASON = 1_000;

export function anstandFormCard(data: AnstandFormData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.anstandForm;
  return assemble(data, links, language, [
    heading(t.heading),
    ...remissHead(data, words),
    note(t.now(words.day(data.svarsdatum))),
    {
      type: 'Input.Date', id: 'askedFor', label: t.askedFor, isRequired: true, errorMessage: t.askedForMissing, min: addDays(data.svarsdatum, 1),
      ...(data.suggested === null ? {} : { value: data.suggested.askedFor }),
    },
    {
      type: 'Input.Text', id: 'reason', label: t.reason, isRequired: true, errorMessage: t.reasonMissing, isMultiline: true, maxLength: MAX_REASON,
      placeholder: t.reasonPlaceholder, ...(data.suggested === null ? {} : { value: literal(data.suggested.reason).slice(0, MAX_REASON) }),
    },
    note(t.note, { isSubtle: true }),
  ], [
    button('begarAnstand', t.send, { svarsuppdragId: data.svarsuppdragId }, data, { inputs: true, primary: true }),
    button('tillbaka', t.back, { svarsuppdragId: data.svarsuppdragId }, data),
  ]);
}
