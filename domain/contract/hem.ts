import { z } from 'zod';
import { datum, id, shortText } from './common.ts';
import { ROLLER } from '../register/register.ts';
import { route } from './route.ts';

export const me = z.object({
  personId: id, name: z.string(), today: datum,
  roller: z.array(z.object({ instansId: id, instans: z.string(), roll: z.enum(ROLLER) })),
  /** May register, send and merge: the handläggare and registrator of the sending body. */
  mayHandle: z.boolean(),
  /** Whether the morning card is wanted; null for those who get none. */
  morningCard: z.boolean().nullable(),
  /** The person's own absence, the one that is or comes next; and who gets the cards meanwhile, null where nobody is named. */
  away: z.object({ id, firstDay: datum, lastDay: datum }).nullable(),
  standIns: z.array(z.object({ instans: z.string(), name: z.string().nullable() })),
});
export type Me = z.infer<typeof me>;

/** What needs me, most urgent first. `href` is a path within the tab. */
const hemItem = z.object({
  id: z.string(), kind: z.enum(['granska', 'svara', 'anstand', 'inte-nadd', 'okant-kort', 'olasbar-fil', 'register', 'sammanstall', 'svar-inkommet', 'efterfragan', 'namnd-utfall', 'protokollsutdrag', 'epost', 'yttre-dag']),
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
    /** «Svarar per e-post», and under whom it belongs. */
    byMail: z.boolean(), parent: z.string().nullable(),
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
  /** The file that was read in last from the tab, which can be taken back; null when there is none. */
  lastImport: z.object({ name: z.string(), by: z.string() }).nullable(),
  trail: z.array(z.object({ id, text: z.string(), by: z.string(), undone: z.boolean() })),
});

const done = z.object({ done: z.literal(true) });
export type RegisterView = z.infer<typeof registerView>;

const base64 = z.string().max(1_900_000).regex(/^[A-Za-z0-9+/]*={0,2}$/);
const importPreview = z.object({
  changes: z.array(z.object({ kind: z.enum(['new', 'changed', 'gone']), text: z.string() })), more: z.number().int(),
  problems: z.array(z.object({ row: z.number().int().nullable(), text: z.string() })),
  /** What was seen, to be sent back when it is applied. */
  seen: z.string(),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const hemRoutes = {
  me: route({ method: 'GET', path: '/me', body: z.undefined(), response: me }),
  /** One's own morning card, on or off. */
  chooseMorning: route({ method: 'POST', path: '/me/morning-card', body: z.strictObject({ wanted: z.boolean() }), response: me }),
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
  /** What reading the file in would change; nothing is kept. 400 when it is no register. */
  previewImport: route({ method: 'POST', path: '/register/preview', body: z.strictObject({ name: shortText, base64 }), response: importPreview }),
  /** Reads it in, if it still would change what was seen; 409 otherwise. */
  applyImport: route({ method: 'POST', path: '/register/import', body: z.strictObject({ name: shortText, base64, seen: z.string().max(100) }), response: done }),
  /** Takes back the file that was read in last from the tab. */
  undoImport: route({ method: 'POST', path: '/register/undo', body: z.strictObject({}), response: done }),
  exportRegister: route({
    method: 'POST', path: '/register/export', body: z.strictObject({ list: z.enum(['namnder', 'kontaktpersoner', 'sammantraden']), format: z.enum(['csv', 'xlsx']) }),
    response: z.object({ name: z.string(), base64: z.string() }),
  }),
  register: route({ method: 'GET', path: '/register', body: z.undefined(), response: registerView }),
} as const;
