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
    nextSammantrade: datum.nullable(),
  })),
  /** What is wrong with the latest .csv, row by row, in Swedish. */
  problems: z.array(z.object({ file: z.string(), row: z.number().int().nullable(), text: z.string() })),
});
export type RegisterView = z.infer<typeof registerView>;

export const hemRoutes = {
  me: route({ method: 'GET', path: '/me', body: z.undefined(), response: me }),
  hem: route({ method: 'GET', path: '/hem', body: z.undefined(), response: z.array(hemItem) }),
  register: route({ method: 'GET', path: '/register', body: z.undefined(), response: registerView }),
} as const;
