import type { Datum } from '#domain/calendar/datum.ts';
import type { Register } from '#domain/reading/instanser.ts';
import type { ReadableText, Reading } from '#domain/reading/reading.ts';
import type { UnreadableReason } from '#domain/texts/reading.sv.ts';

export type Extracted = { readonly kind: 'text'; readonly text: ReadableText } | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** What the rules found, besides the text. */
export type Understood = { readonly kind: 'text'; readonly text: ReadableText; readonly reading: Reading } | Extract<Extracted, { kind: 'unreadable' }>;

/** What the rules need to know: the municipality's instanser, and the day. */
export interface Asked {
  readonly register: Register;
  readonly today: Datum;
}

export interface Pages {
  readonly page: number;
  readonly of: number;
}

/** How much of a document has been read, 0 to 1, and for a format with pages which one. */
export type Progress = (fraction: number, pages?: Pages) => void;

/** Thrown by the readers inside the child; never leaves it as anything but an outcome. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason;
  constructor(reason: UnreadableReason, detail = '') {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.reason = reason;
  }
}
