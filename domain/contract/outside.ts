import { z } from 'zod';
import { arendeDetail } from './arenden.ts';
import { datum, id, instant } from './common.ts';
import { route } from './route.ts';
import { svarInput } from './svar.ts';
import { STANCES } from '../svar/svar.ts';

const mark = z.object({ id, what: z.enum(['remiss', 'paminnelse', 'missiv']), on: datum, by: z.string() });
const letter = z.object({ subject: z.string(), body: z.string() });

/** What is sent outside of Teams, by a person: the missiv to the official mailboxes, and everything to who answers by e-mail. */
export const mailView = z.object({
  rows: z.array(z.object({
    svarsuppdragId: id, instans: z.string(), mailbox: z.string().nullable(), answered: z.boolean(),
    todo: z.enum(['remiss', 'paminnelse']).nullable(), since: datum.nullable(), next: datum.nullable(),
    /** What to send, ready: the reminder when that is what waits, else the remiss. */
    letter, marks: z.array(mark),
  })),
  missiv: z.object({
    /** Each with the line of the remiss that it came with («samtliga facknämnder»), and its functional mailbox. */
    recipients: z.array(z.object({ instansId: id, instans: z.string(), group: z.string().nullable(), mailbox: z.string().nullable() })),
    letter, marks: z.array(mark), svarsdatum: datum.nullable(),
    dokument: z.array(z.object({ name: z.string(), webUrl: z.string(), createdAt: instant, createdBy: z.string() })),
    /** In Swedish: why it cannot be written yet, or null. */
    notYet: z.string().nullable(),
  }),
});
export type MailView = z.infer<typeof mailView>;

/** By when the instanser answer to us when the remiss comes from outside. */
export const internalDayView = z.object({
  /** Who asks is none of our own. */
  outside: z.boolean(), sender: z.string(), external: datum, day: datum.nullable(),
  /** The last day to choose, and what we propose with its reason in Swedish. */
  latest: datum, proposal: datum.nullable(), reason: z.string(),
});
export type InternalDayView = z.infer<typeof internalDayView>;

/** What an instans has sent on to those below it, and to whom it can. Never anybody's draft. */
export const underView = z.object({
  choices: z.array(z.object({ instansId: id, instans: z.string() })), maySend: z.boolean(), latest: datum, proposal: datum.nullable(),
  sent: z.object({
    svarsdatum: datum, open: z.boolean(),
    rows: z.array(z.object({
      instans: z.string(), status: z.enum(['oppet', 'oppnat', 'besvarat', 'avstatt', 'forsenat']), svarsdatum: datum, stance: z.enum(STANCES).nullable(), receivedAt: instant.nullable(),
      /** A later day that it has asked for, and that waits for an answer. */
      asks: z.object({ anstandId: id, to: datum, reason: z.string() }).nullable(),
      synpunkter: z.array(z.object({ del: z.string().nullable(), text: z.string() })),
    })),
  }).nullable(),
});
export type UnderView = z.infer<typeof underView>;

const done = z.object({ done: z.literal(true) });

export const outsideRoutes = {
  mail: route({ method: 'GET', path: '/arenden/:arendeId/mail', body: z.undefined(), response: mailView }),
  /** «Skickat den …»: a person tells what was mailed. Nothing is sent. `svarsuppdragId` null for the missiv alone. */
  markMail: route({
    method: 'POST', path: '/arenden/:arendeId/mail', body: z.strictObject({ what: z.enum(['remiss', 'paminnelse', 'missiv']), svarsuppdragId: id.nullable(), sentOn: datum }), response: mailView,
  }),
  undoMail: route({ method: 'POST', path: '/mail/undo', body: z.strictObject({ id }), response: done }),
  /** A svar that came by e-mail, put in by who handles the remiss. The same `formInstance` twice is one svar; a later one is a completion. */
  registerSvar: route({
    method: 'POST', path: '/svarsuppdrag/:svarsuppdragId/mail',
    body: svarInput.extend({ receivedOn: datum, handlingId: id.nullable() }), response: arendeDetail,
  }),
  setByMail: route({ method: 'POST', path: '/register/by-mail', body: z.strictObject({ instansId: id, byMail: z.boolean() }), response: done }),
  /** Writes the missiv into the ärende's folder, by the day that was seen (409 when it is another by now). It is sent by a person. */
  createMissiv: route({ method: 'POST', path: '/arenden/:arendeId/missiv', body: z.strictObject({ svarsdatum: datum }), response: z.object({ name: z.string(), webUrl: z.string() }) }),
  internalDay: route({ method: 'GET', path: '/arenden/:arendeId/internal-day', body: z.undefined(), response: internalDayView.nullable() }),
  /** Before the remiss is sent. Null: the instanser answer by the day of the handlingar. */
  setInternalDay: route({ method: 'POST', path: '/arenden/:arendeId/internal-day', body: z.strictObject({ day: datum.nullable() }), response: internalDayView.nullable() }),
  under: route({ method: 'GET', path: '/svarsuppdrag/:svarsuppdragId/under', body: z.undefined(), response: underView }),
  /** «Skicka vidare» to instanser below one's own, by an earlier day. Pressed twice it sends once. */
  sendUnder: route({ method: 'POST', path: '/svarsuppdrag/:svarsuppdragId/under', body: z.strictObject({ instanser: z.array(id).max(300), svarsdatum: datum }), response: underView }),
  /** Anstånd below: decided by the instans that sent it on, and never as late as its own day. */
  decideUnder: route({ method: 'POST', path: '/anstand/:anstandId/under', body: z.strictObject({ outcome: z.enum(['beviljat', 'avslaget']), reason: z.string().trim().max(1000).nullable() }), response: underView }),
  endUnder: route({ method: 'POST', path: '/svarsuppdrag/:svarsuppdragId/under/end', body: z.strictObject({}), response: underView }),
} as const;
