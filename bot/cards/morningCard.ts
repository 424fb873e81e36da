import type { Language } from '#domain/calendar/format.ts';
import type { MorningRow } from '#domain/paminnelse/morning.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { assemble, withinSize } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { linkButton } from './buttons.ts';
import { group, heading, line, note, present } from './elements.ts';
import { oneLine } from './literal.ts';
import { cardWords } from './words.ts';

export interface MorningData extends CardBase {
  /** The nearest day first, each with a link to its answers. */
  readonly rows: readonly (MorningRow & { readonly tab: string })[];
}

const ROWS = [10, 6, 3] as const;
const BUTTONS = 4;

/** Where the remisser stand, all in one card. */
export function morningCard(data: MorningData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.morning;
  return withinSize((rows) => assemble(data, links, language, present([
    heading(t.heading),
    ...data.rows.slice(0, rows).map((r) => group([
      line([{ strong: `${oneLine(r.title, 120)}, ${oneLine(r.diarienummer)}.` }]),
      line([t.left(r.workingDaysLeft), t.answered(r.answered, r.total), ...(r.unopened > 0 ? [t.unopened(r.unopened)] : []), ...(r.asksAnstand > 0 ? [t.asksAnstand(r.asksAnstand)] : [])].join(' '), { spacing: 'None' }),
    ], { separator: data.rows.length > 1 })),
    data.rows.length > rows ? note(words.cards.svarInkommet.andMore(data.rows.length - rows)) : null,
    note(t.off, { isSubtle: true }),
  ]), data.rows.slice(0, BUTTONS).flatMap((r) => linkButton(data.rows.length === 1 ? t.show : t.showOne(oneLine(r.diarienummer, 40)), r.tab))), ROWS);
}
