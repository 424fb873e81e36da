import type { Datum, Instant } from '#domain/calendar/datum.ts';

/** The business clock: it decides what is due. Tokens, leases and time-outs run on the machine's or the database's clock instead. */
export interface Clock {
  now(): Instant;
  /** The civil date in Europe/Stockholm. */
  today(): Datum;
}
