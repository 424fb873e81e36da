import type { Datum, Instant } from '#domain/calendar/datum.ts';
import type { Language } from '#domain/calendar/format.ts';
import type { AdaptiveCard, CardAction, CardElement } from './adaptiveCard.ts';
import { assemble, withinSize } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { button, toggle } from './buttons.ts';
import { group, labelled, line, note, present, title } from './elements.ts';
import { oneLine, shorten } from './literal.ts';
import { cardWords } from './words.ts';
import type { CardWords } from './words.ts';

export interface AnstandBegartData extends CardBase {
  readonly anstandId: string;
  readonly title: string;
  readonly diarienummer: string;
  readonly instans: string;
  readonly svarsdatum: Datum;
  readonly askedFor: Datum;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  /** What the calendar says about the day asked for, or null. */
  readonly verdictText: string | null;
  /** Set when it has been decided: the card then only tells. */
  readonly decision: { readonly outcome: 'beviljat' | 'avslaget'; readonly grantedTo: Datum | null; readonly by: string; readonly at: Instant; readonly reason?: string | null } | null;
}

const OTHER_DAY = 'annanDag';
const REFUSAL = 'avslag';

/** To the sender's handläggare. «Bevilja annat datum» opens a date field with the day asked for in it. */
export function anstandBegartCard(data: AnstandBegartData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.anstandBegart;
  return withinSize((chars) => {
    const reason = shorten(data.reason.trim(), chars);
    return assemble(data, links, language, present([
      line(t.asks(oneLine(data.instans), words.day(data.askedFor))),
      title(data.title),
      line(words.cards.arende.dnr(oneLine(data.diarienummer)), { isSubtle: true, spacing: 'None' }),
      labelled(t.reason, reason.text),
      reason.cut ? note(words.cards.shortened, { isSubtle: true }) : null,
      data.verdictText === null ? null : line(data.verdictText, { spacing: 'Small' }),
      note(t.now(words.day(data.svarsdatum)), { spacing: 'Small' }),
      line(t.askedBy(oneLine(data.askedBy), words.moment(data.askedAt)), { isSubtle: true, spacing: 'Small' }),
      data.decision === null ? otherDay(data, words) : line(decided(data.decision, words)),
      data.decision === null ? refusal(data, words) : data.decision.reason ? labelled(t.reason, shorten(data.decision.reason, chars).text) : null,
    ]), data.decision === null ? buttons(data, words) : []);
  });
}

function otherDay(data: AnstandBegartData, words: CardWords): CardElement {
  const t = words.cards.anstandBegart;
  return group([
    { type: 'Input.Date', id: 'grantedTo', label: t.otherDay, isRequired: true, errorMessage: t.otherDayMissing, value: data.askedFor },
    { type: 'ActionSet', actions: [button('beviljaAnstand', t.grantThat, { anstandId: data.anstandId }, data, { inputs: true })] },
  ], { id: OTHER_DAY, isVisible: false });
}

/** Who asked reads why: a refusal without a reason is not sent. */
function refusal(data: AnstandBegartData, words: CardWords): CardElement {
  const t = words.cards.anstandBegart;
  return group([
    { type: 'Input.Text', id: 'reason', label: t.why, isRequired: true, errorMessage: t.whyMissing, isMultiline: true, maxLength: 1_000, placeholder: t.whyPlaceholder },
    { type: 'ActionSet', actions: [button('avslaAnstand', t.refuseNow, { anstandId: data.anstandId }, data, { inputs: true })] },
  ], { id: REFUSAL, isVisible: false });
}

function buttons(data: AnstandBegartData, words: CardWords): CardAction[] {
  const t = words.cards.anstandBegart;
  return [
    button('beviljaAnstand', t.grant, { anstandId: data.anstandId }, data, { primary: true }),
    toggle(t.grantOther, OTHER_DAY),
    toggle(t.refuse, REFUSAL),
  ];
}

function decided(decision: NonNullable<AnstandBegartData['decision']>, words: CardWords) {
  const t = words.cards.anstandBegart;
  const when = words.moment(decision.at);
  return decision.outcome === 'beviljat' && decision.grantedTo !== null ? t.granted(words.day(decision.grantedTo), oneLine(decision.by), when) : t.refused(oneLine(decision.by), when);
}
