import { z } from 'zod';
import { parseDatum } from '../calendar/datum.ts';

export const datum = z.string().refine((s) => parseDatum(s) !== null, 'not a calendar date');
export const instant = z.iso.datetime();
export const id = z.string().regex(/^[a-z]+_[A-Za-z0-9_-]{1,80}$/);
export const shortText = z.string().trim().min(1).max(500);
export const longText = z.string().max(20_000);

/**
 * What a refused call answers. `code` is stable; `message` is Swedish and says what happened, what was kept and what to do.
 * 400 bad input · 401 no valid token · 403 not yours · 404 unknown (also another authority's) · 409 changed meanwhile · 413 too large · 429 too often · 500 a fault, with `faultId`.
 */
export const apiError = z.object({
  code: z.string(),
  message: z.string(),
  faultId: z.string().optional(),
});
export type ApiError = z.infer<typeof apiError>;
