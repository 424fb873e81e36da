import type { MailMark } from '#domain/arende/mailDuty.ts';
import type { Datum, Instant } from '#domain/calendar/datum.ts';

/** A file that we are about to write, known by its words. */
export interface WrittenFile {
  readonly textHash: string;
  readonly arendeId: string;
  readonly kind: 'remissammanstallning' | 'missiv';
  readonly revision: number;
  readonly sha256: string;
  readonly by: string;
  readonly at: Instant;
}

/** What happens outside of Teams and the library: what people have mailed, the day set before an outside sender's, and the files on their way out. */
export interface OutsideStore {
  /** In the order they were told, those taken back included. */
  marksOf(arendeId: string): Promise<readonly MailMark[]>;
  mark(id: string): Promise<(MailMark & { readonly arendeId: string }) | null>;
  addMark(arendeId: string, mark: MailMark): Promise<void>;
  /** False when it had been taken back already. */
  undoMark(id: string, by: string, at: Instant): Promise<boolean>;
  /** By when the instanser answer to us, set before the remiss is sent; null when it is the day that the handlingar say. */
  internalDay(arendeId: string): Promise<Datum | null>;
  setInternalDay(d: { readonly id: string; readonly arendeId: string; readonly day: Datum | null; readonly setBy: string; readonly setAt: Instant }): Promise<void>;
  /** Kept before the file is uploaded, so that one which nobody recorded is still known as ours. */
  keepWritten(file: WrittenFile): Promise<void>;
  writtenByText(textHash: string): Promise<WrittenFile | null>;
}
