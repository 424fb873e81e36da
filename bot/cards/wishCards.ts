import type { Datum } from '#domain/calendar/datum.ts';
import type { Language } from '#domain/calendar/format.ts';
import type { CardButtonData, CardVerb } from '#domain/contract/cardActions.ts';
import type { AdaptiveCard, CardAction } from './adaptiveCard.ts';
import { assemble } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { button, linkButton } from './buttons.ts';
import { heading, line, note, present } from './elements.ts';
import { remissHead } from './head.ts';
import type { RemissHead } from './head.ts';
import { oneLine, withinSentence } from './literal.ts';
import { cardWords } from './words.ts';

/** A card takes six buttons; two are «Nej» and «Öppna i fliken». */
const MOST = 4;

export interface StanceGuessData extends CardBase, RemissHead {
  readonly svarsuppdragId: string;
  readonly stance: 'avstar' | 'inget-att-erinra';
}

/** «Jag tolkar det som …»: what was said in chat is shown back. Yes leads to the form, where the person still reviews and hands in. */
export function stanceGuessCard(data: StanceGuessData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.wishes;
  return assemble(data, links, language, [
    line(t.guess(words.common.stance[data.stance], oneLine(data.diarienummer), withinSentence(data.instans))), note(t.right, { spacing: 'Small' }), ...remissHead(data, words),
  ], [
    button('reviewStance', t.yesReview, { svarsuppdragId: data.svarsuppdragId, stance: data.stance }, data, { primary: true }),
    button('dismiss', t.no, {}, data),
  ]);
}

export interface WhichData<V extends CardVerb> extends CardBase {
  readonly verb: V;
  readonly choices: readonly { readonly title: string; readonly instans: string; readonly data: CardButtonData<V> }[];
}

/** Several remisser fit what was said: the person says which. */
export function whichCard<V extends CardVerb>(data: WhichData<V>, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.wishes;
  return assemble(data, links, language, present([
    heading(t.which),
    ...data.choices.slice(0, MOST).map((c) => line(t.choice(oneLine(c.title, 120), withinSentence(c.instans)), { spacing: 'Small' })),
    data.choices.length > MOST ? note(t.rest(data.choices.length - MOST)) : null,
  ]), [...data.choices.slice(0, MOST).map((c) => button(data.verb, oneLine(c.instans, 60), c.data, data)), button('dismiss', t.no, {}, data)]);
}

export interface AbsenceData extends CardBase {
  readonly firstDay: Datum;
  readonly lastDay: Datum | null;
  /** Who gets what comes meanwhile, instans by instans; null where nobody is named. */
  readonly standIns: readonly { readonly instans: string; readonly name: string | null }[];
  /** Set once it is kept: then the card tells, and it may be taken back. */
  readonly keptId: string | null;
}

/** One's own absence: proposed with days that can be changed, then told with a way back. */
export function absenceCard(data: AbsenceData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.wishes;
  const who = data.standIns.map((s) => line(s.name === null ? t.nobody(withinSentence(s.instans)) : t.standIn(oneLine(s.name), withinSentence(s.instans)), { spacing: 'Small' }));
  if (data.keptId !== null && data.lastDay !== null) {
    return assemble(data, links, language, [heading(t.absenceKept), line(t.awayDays(words.day(data.firstDay), words.day(data.lastDay))), ...who], [button('undoAbsence', t.undo, { standInId: data.keptId }, data)]);
  }
  return assemble(data, links, language, [
    heading(t.absence),
    { type: 'Input.Date', id: 'firstDay', label: t.firstDay, isRequired: true, errorMessage: t.dayMissing, value: data.firstDay },
    { type: 'Input.Date', id: 'lastDay', label: t.lastDay, isRequired: true, errorMessage: t.dayMissing, ...(data.lastDay === null ? {} : { value: data.lastDay }) },
    ...who,
  ], [button('setMyAbsence', t.keepAbsence, {}, data, { inputs: true, primary: true }), button('dismiss', t.no, {}, data)]);
}

/** Whom to remind is chosen, with a look at the cards first, on the page of the remiss. */
export function remindLinksCard(data: CardBase & { readonly remisser: readonly { readonly title: string; readonly missing: number; readonly total: number; readonly tab: string }[] }, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.wishes;
  const actions: CardAction[] = data.remisser.slice(0, MOST).flatMap((r) => linkButton(data.remisser.length === 1 ? t.toSvar : oneLine(r.title, 60), r.tab));
  return assemble(data, links, language, present([
    heading(t.remind), ...data.remisser.slice(0, MOST).map((r) => line(t.missing(oneLine(r.title, 120), r.missing, r.total), { spacing: 'Small' })), note(t.remindHow, { isSubtle: true }),
  ]), actions);
}

/** A wish that was not meant, or has been taken back. */
export function nothingDoneCard(data: CardBase, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const t = cardWords(language).cards.wishes;
  return assemble(data, links, language, [note(t.nothingDone)], []);
}
