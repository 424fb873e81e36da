import { z } from 'zod';
import { STANCES, STANDINGS, WAYS } from '../svar/svar.ts';
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
  anstandForm: z.object(onSvarsuppdrag),
  begarAnstand: z.object({ ...onSvarsuppdrag, askedFor: datum, reason: z.string().trim().min(1).max(1000) }),
  beviljaAnstand: z.object({ ...base, anstandId: id, grantedTo: datum.optional() }),
  avslaAnstand: z.object({ ...base, anstandId: id }),
} as const;

export type CardVerb = keyof typeof CARD_ACTIONS;
export const CARD_VERSION = 1;

/** What a card puts into a button. What the person fills in (inputs) is added by the client under the names above. */
export type CardButtonData<V extends CardVerb> = Partial<z.input<(typeof CARD_ACTIONS)[V]>>;
