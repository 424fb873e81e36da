import type { Datum, Instant } from '#domain/calendar/datum.ts';
import type { Language } from '#domain/calendar/format.ts';
import type { Stance } from '#domain/svar/svar.ts';
import type { Rich } from '#domain/texts/rich.ts';
import type { AdaptiveCard, CardAction, CardElement } from './adaptiveCard.ts';
import { assemble, withinSize } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { button, linkButton } from './buttons.ts';
import { group, heading, line, note, present } from './elements.ts';
import { remissHead } from './head.ts';
import type { RemissHead } from './head.ts';
import { oneLine, withinSentence } from './literal.ts';
import type { External } from './externalDay.ts';
import { cardWords } from './words.ts';
import type { CardWords } from './words.ts';

export interface PaminnelseItem extends RemissHead {
  readonly svarsuppdragId: string;
  /** A first card that happens to fall on the same day is carried along. */
  readonly kind: 'ny-remiss' | 'paminnelse';
  readonly svarsdatum: Datum;
  /** A remiss from outside; left out or null when it is our own. */
  readonly external?: External | null;
  /** Working days to the stop date when the nämnd's calendar is known, otherwise to the svarsdatum; 0 is today, negative has passed. */
  readonly workingDaysLeft: number;
  /** The nämnd's own clock, when known. */
  readonly calendar: { readonly stopDate: Datum | null; readonly meeting: Datum } | null;
  readonly utkastSavedOn: Datum | null;
  readonly anstandOpen: boolean;
  readonly openedOn: Datum | null;
  /** The förvaltning's proposal is handed in; what is left is the nämnd's decision. */
  readonly proposalIn?: 'namnd' | 'bolag' | null;
  /** Set when the card is redrawn after an answer. */
  readonly answered: { readonly at: Instant; readonly stance: Stance } | null;
  /** Why it comes, when it is no ordinary step: nobody has opened it, the person chose the day, or a handläggare pressed (by name). */
  readonly notOpened?: boolean;
  readonly chosenDay?: boolean;
  readonly remindedBy?: string | null;
  /** What the person has decided about their own reminders of it, and whether «på torsdag» can be chosen. Left out: nothing is offered. */
  readonly reminders?: { readonly paused: boolean; readonly nextOn: Datum | null; readonly mayChooseThursday: boolean } | null;
  /** Deep link to this one's form in the tab. */
  readonly tab: string;
}

export interface PaminnelseData extends CardBase {
  /** One or more, most urgent first: everything that is due to one person on one day comes in one card. */
  readonly items: readonly PaminnelseItem[];
  readonly handlaggare: string | null;
}

/** Buttons in the card are six at most; one is «Öppna i fliken». */
const ROOM_FOR_BUTTONS = 5;
/** Rows shown, fewer when names are long. */
const ROWS = [12, 8, 5] as const;

export function paminnelseCard(data: PaminnelseData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  return withinSize((rows) => draw(data, links, language, rows), ROWS);
}

function draw(data: PaminnelseData, links: CardLinks, language: Language, rows: number): AdaptiveCard {
  const words = cardWords(language);
  const t = words.cards.paminnelse;
  const shown = data.items.slice(0, rows);
  const open = shown.filter((i) => i.answered === null);
  const instanser = [...new Set(data.items.map((i) => withinSentence(i.instans)))];
  const single = data.items.length === 1 ? data.items[0] : undefined;
  return assemble(data, links, language, present([
    heading(single ? headingOfOne(single, words) : headingOfMany(data.items, words)),
    ...shown.map((item) => group([...itemLines(item, words, single === undefined), ...(single ? [] : ownRow(itemButtons(item, open, data, words)))], { separator: single === undefined, spacing: 'Medium' })),
    data.items.length > rows ? note(words.cards.svarInkommet.andMore(data.items.length - rows)) : null,
    line(t.why(listed(instanser, words)), { isSubtle: true }),
    single ? null : note(t.optOutMany, { isSubtle: true, spacing: 'Small' }),
    data.handlaggare === null ? null : line(t.wrongPerson(oneLine(data.handlaggare)), { isSubtle: true, spacing: 'Small' }),
  ]), single ? itemButtons(single, open, data, words) : []);
}

function headingOfOne(item: PaminnelseItem, words: CardWords): string {
  const t = words.cards.paminnelse;
  if (item.answered !== null) return words.cards.besvarad.heading;
  if (item.kind === 'ny-remiss') return words.cards.nyRemiss.heading;
  if (item.notOpened === true) return t.notOpened;
  return item.workingDaysLeft < 0 ? t.past : item.workingDaysLeft === 0 ? t.lastDay : t.left(words.common.workingDays(item.workingDaysLeft));
}

function headingOfMany(items: readonly PaminnelseItem[], words: CardWords): string {
  const t = words.cards.paminnelse;
  const fresh = items.filter((i) => i.kind === 'ny-remiss').length;
  return fresh === items.length ? t.newMany(items.length) : fresh === 0 ? t.many(items.length) : t.mixed(items.length);
}

function itemLines(item: PaminnelseItem, words: CardWords, bundled: boolean): CardElement[] {
  const t = words.cards.paminnelse;
  const head = remissHead(item, words);
  if (item.answered !== null) {
    return [...head, line(t.answered(words.moment(item.answered.at), words.common.stance[item.answered.stance].toLocaleLowerCase('sv')))];
  }
  const { stopDate, meeting } = item.calendar ?? { stopDate: null, meeting: null };
  return present([
    ...head,
    stopDate === null ? line(due(item, words, bundled)) : line(t.stopDate(words.day(stopDate))),
    meeting === null ? null : note(t.meeting(words.day(meeting)), { spacing: 'Small' }),
    item.proposalIn ? note(item.proposalIn === 'bolag' ? t.proposalInBolag : t.proposalIn, { spacing: 'Small' })
      : stopDate === null ? null : line(words.cards.nyRemiss.answerBy(words.day(item.svarsdatum)), { spacing: 'Small' }),
    item.external ? note(words.both(item.svarsdatum, item.external), { spacing: 'Small' }) : null,
    item.utkastSavedOn === null ? null : note(t.draft(words.day(item.utkastSavedOn)), { spacing: 'Small' }),
    item.remindedBy ? line(t.remindedBy(oneLine(item.remindedBy)), { spacing: 'Small' }) : item.chosenDay === true ? note(t.chosenDay, { spacing: 'Small' }) : bundled && item.notOpened === true ? note(t.notOpened, { spacing: 'Small' }) : null,
    item.reminders?.paused ? note(t.paused, { spacing: 'Small' }) : item.reminders?.nextOn ? line(t.nextOn(words.day(item.reminders.nextOn)), { spacing: 'Small' }) : null,
  ]);
}

/** How long is left; a card about one says it in its heading already. */
function due(item: PaminnelseItem, words: CardWords, bundled: boolean): Rich {
  const t = words.cards.paminnelse;
  const day = words.day(item.svarsdatum);
  if (!bundled) return words.cards.nyRemiss.answerBy(day);
  if (item.kind === 'ny-remiss') return t.itemNew(day);
  if (item.workingDaysLeft < 0) return t.itemPast(day);
  return item.workingDaysLeft === 0 ? t.itemLastDay(day) : t.itemLeft(words.common.workingDays(item.workingDaysLeft), day);
}

/** All three buttons for one remiss, two each for two, «Svara» alone for three to five; beyond that a row has no button of its own. */
function itemButtons(item: PaminnelseItem, open: readonly PaminnelseItem[], data: PaminnelseData, words: CardWords): CardAction[] {
  const t = words.cards.paminnelse;
  const place = open.indexOf(item);
  if (place < 0 || place >= ROOM_FOR_BUTTONS) return [];
  const { svarsuppdragId } = item;
  const answerTitle = item.proposalIn ? words.cards.kvitto.complete : item.utkastSavedOn !== null ? t.continue : open.length > 1 ? t.answerFor(oneLine(withinSentence(item.instans), 60)) : t.answer;
  const actions: CardAction[] = [button('svara', answerTitle, { svarsuppdragId }, data, { primary: open.length === 1 })];
  if (open.length <= 2 && !item.anstandOpen && !item.proposalIn) actions.push(button('anstandForm', t.askAnstand, { svarsuppdragId }, data));
  if (open.length === 1 && item.openedOn === null) actions.push(button('oppnad', t.seen, { svarsuppdragId }, data));
  if (data.items.length === 1 && item.reminders) {
    if (item.reminders.mayChooseThursday && !item.reminders.paused) actions.push(button('paminnSenare', t.later, { svarsuppdragId }, data));
    actions.push(item.reminders.paused ? button('aterupptaPaminnelser', t.resume, { svarsuppdragId }, data) : button('pausaPaminnelser', t.pause, { svarsuppdragId }, data));
  }
  if (open.length === 1 && data.items.length > 1) actions.push(...linkButton(t.openItem, item.tab));
  return actions;
}

const ownRow = (actions: readonly CardAction[]): CardElement[] => (actions.length === 0 ? [] : [{ type: 'ActionSet', actions }]);

function listed(names: readonly string[], words: CardWords): string {
  const clean = names.slice(0, 6).map((name) => oneLine(name, 120));
  const last = clean.at(-1) ?? '';
  return clean.length < 2 ? last : `${clean.slice(0, -1).join(', ')} ${words.common.and} ${last}`;
}
