import type { Language } from '#domain/calendar/format.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { assemble } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { heading, line, note, present, title } from './elements.ts';
import { oneLine } from './literal.ts';
import { cardWords } from './words.ts';

export interface GranskaArendeData extends CardBase {
  /** As read, or null when the reader found none. */
  readonly title: string | null;
  readonly diarienummer: string | null;
  readonly fileNames: readonly string[];
  readonly toConfirm: number;
  readonly doubts: number;
  readonly unreadable: number;
}

const MAX_FILES = 4;

/** To the handläggare: documents have been read and wait to be confirmed. Confirming is done in the tab, beside the quotes; afterwards the card says that it is done. */
export function granskaArendeCard(data: GranskaArendeData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.granskaArende;
  const names = data.fileNames.slice(0, MAX_FILES).map((name) => oneLine(name, 80));
  const files = data.fileNames.length > MAX_FILES ? `${names.join(', ')}, ${words.cards.svarInkommet.andMore(data.fileNames.length - MAX_FILES).replace(/\.$/, '')}` : names.join(', ');
  const done = data.toConfirm === 0 && data.doubts === 0;
  return assemble(data, links, language, present([
    heading(done ? t.doneHeading : t.heading),
    title(data.title ?? words.common.untitled),
    data.diarienummer === null ? null : line(words.cards.arende.dnr(oneLine(data.diarienummer)), { isSubtle: true, spacing: 'None' }),
    done ? note(t.done) : line(t.toConfirm(data.toConfirm)),
    data.doubts === 0 ? null : line(t.doubts(data.doubts), { spacing: 'Small' }),
    data.unreadable === 0 ? null : note(t.unreadable(data.unreadable), { spacing: 'Small' }),
    names.length === 0 ? null : line(t.read(files), { isSubtle: true, spacing: 'Small' }),
    done ? null : note(t.promise, { isSubtle: true, spacing: 'Small' }),
  ]), []);
}
