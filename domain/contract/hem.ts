import { z } from 'zod';
import { datum, id } from './common.ts';
import { ROLLER } from '../register/register.ts';
import { route } from './route.ts';

export const me = z.object({
  name: z.string(), today: datum,
  roller: z.array(z.object({ instansId: id, instans: z.string(), roll: z.enum(ROLLER) })),
  /** May register, send and merge: the handläggare and registrator of the sending body. */
  mayHandle: z.boolean(),
});
export type Me = z.infer<typeof me>;

/** What needs me, most urgent first. `href` is a path within the tab. */
const hemItem = z.object({
  id: z.string(), kind: z.enum(['granska', 'svara', 'anstand', 'inte-nadd', 'okant-kort', 'olasbar-fil', 'register', 'sammanstall', 'svar-inkommet']),
  title: z.string(), text: z.string(), href: z.string().nullable(), urgent: z.boolean(),
});
export type HemItem = z.infer<typeof hemItem>;

const registerView = z.object({
  instanser: z.array(z.object({
    id, name: z.string(), kind: z.string(), groups: z.array(z.string()),
    kontaktperson: z.string().nullable(), stallforetradare: z.string().nullable(),
    /** In Swedish: what is missing, or null. */
    gap: z.string().nullable(),
    aliases: z.array(z.string()), mailbox: z.string().nullable(),
    /** The names of those it has taken over, and when it ends itself and into what. */
    before: z.array(z.string()), validTo: datum.nullable(), successor: z.string().nullable(),
    personer: z.array(z.object({
      personId: id, name: z.string(), mail: z.string().nullable(), roll: z.enum(ROLLER),
      /** Away now, or the next time. */
      away: z.object({ id, firstDay: datum, lastDay: datum }).nullable(),
      /** In Swedish: why Teams does not reach this person, or null. */
      problem: z.string().nullable(),
    })),
    nextSammantrade: datum.nullable(),
  })),
  /** What is wrong with the latest .csv, row by row, in Swedish. */
  problems: z.array(z.object({ file: z.string(), row: z.number().int().nullable(), text: z.string() })),
  /** Hand-overs and absences that were set here, newest first, in Swedish; those taken back stay. */
  trail: z.array(z.object({ id, text: z.string(), by: z.string(), undone: z.boolean() })),
});

const done = z.object({ done: z.literal(true) });
export type RegisterView = z.infer<typeof registerView>;

export const hemRoutes = {
  me: route({ method: 'GET', path: '/me', body: z.undefined(), response: me }),
  hem: route({ method: 'GET', path: '/hem', body: z.undefined(), response: z.array(hemItem) }),
  /** Away between two days; the ställföreträdare gets what falls on them. */
  setAbsence: route({ method: 'POST', path: '/absences', body: z.strictObject({ personId: id, firstDay: datum, lastDay: datum }), response: done }),
  /** A colleague does it from that day, found by e-mail address. */
  handOver: route({
    method: 'POST', path: '/hand-overs',
    body: z.strictObject({ instansId: id, roll: z.enum(ROLLER), personId: id, toAddress: z.string().trim().min(3).max(320), fromDay: datum }), response: done,
  }),
  /** Takes back an absence or a hand-over by its id; it stays in the trail. */
  undoStandIn: route({ method: 'POST', path: '/stand-ins/undo', body: z.strictObject({ id }), response: done }),
  register: route({ method: 'GET', path: '/register', body: z.undefined(), response: registerView }),
} as const;
