import { z } from 'zod';
import { FALT } from '../arende/falt.ts';
import { STAGES } from '../arende/arende.ts';
import { WISHES } from '../arende/choice.ts';
import { VERDICTS } from '../arende/verdicts.ts';
import type { MilestoneKind } from '../calendar/milestones.ts';
import { datum, id, instant, shortText } from './common.ts';
import { route } from './route.ts';

const evidence = z.object({
  handlingId: id, handlingName: z.string(), quote: z.string(), start: z.number().int(), end: z.number().int(), page: z.number().int().nullable(),
});

const faltView = z.object({
  falt: z.enum(FALT),
  /** What the reader proposes; null when nothing was found. */
  proposed: z.array(z.string()).nullable(),
  certainty: z.enum(['ordagrant', 'tolkat']).nullable(),
  evidence: z.array(evidence),
  /** What a person has confirmed; only this is ever used. */
  confirmed: z.array(z.string()).nullable(),
  confirmedBy: z.string().nullable(),
  corrected: z.boolean(),
  reason: z.string().nullable(),
  changedSince: z.boolean(),
});
export type FaltView = z.infer<typeof faltView>;

/** A doubt that the reader raises. `text` is the Swedish sentence; `choices` are the dates (or values) to decide between, when it is such a question. */
const doubtView = z.object({
  id: z.string(), code: z.string(), text: z.string(), falt: z.enum(FALT).nullable(),
  evidence: z.array(evidence),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  resolvedBy: z.string().nullable(),
});
export type DoubtView = z.infer<typeof doubtView>;

const handlingView = z.object({
  id, name: z.string(), webUrl: z.string(), kind: z.string().nullable(),
  /** The extracted text, for showing quotes in place; null when it could not be read. */
  text: z.string().nullable(),
  /** Why it could not be read and what to do, in Swedish; null when it was read. */
  problem: z.string().nullable(),
});

export const arendeSummary = z.object({
  id, title: z.string(), diarienummer: z.string().nullable(), stage: z.enum(STAGES),
  svarsdatum: datum.nullable(), answered: z.number().int(), total: z.number().int(), workingDaysLeft: z.number().int().nullable(),
  mine: z.boolean(),
});
export type ArendeSummary = z.infer<typeof arendeSummary>;

const svarsuppdragRow = z.object({
  id, instansId: id, instans: z.string(),
  kontaktperson: z.string().nullable(),
  svarsdatum: datum, anstand: z.enum(['inget', 'begart', 'beviljat', 'avslaget']),
  anstandId: id.nullable(), anstandTo: datum.nullable(), anstandReason: z.string().nullable(),
  status: z.enum(['oppet', 'oppnat', 'besvarat', 'avstatt', 'forsenat']),
  stance: z.string().nullable(), standing: z.string().nullable(), receivedAt: instant.nullable(), synpunkter: z.number().int(),
  verdict: z.enum(VERDICTS), verdictText: z.string(),
  /** In Swedish: where the nämnd's own decision stands («Förslag inne, nämndens beslut 25 oktober 2016.»); null when none is awaited. */
  decisionText: z.string().nullable(),
  /** It answers by e-mail, and is mailed to by a person. */
  answersByMail: z.boolean(),
  /** The svar came by e-mail: the day it came in, who put it in here, and the file it stands in. */
  byMail: z.object({ receivedOn: datum, registeredBy: z.string(), file: z.string().nullable() }).nullable(),
  /** Those it has sent the remiss on to; none of them is counted here. */
  under: z.array(z.object({ instans: z.string(), status: z.enum(['oppet', 'oppnat', 'besvarat', 'avstatt', 'forsenat']) })),
});
export type SvarsuppdragRow = z.infer<typeof svarsuppdragRow>;

const dokumentView = z.object({ name: z.string(), webUrl: z.string(), createdAt: instant, createdBy: z.string() });

export const arendeDetail = arendeSummary.extend({
  handlaggare: z.string().nullable(),
  mayHandle: z.boolean(),
  falt: z.array(faltView), doubts: z.array(doubtView), handlingar: z.array(handlingView),
  svarsuppdrag: z.array(svarsuppdragRow), dokument: z.array(dokumentView),
  /** Why it cannot be sent yet, in Swedish; empty when it can. */
  blockers: z.array(z.string()),
  canUndo: z.boolean(),
  /** Null before it is sent, and again when it has been taken back. */
  utskickState: z.enum(['skickat', 'stangt']).nullable(),
  /** What is out, as it stands after corrections; null before it is sent. */
  sent: z.object({
    revision: z.number().int(), sentOn: datum, delar: z.array(z.object({ id, title: z.string(), answered: z.boolean() })), toFullmaktige: z.boolean(),
    /** It had been sent in another way before it was put in here. */
    elsewhere: z.boolean(),
    /** Handlingar that have come into the folder since, and do not go with it yet. */
    newHandlingar: z.array(z.string()),
    corrections: z.array(z.object({ id, reason: z.string(), by: z.string(), at: instant })),
  }).nullable(),
  /** Marked as secret: nothing of it is shown in chat. */
  secret: z.object({ reason: z.string(), by: z.string(), on: datum }).nullable(),
  /** A remiss from outside: when our own answer is due, and the sentence with both days in Swedish. */
  external: z.object({ day: datum, sender: z.string(), text: z.string() }).nullable(),
});
export type ArendeDetail = z.infer<typeof arendeDetail>;

const MILESTONES = ['forvaltningsgrupp', 'lamna', 'kallelse', 'sammantrade', 'omedelbar-justering', 'justering', 'svara'] as const satisfies readonly MilestoneKind[];

const previewRow = z.object({
  instansId: id, instans: z.string(), kontaktperson: z.string().nullable(),
  /** In Swedish: why this one cannot be reached, or null. */
  problem: z.string().nullable(),
  verdict: z.enum(VERDICTS), verdictText: z.string(),
  /** Its milestones, back from the meeting that decides it; empty for an instans without a calendar. */
  milestones: z.array(z.object({ kind: z.enum(MILESTONES), on: datum, passed: z.boolean() })),
  /** The day to ask for when it is too late. */
  anstandTo: datum.nullable(),
  reminderDays: z.array(datum),
  /** No card goes there: a person mails it to this mailbox, where the register has one. */
  byMail: z.object({ mailbox: z.string().nullable() }).nullable(),
  /** Which of `groups` it came with, and how the sender would like it answered. */
  group: z.number().int(), wish: z.enum(WISHES).nullable(),
});
export const preview = z.object({
  svarsdatum: datum, title: z.string(), rows: z.array(previewRow),
  /** As it is written («samtliga facknämnder»), with the day whose register counts; `added` is what was added by hand. */
  groups: z.array(z.object({ title: z.string(), kind: z.enum(['group', 'one', 'added']) })), groupsOn: datum,
  leftOut: z.array(z.object({ instansId: id, instans: z.string(), group: z.number().int(), reason: z.string().nullable() })),
  /** Not among them, and may be added. */
  others: z.array(z.object({ instansId: id, instans: z.string(), groups: z.array(z.string()) })),
  revision: z.number().int(), chosenBy: z.string().nullable(),
  /** The yttrande goes to fullmäktige, so that it cannot be delegated; `point` is what the handlingar say of it. */
  fullmaktige: z.object({ chosen: z.boolean(), point: z.string().nullable() }),
  /** What was seen, to be sent back when it is sent. */
  seen: z.string(),
  /** The first card as its Adaptive Card JSON, drawn for the first recipient. */
  card: z.record(z.string(), z.unknown()).nullable(),
  /** When the office opens and the cards go; null: at once. */
  cardsGo: instant.nullable(),
  total: z.number().int(), reachable: z.number().int(), notInTime: z.number().int(),
  /** They have time, with ordinary justering or omedelbar; and those whose meetings are not known. */
  inTime: z.number().int(), unknown: z.number().int(),
  /** Later days on which more would have time, each better than the one before. */
  laterDays: z.array(z.object({ day: datum, inTime: z.number().int(), notInTime: z.number().int(), unknown: z.number().int() })),
});
export type Preview = z.infer<typeof preview>;

/** "Har alla nåtts?": everybody a card was meant for, with the reason in plain Swedish. */
const leveransRow = z.object({
  person: z.string(), instans: z.string().nullable(), what: z.string(), on: datum,
  /** The first card of the remiss, which everybody is to get. */
  first: z.boolean(),
  state: z.enum(['planerat', 'skickas', 'framme', 'nekat', 'okant', 'ersatt', 'installt']), text: z.string(), sentAt: instant.nullable(),
});
export type LeveransRow = z.infer<typeof leveransRow>;

export const arendenRoutes = {
  listArenden: route({ method: 'GET', path: '/arenden', body: z.undefined(), response: z.array(arendeSummary) }),
  getArende: route({ method: 'GET', path: '/arenden/:arendeId', body: z.undefined(), response: arendeDetail }),
  /** Accepts the proposal (`values` equal to it) or corrects it (then `reason` is needed). Answers the whole ärende anew. */
  decideFalt: route({
    method: 'POST', path: '/arenden/:arendeId/falt',
    body: z.strictObject({
      falt: z.enum(FALT), values: z.array(shortText).max(200),
      /** The proposal the person saw; 409 when it has changed since. */
      seen: z.array(z.string()).max(200).nullable(), reason: z.string().trim().max(1000).nullable(),
    }),
    response: arendeDetail,
  }),
  /** Settles a doubt: `value` is one of its choices, or null for "noted, it is right as it stands". */
  settleDoubt: route({
    method: 'POST', path: '/arenden/:arendeId/doubts',
    body: z.strictObject({ doubtId: z.string().max(200), value: z.string().max(500).nullable() }),
    response: arendeDetail,
  }),
  /** Takes back the latest decision on a field or a doubt by anybody, before dispatch. */
  undoDecision: route({ method: 'POST', path: '/arenden/:arendeId/undo', body: z.strictObject({}), response: arendeDetail }),
  previewUtskick: route({ method: 'GET', path: '/arenden/:arendeId/preview', body: z.undefined(), response: preview }),
  /** The same as it would be with another svarsdatum. Nothing is changed. */
  previewOn: route({ method: 'POST', path: '/arenden/:arendeId/preview', body: z.strictObject({ svarsdatum: datum }), response: preview }),
  /** Sends the remiss to every recipient. Pressed twice it sends once. `svarsdatum` and `seen` are what the person saw; 409 when it would be another. */
  sendUtskick: route({
    method: 'POST', path: '/arenden/:arendeId/utskick',
    body: z.strictObject({ svarsdatum: datum, seen: z.string().max(100) }), response: arendeDetail,
  }),
  /** Closes the remiss, or takes it back while nobody has answered (409 otherwise). */
  endUtskick: route({ method: 'POST', path: '/arenden/:arendeId/end', body: z.strictObject({ how: z.enum(['stangt', 'atertaget']) }), response: arendeDetail }),
  leverans: route({ method: 'GET', path: '/arenden/:arendeId/leverans', body: z.undefined(), response: z.array(leveransRow) }),
  decideAnstand: route({
    method: 'POST', path: '/anstand/:anstandId',
    body: z.strictObject({
      outcome: z.enum(['beviljat', 'avslaget']), grantedTo: datum.nullable(),
      /** Told to who asked; needed when it is refused. */
      reason: z.string().trim().max(1000).nullable().optional(),
      /** Granted although our own answer is due by then (409 `past-external` without it). */
      pastExternal: z.boolean().optional(),
    }),
    response: arendeDetail,
  }),
} as const;
