import type { Instant } from '#domain/calendar/datum.ts';
import type { Language } from '#domain/calendar/format.ts';
import type { Stance, Standing } from '#domain/svar/svar.ts';
import type { BodyKind } from '#domain/texts/common.sv.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { assemble } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { group, heading, line, note, present } from './elements.ts';
import { caseName } from './head.ts';
import { oneLine } from './literal.ts';
import { cardWords } from './words.ts';

export interface SvarInkommetItem {
  readonly title: string;
  readonly diarienummer: string;
  readonly instans: string;
  readonly bodyKind: BodyKind;
  readonly stance: Stance;
  readonly standing: Standing;
  readonly synpunkter: number;
  readonly receivedAt: Instant;
}

export interface SvarInkommetData extends CardBase {
  /** One or more, latest first. */
  readonly items: readonly SvarInkommetItem[];
  /** Set when all items belong to one utskick. */
  readonly progress: { readonly answered: number; readonly total: number } | null;
}

const MAX_ITEMS = 8;

/** To the handläggare: who has answered, and how it stands. The words themselves are read in the tab. */
export function svarInkommetCard(data: SvarInkommetData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.svarInkommet;
  return assemble(data, links, language, present([
    heading(t.heading(data.items.length)),
    ...data.items.slice(0, MAX_ITEMS).map((item) => group([
      line(t.from(oneLine(item.instans), words.common.stance[item.stance].toLocaleLowerCase(language))),
      line(t.details(words.common.standing[item.bodyKind][item.standing], words.common.synpunkter(item.synpunkter), words.moment(item.receivedAt)), { spacing: 'Small' }),
      line(caseName(item, words), { isSubtle: true, spacing: 'Small' }),
    ], { separator: true })),
    data.items.length > MAX_ITEMS ? note(t.andMore(data.items.length - MAX_ITEMS)) : null,
    data.progress === null ? null : note(t.count(data.progress.answered, data.progress.total)),
  ]), []);
}
