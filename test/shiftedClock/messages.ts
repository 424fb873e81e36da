import type { Datum, Instant } from '#domain/calendar/datum.ts';

/** To the process that lives on another clock. */
export type ToShifted = { readonly kind: 'plan'; readonly days: readonly Datum[] } | { readonly kind: 'round' } | { readonly kind: 'stop' };

/** After each message: the hour on its clock, and what has been posted since the last. */
export interface FromShifted {
  readonly now: Instant;
  readonly posted: readonly { readonly at: Instant; readonly contactIds: readonly string[] }[];
}
