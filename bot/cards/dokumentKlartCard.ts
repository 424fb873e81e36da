import type { Instant } from '#domain/calendar/datum.ts';
import type { Language } from '#domain/calendar/format.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { assemble } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { linkButton } from './buttons.ts';
import { heading, line, note, title } from './elements.ts';
import { oneLine } from './literal.ts';
import { cardWords } from './words.ts';

export interface DokumentKlartData extends CardBase {
  readonly title: string;
  readonly diarienummer: string;
  readonly fileName: string;
  /** "" at the top of the library. */
  readonly folder: string;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly synpunkter: number;
  readonly instanser: number;
}

export interface DokumentKlartLinks extends CardLinks {
  /** webUrl of the file in SharePoint. */
  readonly word: string;
}

export function dokumentKlartCard(data: DokumentKlartData, links: DokumentKlartLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.dokumentKlart;
  return assemble(data, links, language, [
    heading(t.heading),
    title(data.fileName),
    line(oneLine(data.title), { spacing: 'Small' }),
    line(words.cards.arende.dnr(oneLine(data.diarienummer)), { isSubtle: true, spacing: 'None' }),
    note(t.content(words.common.synpunkter(data.synpunkter), data.instanser), { spacing: 'Small' }),
    line(data.folder === '' ? t.whereTop : t.where(oneLine(data.folder)), { spacing: 'Small' }),
    note(t.newFile, { isSubtle: true, spacing: 'Small' }),
    line(t.created(oneLine(data.createdBy), words.moment(data.createdAt)), { isSubtle: true, spacing: 'Small' }),
  ], linkButton(t.openWord, links.word));
}
