import { z } from 'zod';
import { STANCES, STANDINGS } from '#domain/svar/svar.ts';
import { forget, recall, remember } from '../api/deviceStore.ts';
import type { Draft } from './draft.ts';

const shape = z.object({
  /** When the product's draft that this one continues was saved; null when there was none. */
  continues: z.string().nullable(),
  draft: z.object({
    formInstance: z.string(), stance: z.enum(STANCES).nullable(), standing: z.enum(STANDINGS).nullable(), decidedBy: z.string(), texts: z.record(z.string(), z.string()),
  }),
});
export type UnsavedDraft = z.infer<typeof shape>;

const key = (svarsuppdragId: string): string => `svar:${svarsuppdragId}`;

export const recallDraft = (svarsuppdragId: string): UnsavedDraft | null => recall(key(svarsuppdragId), shape);
export const keepDraft = (svarsuppdragId: string, draft: Draft, continues: string | null): void => remember(key(svarsuppdragId), { draft, continues });
export const forgetDraft = (svarsuppdragId: string): void => forget(key(svarsuppdragId));
