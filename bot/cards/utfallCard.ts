import type { Datum } from '#domain/calendar/datum.ts';
import type { Language } from '#domain/calendar/format.ts';
import type { DecisionState } from '#domain/arende/decisionState.ts';
import type { NamndOutcome } from '#domain/svar/utfall.ts';
import type { BodyKind } from '#domain/texts/common.sv.ts';
import type { AdaptiveCard, CardAction, CardElement } from './adaptiveCard.ts';
import { assemble } from './assemble.ts';
import type { CardBase, CardLinks } from './assemble.ts';
import { button } from './buttons.ts';
import { heading, labelled, line, note, present } from './elements.ts';
import { remissHead } from './head.ts';
import type { RemissHead } from './head.ts';
import { cardWords } from './words.ts';
import type { CardWords } from './words.ts';

export interface UtfallData extends CardBase, RemissHead {
  readonly svarsuppdragId: string;
  readonly bodyKind: BodyKind;
  readonly state: DecisionState;
  /** The state in one Swedish sentence, and what the calendar says of the day that counts. */
  readonly stateText: string | null;
  readonly verdictText: string | null;
  /** Who decided, once the decision is in. */
  readonly decidedBy: string | null;
  /** The matter was put off and the day no longer holds: anstånd may be asked for. */
  readonly mayAskAnstand: boolean;
  /** Whoever reads the card may write in the form; the nämndsekreterare tells, and somebody else hands in. */
  readonly mayAnswer: boolean;
}

/** «Hur gick det i nämnden?», the morning after; drawn anew it says what has been told and what is left to do. */
export function utfallCard(data: UtfallData, links: CardLinks, language: Language = 'sv'): AdaptiveCard {
  const words = cardWords(language);
  const { body, actions } = face(data, words);
  return assemble(data, links, language, present([...body, ...remissHead(data, words)]), actions);
}

interface Face { readonly body: readonly (CardElement | null)[]; readonly actions: readonly CardAction[] }

function face(data: UtfallData, words: CardWords): Face {
  const t = words.cards.utfall;
  const { state, bodyKind, svarsuppdragId } = data;
  const handIn = data.mayAnswer ? [button('svara', t.handIn[bodyKind], { svarsuppdragId }, data, { primary: true })] : [];
  switch (state.kind) {
    case 'held': return asked(data, state.on, state.proposal, words);
    case 'changed': return { body: [heading(t.changedHeading[bodyKind]), note(data.mayAnswer ? t.changedText : t.noProposalLeft)], actions: handIn };
    case 'decided': return state.protokollsutdrag === 'sent'
      ? { body: [heading(t.decidedHeading[bodyKind]), decidedBy(data, words), note(t.protokollDone)], actions: [] }
      : { body: [heading(t.protokollHeading), decidedBy(data, words), note(t.protokoll)], actions: [button('markProtokollsutdrag', t.protokollSent, { svarsuppdragId }, data, { primary: true })] };
    case 'coming':
    case 'put-off': return {
      body: [
        heading(state.after === null ? t.comingHeading[bodyKind] : t.laterHeading), data.stateText === null ? null : line(data.stateText),
        data.verdictText === null ? null : line(data.verdictText, { spacing: 'Small' }),
      ],
      actions: data.mayAskAnstand && data.mayAnswer ? [button('anstandForm', words.cards.nyRemiss.askAnstand, { svarsuppdragId }, data, { primary: true })] : [],
    };
    case 'none': return { body: [heading(words.cards.besvarad.heading), note(words.cards.besvarad.nothingLeft)], actions: [] };
    default: return state satisfies never;
  }
}

const decidedBy = (data: UtfallData, words: CardWords): CardElement | null => (data.decidedBy === null ? null : labelled(words.cards.utfall.decidedBy, data.decidedBy));

function asked(data: UtfallData, on: Datum, proposal: boolean, words: CardWords): Face {
  const t = words.cards.utfall;
  const tell = (outcome: NamndOutcome, title: string, look: { inputs?: boolean; primary?: boolean } = {}): CardAction =>
    button('tellUtfall', title, { svarsuppdragId: data.svarsuppdragId, meetingOn: on, outcome }, data, look);
  const putOff = [tell('bordlagt', t.tabled), tell('aterremiss', t.sentBack)];
  const top = [heading(t.heading[data.bodyKind]), note(t.held[data.bodyKind](words.day(on)))];
  if (!proposal) return { body: [...top, note(data.mayAnswer ? t.noProposal : t.noProposalLeft, { spacing: 'Small' })], actions: [data.mayAnswer ? button('svara', t.handIn[data.bodyKind], { svarsuppdragId: data.svarsuppdragId }, data, { primary: true }) : tell('andrat', t.decided, { primary: true }), ...putOff] };
  return {
    body: [
      ...top,
      { type: 'Input.Text', id: 'decidedBy', label: t.paragraf, isRequired: true, errorMessage: t.paragrafMissing, maxLength: 200, placeholder: t.paragrafPlaceholder },
      note(t.whatFollows, { isSubtle: true, spacing: 'Small' }),
    ],
    actions: [tell('enligt-forslaget', t.asProposed, { inputs: true, primary: true }), tell('andrat', t.changed), ...putOff],
  };
}
