import type { ReadableText } from '#domain/reading/reading.ts';
import type { UnreadableReason } from '#domain/texts/reading.sv.ts';

export type Extracted = { readonly kind: 'text'; readonly text: ReadableText } | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** How much of a document has been read, 0 to 1. */
export type Progress = (fraction: number) => void;

/** Thrown by the readers inside the child; never leaves it as anything but an outcome. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason;
  constructor(reason: UnreadableReason, detail = '') {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.reason = reason;
  }
}
