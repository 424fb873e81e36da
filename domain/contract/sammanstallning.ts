import { z } from 'zod';
import { STANCES, STANDINGS } from '../svar/svar.ts';
import { id, instant } from './common.ts';
import { route } from './route.ts';

const stycke = z.strictObject({ id: z.string().max(120), delId: id.nullable(), text: z.string().max(100_000), sources: z.array(id).min(1).max(1000) });
export const sammanstallningModel = z.strictObject({ stycken: z.array(stycke).max(5000), setAside: z.array(id).max(5000) });

export const sammanstallningView = z.object({
  arendeId: id, title: z.string(),
  /** 0 before anything was saved; every save needs the revision it started from. */
  revision: z.number().int(),
  model: sammanstallningModel,
  delar: z.array(z.object({ id, title: z.string() })),
  /** Every synpunkt that counts, with who said it. */
  synpunkter: z.array(z.object({
    id, delId: id.nullable(), text: z.string(), instans: z.string(), stance: z.enum(STANCES), standing: z.enum(STANDINGS),
    by: z.string(), receivedAt: instant, svarId: id,
  })),
  instanser: z.array(z.object({ name: z.string(), stance: z.enum(STANCES).nullable(), standing: z.enum(STANDINGS).nullable() })),
  dokument: z.array(z.object({ name: z.string(), webUrl: z.string(), createdAt: instant, createdBy: z.string() })),
  mayMerge: z.boolean(),
});
export type SammanstallningView = z.infer<typeof sammanstallningView>;

export const sammanstallningRoutes = {
  getSammanstallning: route({ method: 'GET', path: '/arenden/:arendeId/sammanstallning', body: z.undefined(), response: sammanstallningView }),
  /** 409 when somebody else saved meanwhile; nothing is overwritten. */
  saveSammanstallning: route({
    method: 'PUT', path: '/arenden/:arendeId/sammanstallning',
    body: z.strictObject({ revision: z.number().int().min(0), model: sammanstallningModel }), response: sammanstallningView,
  }),
  /** Writes the Word file beside the ärende's documents, never over anybody's file. 409 `unplaced` while a synpunkt has no place. */
  createWord: route({
    method: 'POST', path: '/arenden/:arendeId/sammanstallning/word',
    body: z.strictObject({ revision: z.number().int().min(0) }),
    response: z.object({ name: z.string(), webUrl: z.string() }),
  }),
} as const;
