import type { Datum } from '#domain/calendar/datum.ts';
import { longDateWithWeekday } from '#domain/calendar/format.ts';
import type { Language } from '#domain/calendar/format.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { assemble } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { button } from './buttons.ts';
import { heading, labelled, line, note, present } from './elements.ts';
import { remissHead } from './head.ts';
import type { RemissHead } from './head.ts';
import { oneLine, shorten } from './literal.ts';
import { cardWords } from './words.ts';

export interface AnstandBeslutData extends CardBase, RemissHead {
  readonly svarsuppdragId: string;
  readonly outcome: 'beviljat' | 'avslaget';
  readonly askedFor: Datum;
  /** The day that counts now. */
  readonly svarsdatum: Datum;
  readonly decidedBy: string;
  /** Why, when the handläggare has said. */
  readonly reason?: string | null;
}

/** To those who asked for anstånd: what was decided and which day counts. */
export function anstandBeslutCard(data: AnstandBeslutData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.anstandBeslut;
  const granted = data.outcome === 'beviljat';
  const day = longDateWithWeekday(data.svarsdatum, language);
  const asked = words.day(data.askedFor);
  return assemble(data, links, language, present([
    heading(granted ? t.grantedHeading : t.refusedHeading),
    line(granted ? t.granted(oneLine(data.instans), day) : t.refused(asked, day)),
    granted && data.askedFor !== data.svarsdatum ? note(t.grantedOther(asked), { spacing: 'Small' }) : null,
    data.reason ? labelled(t.reason, shorten(data.reason, 1_000).text) : null,
    note(granted ? t.reminders : t.refusedHelp, { spacing: 'Small' }),
    line(t.decidedBy(oneLine(data.decidedBy)), { isSubtle: true, spacing: 'Small' }),
    ...remissHead(data, words),
  ]), [button('svara', t.answer, { svarsuppdragId: data.svarsuppdragId }, data, { primary: true })]);
}
