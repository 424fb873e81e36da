import { z } from 'zod';
import { WISHES } from '../arende/choice.ts';
import { VERDICTS } from '../arende/verdicts.ts';
import { STANCES, STANDINGS, WAYS } from '../svar/svar.ts';
import { OUTCOMES } from '../svar/utfall.ts';
import { datum, id, instant, longText } from './common.ts';
import { route } from './route.ts';

export const svarInput = z.strictObject({
  formInstance: z.string().min(8).max(80),
  stance: z.enum(STANCES),
  standing: z.enum(STANDINGS),
  decidedBy: z.string().trim().max(500).nullable(),
  synpunkter: z.array(z.strictObject({ delId: id.nullable(), text: longText })).max(100),
});

/** A draft may be half filled in. */
export const utkastInput = svarInput.extend({ stance: z.enum(STANCES).nullable(), standing: z.enum(STANDINGS).nullable() });

/** A draft as it is shown: what came from a card may be longer than what may be handed in, and is not taken away. */
const shownUtkast = utkastInput.extend({ decidedBy: z.string().nullable(), synpunkter: z.array(z.object({ delId: id.nullable(), text: z.string() })) });

export const svarForm = z.object({
  svarsuppdragId: id, arendeId: id, title: z.string(), diarienummer: z.string(), sender: z.string(), handlaggare: z.string().nullable(),
  instans: z.string(), svarsdatum: datum, verdict: z.enum(VERDICTS), verdictText: z.string(),
  /** The sentence for the proposed decision and why it must stand there; null where it need not. */
  ready: z.object({ clause: z.string(), reason: z.string() }).nullable(),
  /** What a request for anstånd is filled in with; null where the calendar does not ask for one. */
  proposed: z.object({ askedFor: datum, reason: z.string() }).nullable(),
  /** The nämnd's own decision: where it stands in Swedish, what may be told of its meeting and whether the protokollsutdrag is waited for. */
  decision: z.object({
    text: z.string().nullable(),
    ask: z.object({ meetingOn: datum, proposal: z.boolean() }).nullable(),
    protokollsutdrag: z.boolean(), mayTell: z.boolean(), mayAnswer: z.boolean(),
    /** The nämnd has met or changed the proposal: what is written now is its decision. */
    handIn: z.boolean(),
  }),
  /** In Swedish: both days of a remiss from outside; null when it is our own. */
  externalText: z.string().nullable(),
  delar: z.array(z.object({ id, title: z.string() })),
  way: z.enum(WAYS).nullable(),
  /** How the sender would like it answered, and whether delegation is barred because it goes to fullmäktige. */
  wish: z.enum(WISHES).nullable(), toFullmaktige: z.boolean(),
  handlingar: z.array(z.object({ name: z.string(), webUrl: z.string() })),
  /** One's own instans' draft. Never another's. */
  utkast: shownUtkast.nullable(), utkastSavedAt: instant.nullable(),
  /** What has been handed in, latest last; frozen. */
  lamnade: z.array(z.object({
    id, version: z.number().int(), stance: z.enum(STANCES), standing: z.enum(STANDINGS), legalState: z.string(),
    decidedBy: z.string().nullable(), receivedAt: instant, by: z.string(),
    synpunkter: z.array(z.object({ delId: id.nullable(), text: z.string() })),
  })),
  anstand: z.object({ outcome: z.enum(['begart', 'beviljat', 'avslaget']), askedFor: datum, grantedTo: datum.nullable(), reason: z.string().nullable() }).nullable(),
  formInstance: z.string(),
  closed: z.boolean(),
});
export type SvarForm = z.infer<typeof svarForm>;

export const mySvarsuppdrag = z.object({
  id, arendeId: id, title: z.string(), diarienummer: z.string(), instans: z.string(), svarsdatum: datum,
  workingDaysLeft: z.number().int(), status: z.enum(['oppet', 'oppnat', 'besvarat', 'avstatt', 'forsenat']),
});
export type MySvarsuppdrag = z.infer<typeof mySvarsuppdrag>;

export const svarRoutes = {
  mySvarsuppdrag: route({ method: 'GET', path: '/svarsuppdrag', body: z.undefined(), response: z.array(mySvarsuppdrag) }),
  /** The form, and a mark that it has been opened. */
  getSvarForm: route({ method: 'GET', path: '/svarsuppdrag/:svarsuppdragId', body: z.undefined(), response: svarForm }),
  chooseWay: route({
    method: 'POST', path: '/svarsuppdrag/:svarsuppdragId/way', body: z.strictObject({ way: z.enum(WAYS) }), response: svarForm,
  }),
  saveUtkast: route({ method: 'PUT', path: '/svarsuppdrag/:svarsuppdragId/utkast', body: utkastInput, response: svarForm }),
  /** Hands in. The same `formInstance` twice is one answer and gives the same reply. */
  lamnaSvar: route({ method: 'POST', path: '/svarsuppdrag/:svarsuppdragId/svar', body: svarInput, response: svarForm }),
  /** «Hur gick det i nämnden?» `decidedBy` is the paragraph, needed when it was decided as proposed. */
  tellUtfall: route({
    method: 'POST', path: '/svarsuppdrag/:svarsuppdragId/utfall',
    body: z.strictObject({ meetingOn: datum, outcome: z.enum(OUTCOMES), decidedBy: z.string().trim().max(500).nullable() }), response: svarForm,
  }),
  /** The protokollsutdrag is sent; `link` when it lies somewhere that can be pointed to. */
  markProtokollsutdrag: route({
    method: 'POST', path: '/svarsuppdrag/:svarsuppdragId/protokollsutdrag', body: z.strictObject({ link: z.url({ protocol: /^https$/ }).max(2000).nullable() }), response: svarForm,
  }),
  begarAnstand: route({
    method: 'POST', path: '/svarsuppdrag/:svarsuppdragId/anstand',
    body: z.strictObject({ askedFor: datum, reason: z.string().trim().min(1).max(1000) }), response: svarForm,
  }),
} as const;
