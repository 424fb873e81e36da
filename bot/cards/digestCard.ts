import type { Language } from '#domain/calendar/format.ts';
import type { Step } from '#domain/paminnelse/ledger.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { assemble } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { group, heading, line, note, present } from './elements.ts';
import { caseName } from './head.ts';
import { oneLine } from './literal.ts';
import { cardWords } from './words.ts';

export interface DigestItem {
  readonly step: Step;
  readonly title: string | null;
  readonly diarienummer: string | null;
  /** The instans it is about, or null. */
  readonly instans: string | null;
}

export interface DigestData extends CardBase {
  readonly items: readonly DigestItem[];
}

const MAX_ITEMS = 12;

/** Contacts of several kinds that fall on one day for one person; everything else has a card of its own kind. */
export function digestCard(data: DigestData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  return assemble(data, links, language, present([
    heading(words.cards.digest.heading(data.items.length)),
    ...data.items.slice(0, MAX_ITEMS).map((item) => group(present([
      note(words.cards.summary[item.step]),
      line(caseName({ title: item.title ?? words.common.untitled, diarienummer: item.diarienummer }, words), { spacing: 'Small' }),
      item.instans === null ? null : line(oneLine(item.instans), { isSubtle: true, spacing: 'None' }),
    ]), { separator: true })),
    data.items.length > MAX_ITEMS ? note(words.cards.svarInkommet.andMore(data.items.length - MAX_ITEMS)) : null,
  ]), []);
}
