import type { Language } from '#domain/calendar/format.ts';
import type { ErrorCode } from '#domain/texts/errors.sv.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { assemble, withinSize } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { heading, line, note, present, quoted } from './elements.ts';
import { oneLine, shorten } from './literal.ts';
import { cardWords } from './words.ts';

export interface ErrorData extends CardBase {
  /** Its sentence says what happened, what was kept and what to do (domain/texts/errors). */
  readonly code: ErrorCode;
  /** What the person had written; shown so that it can be copied. */
  readonly keptText: string | null;
  readonly utkastSaved: boolean;
  /** Set when it is our fault and somebody can look it up. */
  readonly faultId: string | null;
}

/** What happened, what was kept, what to do. */
export function errorCard(data: ErrorData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.error;
  return withinSize((chars) => {
    const kept = data.keptText === null || data.keptText.trim() === '' ? null : shorten(data.keptText.trim(), chars);
    return assemble(data, links, language, present([
      heading(t.heading),
      note(words.errors[data.code]),
      data.utkastSaved ? note(t.keptDraft, { spacing: 'Small' }) : null,
      kept === null ? null : note(t.kept),
      kept === null ? null : quoted(kept.text),
      kept?.cut === true ? note(words.cards.shortened, { isSubtle: true }) : null,
      data.faultId === null ? null : line(t.faultId(oneLine(data.faultId)), { isSubtle: true }),
    ]), []);
  });
}
