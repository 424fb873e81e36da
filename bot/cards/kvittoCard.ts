import type { Instant } from '#domain/calendar/datum.ts';
import type { Language } from '#domain/calendar/format.ts';
import type { Stance, Standing } from '#domain/svar/svar.ts';
import type { BodyKind } from '#domain/texts/common.sv.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { assemble } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { button } from './buttons.ts';
import { heading, line, note, present } from './elements.ts';
import { remissHead } from './head.ts';
import type { RemissHead } from './head.ts';
import { oneLine } from './literal.ts';
import { cardWords } from './words.ts';
import type { CardWords } from './words.ts';

export interface KvittoData extends CardBase, RemissHead {
  readonly svarsuppdragId: string;
  readonly bodyKind: BodyKind;
  readonly receivedAt: Instant;
  readonly stance: Stance;
  readonly standing: Standing;
  /** 1 for the first; later ones are completions. */
  readonly version: number;
  readonly afterClose: boolean;
  readonly handlaggare: string | null;
  /** Where the nämnd's decision stands, in Swedish, when a proposal has been handed in; left out or null otherwise. */
  readonly decisionText?: string | null;
}

/** Said only once the answer is stored. */
export function kvittoCard(data: KvittoData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.kvitto;
  return assemble(data, links, language, present([
    heading(t.heading),
    note(thanks(data, words)),
    data.afterClose ? note(t.late) : null,
    data.handlaggare === null ? null : line(t.handlaggare(oneLine(data.handlaggare)), { spacing: 'Small' }),
    note(t.feedback, { spacing: 'Small' }),
    data.decisionText ? line(data.decisionText, { spacing: 'Small' }) : null,
    data.standing === 'forvaltningen' ? note(data.bodyKind === 'bolag' ? t.decisionToComeBolag : t.decisionToCome, { spacing: 'Small' }) : null,
    ...remissHead(data, words),
  ]), [button('svara', t.complete, { svarsuppdragId: data.svarsuppdragId }, data)]);
}

function thanks(data: KvittoData, words: CardWords): string {
  const t = words.cards.kvitto;
  const when = words.moment(data.receivedAt);
  if (data.version > 1) return t.thanksCompleted(when);
  if (data.stance === 'avstar') return t.thanksAbstains(when);
  return data.stance === 'inget-att-erinra' ? t.thanksNoObjection(when) : t.thanks(when);
}
