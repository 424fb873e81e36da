import type { Datum } from '#domain/calendar/datum.ts';
import { longDateWithWeekday } from '#domain/calendar/format.ts';
import type { Language } from '#domain/calendar/format.ts';
import { WAYS } from '#domain/svar/svar.ts';
import type { WayOfAnswering } from '#domain/svar/svar.ts';
import type { BodyKind } from '#domain/texts/common.sv.ts';
import type { AdaptiveCard, CardAction, CardElement } from './adaptiveCard.ts';
import { assemble } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { button } from './buttons.ts';
import { choices, group, heading, line, note, present } from './elements.ts';
import type { Wish } from '#domain/arende/choice.ts';
import { oneLine } from './literal.ts';
import { remissHead } from './head.ts';
import type { RemissHead } from './head.ts';
import { bothDays, type External } from './externalDay.ts';
import { cardWords } from './words.ts';
import type { CardWords } from './words.ts';

export interface NyRemissData extends CardBase, RemissHead {
  readonly svarsuppdragId: string;
  readonly bodyKind: BodyKind;
  /** The day that counts for this instans, a granted anstånd included. */
  readonly svarsdatum: Datum;
  /** A remiss from outside; left out or null when it is our own. */
  readonly external?: External | null;
  /** What the calendar says («Er nämnd sammanträder 25 oktober ...»), or null when nothing is known. */
  readonly verdictText: string | null;
  /** The sentence for the proposed decision and why, to copy; left out or null where it is not needed. */
  readonly ready?: { readonly clause: string; readonly reason: string } | null;
  /** Whether «förslaget nu, beslutet senare» is a way to choose. */
  readonly proposalFirst?: boolean;
  /** How the sender would like it answered; left out or null where it is up to the instans. */
  readonly wish?: Wish | null;
  /** The yttrande goes to fullmäktige: nobody may answer by delegation. */
  readonly delegationBarred?: boolean;
  /** It is a test to the sender: marked, and its buttons do nothing. */
  readonly test?: boolean;
  readonly way: WayOfAnswering | null;
  readonly openedOn: Datum | null;
  readonly utkastSavedOn: Datum | null;
  readonly anstand: { readonly outcome: 'begart' | 'beviljat' | 'avslaget'; readonly askedFor: Datum } | null;
  readonly handlaggare: string | null;
}

/** The first card of a remiss, and its first face after «Tillbaka». */
export function nyRemissCard(data: NyRemissData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.nyRemiss;
  const day = longDateWithWeekday(data.svarsdatum, language);
  return assemble(data, links, language, present([
    ...(data.test === true ? [group([heading(words.cards.prov.heading), line(words.cards.prov.text(oneLine(data.instans)), { spacing: 'None' })], { style: 'emphasis' })] : []),
    heading(t.heading),
    ...remissHead(data, words),
    line(data.anstand?.outcome === 'beviljat' ? t.extended(day) : data.external ? bothDays(data.svarsdatum, data.external, language) : t.answerBy(day)),
    data.verdictText === null ? null : line(data.verdictText, { spacing: 'Small' }),
    ...readyClause(data, words),
    ...situation(data, words),
    askWay(data, words),
    data.handlaggare === null ? null : line(t.handlaggare(data.handlaggare), { isSubtle: true }),
    note(t.official, { isSubtle: true, spacing: 'Small' }),
  ]), buttons(data, words));
}

function situation(data: NyRemissData, words: CardWords): (CardElement | null)[] {
  const t = words.cards.nyRemiss;
  const anstand = data.anstand === null || data.anstand.outcome === 'beviljat' ? null
    : data.anstand.outcome === 'begart' ? t.anstandAsked(words.day(data.anstand.askedFor)) : t.anstandRefused(words.day(data.anstand.askedFor));
  return [
    anstand === null ? null : note(anstand),
    data.utkastSavedOn === null ? null : note(t.draft(words.day(data.utkastSavedOn)), { spacing: 'Small' }),
    data.openedOn === null ? null : note(t.opened(words.day(data.openedOn)), { isSubtle: true, spacing: 'Small' }),
  ];
}

/** In a block of its own, so that it can be marked and copied into the proposal. */
function readyClause(data: NyRemissData, words: CardWords): CardElement[] {
  if (!data.ready) return [];
  const t = words.cards.nyRemiss;
  return [group([note(t.readyLabel, { isSubtle: true }), line([{ strong: data.ready.clause }], { spacing: 'None' }), line(data.ready.reason, { isSubtle: true, spacing: 'None' })], { style: 'emphasis', spacing: 'Small' })];
}

/** «Hur svarar ni?» as radio buttons with one button, because a card takes six buttons at most. */
function askWay(data: NyRemissData, words: CardWords): CardElement {
  const t = words.cards.nyRemiss;
  const names = words.common.way[data.bodyKind];
  const chosen = data.way === null ? [] : [line(t.wayChosen(names[data.way]))];
  return group([
    ...chosen,
    ...(data.wish ? [line(t.wish[data.wish][data.bodyKind])] : []),
    choices('way', t.wayQuestion, t.wayMissing, WAYS.filter((w) => (w === 'delegation' ? data.delegationBarred !== true : w !== 'forslag-forst' || data.proposalFirst === true || data.way === w)), names, data.way),
    // A choice in a card cannot be greyed out: it is left out, and why is said.
    ...(data.delegationBarred === true ? [note(t.delegationBarred, { isSubtle: true, spacing: 'Small' })] : []),
    { type: 'ActionSet', actions: [button('valjWay', t.saveWay, { svarsuppdragId: data.svarsuppdragId }, data, { inputs: true })] },
  ], { separator: true });
}

function buttons(data: NyRemissData, words: CardWords): CardAction[] {
  const t = words.cards.nyRemiss;
  const { svarsuppdragId } = data;
  return [
    button('svara', data.utkastSavedOn === null ? t.answer : t.continue, { svarsuppdragId }, data, { primary: true }),
    ...(data.anstand?.outcome === 'begart' ? [] : [button('anstandForm', t.askAnstand, { svarsuppdragId }, data)]),
    ...(data.openedOn === null ? [button('oppnad', t.seen, { svarsuppdragId }, data)] : []),
  ];
}
