import type { CardElement } from './adaptiveCard.ts';
import { line, title } from './elements.ts';
import { oneLine, withinSentence } from './literal.ts';
import type { CardWords } from './words.ts';

export interface RemissHead {
  readonly title: string;
  readonly diarienummer: string;
  readonly sender: string;
  /** Name of the instans the card is about; a person may answer for several. */
  readonly instans: string;
}

/** Which remiss, from whom, for whom: the first lines of every card that a nämnd gets. */
export function remissHead(head: RemissHead, words: CardWords): CardElement[] {
  return [
    title(head.title),
    line(words.cards.arende.remissFrom(withinSentence(head.sender)), { isSubtle: true, spacing: 'Small' }),
    // On a line of its own: beside other words a phone breaks the number at its hyphen.
    line(words.cards.arende.dnr(oneLine(head.diarienummer)), { isSubtle: true, spacing: 'None' }),
    line(words.cards.arende.for(withinSentence(head.instans)), { isSubtle: true, spacing: 'None' }),
  ];
}

/** One line for lists: title and number. */
export function caseName(head: { readonly title: string; readonly diarienummer: string | null }, words: CardWords): string {
  const name = oneLine(head.title, 120);
  return head.diarienummer === null ? name : `${name}, ${words.common.dnr(oneLine(head.diarienummer))}`;
}
