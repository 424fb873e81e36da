import type { Datum, Instant } from '#domain/calendar/datum.ts';
import type { Language } from '#domain/calendar/format.ts';
import { MAX_SYNPUNKT_CHARS, STANCES, STANDINGS } from '#domain/svar/svar.ts';
import type { Stance, Standing, SvarFault } from '#domain/svar/svar.ts';
import type { BodyKind } from '#domain/texts/common.sv.ts';
import type { AdaptiveCard, CardElement, TextInput } from './adaptiveCard.ts';
import { MAX_CARD_BYTES, assemble, cardBytes } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { button, toggle } from './buttons.ts';
import { choices, group, heading, line, note, present } from './elements.ts';
import { remissHead } from './head.ts';
import type { RemissHead } from './head.ts';
import { literal, oneLine } from './literal.ts';
import { cardWords } from './words.ts';
import type { CardWords } from './words.ts';

/** What is filled in already: a draft, or what came back with a fault. `perDel` goes by the id of the del. */
export interface SvarFormValues {
  readonly stance: Stance | null;
  readonly standing: Standing | null;
  readonly decidedBy: string | null;
  readonly ovrigt: string;
  readonly perDel: Readonly<Record<string, string>>;
}

export interface SvarFormData extends CardBase, RemissHead {
  readonly svarsuppdragId: string;
  readonly formInstance: string;
  readonly bodyKind: BodyKind;
  readonly svarsdatum: Datum;
  readonly delar: readonly { readonly id: string; readonly title: string }[];
  readonly values: SvarFormValues | null;
  readonly utkastSavedAt: Instant | null;
  readonly faults: readonly SvarFault[];
}

const PARTS = 'delarna';

/** The whole answer in one card. A draft that does not fit is not shortened (it would be lost when sent): the card points to the tab. */
export function svarFormCard(data: SvarFormData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const card = assemble(data, links, language, [...top(data, words), ...inputs(data, words)], [
    button('granskaSvar', words.cards.svarForm.review, form(data), data, { inputs: true, primary: true }),
    button('sparaUtkast', words.cards.svarForm.save, form(data), data, { inputs: true }),
    button('tillbaka', words.cards.svarForm.back, { svarsuppdragId: data.svarsuppdragId }, data),
  ]);
  return cardBytes(card) <= MAX_CARD_BYTES ? card : pointer(data, links, language, words);
}

const form = (data: SvarFormData) => ({ svarsuppdragId: data.svarsuppdragId, formInstance: data.formInstance });

function top(data: SvarFormData, words: CardWords): CardElement[] {
  const t = words.cards.svarForm;
  return present([
    heading(t.heading),
    ...remissHead(data, words),
    note(t.answerBy(words.day(data.svarsdatum)), { spacing: 'Small' }),
    data.utkastSavedAt === null ? null : note(t.draftSaved(words.moment(data.utkastSavedAt)), { isSubtle: true, spacing: 'Small' }),
    toChoose(data, words),
    data.faults.length === 0 ? null : group([note(t.faults), ...data.faults.map((fault) => note(t.fault[fault], { spacing: 'Small' }))], { style: 'warning' }),
  ]);
}

/** A draft may be saved before anything is chosen, so the choices are not required by the client; what is missing is said here. */
function toChoose(data: SvarFormData, words: CardWords): CardElement | null {
  const t = words.cards.svarForm;
  if (data.values === null || (data.values.stance !== null && data.values.standing !== null)) return null;
  return note(data.values.stance !== null ? t.standingToChoose : data.values.standing !== null ? t.stanceToChoose : t.bothToChoose, { spacing: 'Small' });
}

function inputs(data: SvarFormData, words: CardWords): CardElement[] {
  const t = words.cards.svarForm;
  const values = data.values;
  const begun = Object.values(values?.perDel ?? {}).some((text) => text.trim() !== '');
  const parts = data.delar.map((del) => area(`del_${del.id}`, t.part(oneLine(del.title, 120)), values?.perDel[del.id] ?? '', words));
  return [
    { ...choices('stance', t.stance, t.stanceMissing, STANCES, words.common.stance, values?.stance ?? null), isRequired: false },
    ...(parts.length === 0 ? [] : [
      { type: 'ActionSet' as const, actions: [toggle(t.partsToggle(parts.length), PARTS)] },
      group(parts, { id: PARTS, isVisible: begun }),
    ]),
    { ...area('ovrigt', t.ovrigt, values?.ovrigt ?? '', words), placeholder: t.ovrigtPlaceholder },
    { ...choices('standing', t.standing, t.standingMissing, STANDINGS, words.common.standing[data.bodyKind], values?.standing ?? null), isRequired: false },
    {
      type: 'Input.Text', id: 'decidedBy', label: t.decidedBy, isRequired: false, errorMessage: t.decidedByTooLong, maxLength: 500,
      placeholder: t.decidedByPlaceholder, ...(values?.decidedBy ? { value: literal(values.decidedBy) } : {}),
    },
    note(data.bodyKind === 'bolag' ? t.decidedByHelpBolag : t.decidedByHelp, { isSubtle: true, spacing: 'None' }),
  ];
}

function area(id: string, label: string, value: string, words: CardWords): TextInput {
  return {
    type: 'Input.Text', id, label, isRequired: false, errorMessage: words.cards.svarForm.textTooLong, isMultiline: true, maxLength: MAX_SYNPUNKT_CHARS,
    ...(value === '' ? {} : { value: literal(value) }),
  };
}

function pointer(data: SvarFormData, links: CardLinks, language: Language, words: CardWords): AdaptiveCard {
  const t = words.cards.svarForm;
  return assemble(data, links, language, [...top(data, words), line(t.draftTooLong)], [
    button('tillbaka', t.back, { svarsuppdragId: data.svarsuppdragId }, data),
  ]);
}
