import type { Language } from '#domain/calendar/format.ts';
import type { Step } from '#domain/paminnelse/ledger.ts';
import { cardWords } from './words.ts';

/** What the notification of a card shows. Nothing of a case: it is read on locked phones and in rooms with others. */
export function summaryFor(step: Step, language: Language = 'sv'): string {
  return cardWords(language).cards.summary[step];
}

/** For a card that carries several: of one kind the sentence of that kind, otherwise how many things wait. */
export function summaryForAll(steps: readonly Step[], language: Language = 'sv'): string {
  const words = cardWords(language).cards;
  const sentences = new Set(steps.map((step) => words.summary[step]));
  const [only] = sentences;
  return sentences.size === 1 && only !== undefined ? only : words.summaryOfMany(steps.length);
}
