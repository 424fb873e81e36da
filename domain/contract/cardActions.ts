import { z } from 'zod';
import { STANCES, STANDINGS, WAYS } from '../svar/svar.ts';
import { OUTCOMES } from '../svar/utfall.ts';
import { EFTERFRAGAN_ANSWERS } from '../paminnelse/efterfragan.ts';
import { datum, id } from './common.ts';

/**
 * What a card may send back. Everything in it is a wish: who acts is told by the verified token alone, and every id is
 * authorised anew. Inputs of a form arrive beside these keys: `way`, `stance`, `standing`, `decidedBy`, `ovrigt`,
 * `del_<delId>`, `askedFor`, `reason`.
 */
const base = { dispatchId: id.optional(), cardVersion: z.number().int().optional() };
const onSvarsuppdrag = { ...base, svarsuppdragId: id };
/** Adaptive inputs come as text; an input left empty comes as "" or not at all. */
const optionalText = z.string().max(1000).optional();
/** Synpunkter per del, as `del_<delId>`; picked out by name and checked one by one. */
const form = {
  formInstance: z.string().min(8).max(80),
  stance: z.enum(STANCES).or(z.literal('')).optional(), standing: z.enum(STANDINGS).or(z.literal('')).optional(),
  // As long as the message lets it be: too long is kept as a draft and refused when handed in, so that no text is lost.
  decidedBy: optionalText, ovrigt: z.string().optional(),
};

export const CARD_ACTIONS = {
  /** «Jag har sett den», and the card's own refresh: proves that the card arrived. */
  refresh: z.object(base),
  oppnad: z.object(onSvarsuppdrag),
  /** «Hur svarar ni?» */
  valjWay: z.object({ ...onSvarsuppdrag, way: z.enum(WAYS) }),
  /** Shows the answer form in the same card. */
  svara: z.object(onSvarsuppdrag),
  /** Keeps what is filled in as a draft. */
  sparaUtkast: z.object({ ...onSvarsuppdrag, ...form }).loose(),
  /** Shows what is about to be handed in, with the legal sentence; with a choice missing it is kept as a draft and the form comes back. */
  granskaSvar: z.object({ ...onSvarsuppdrag, ...form }).loose(),
  /** Hands in what the draft of `formInstance` holds. */
  lamnaSvar: z.object({ ...onSvarsuppdrag, formInstance: z.string().min(8).max(80) }),
  /** Back to the first face of the card. */
  tillbaka: z.object(onSvarsuppdrag),
  /** `askedFor`: the day that was said in chat. */
  anstandForm: z.object({ ...onSvarsuppdrag, askedFor: datum.optional() }),
  /** «Ja, granska»: what was said in chat is put into the draft, and the form is shown. Nothing is handed in. */
  reviewStance: z.object({ ...onSvarsuppdrag, stance: z.enum(['avstar', 'inget-att-erinra']) }),
  /** The person's own absence; who it is about is told by the token. */
  setMyAbsence: z.object({ ...base, firstDay: datum, lastDay: datum }),
  undoAbsence: z.object({ ...base, standInId: id }),
  /** «Nej»: nothing is done. */
  dismiss: z.object(base),
  /** «Påminn mig på torsdag»: which day it is, is told by the day it is pressed. */
  paminnSenare: z.object(onSvarsuppdrag),
  /** One's own reminders of that remiss: silent, and back again. */
  pausaPaminnelser: z.object(onSvarsuppdrag),
  aterupptaPaminnelser: z.object(onSvarsuppdrag),
  /** «Är det på väg?», answered by the person who was asked. */
  svaraEfterfragan: z.object({ ...onSvarsuppdrag, answer: z.enum(EFTERFRAGAN_ANSWERS) }),
  begarAnstand: z.object({ ...onSvarsuppdrag, askedFor: datum, reason: z.string().trim().min(1).max(1000) }),
  /** «Hur gick det i nämnden?» */
  tellUtfall: z.object({ ...onSvarsuppdrag, meetingOn: datum, outcome: z.enum(OUTCOMES), decidedBy: z.string().max(500).optional() }),
  markProtokollsutdrag: z.object(onSvarsuppdrag),
  beviljaAnstand: z.object({ ...base, anstandId: id, grantedTo: datum.optional(), reason: optionalText }),
  avslaAnstand: z.object({ ...base, anstandId: id, reason: optionalText }),
} as const;

export type CardVerb = keyof typeof CARD_ACTIONS;
export const CARD_VERSION = 1;

/** What a card puts into a button. What the person fills in (inputs) is added by the client under the names above. */
export type CardButtonData<V extends CardVerb> = Partial<z.input<(typeof CARD_ACTIONS)[V]>>;
