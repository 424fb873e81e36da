import type { Datum, Instant } from '#domain/calendar/datum.ts';
import type { Efterfragan, EfterfraganAnswer } from '#domain/paminnelse/efterfragan.ts';
import type { Pause, Snooze } from '#domain/paminnelse/reminding.ts';
import type { PaminnelseSettings } from '#domain/paminnelse/settings.ts';

/** Of the whole remiss, or of one person's own reminders of one svarsuppdrag. */
export interface PauseOf {
  readonly utskickId: string;
  readonly svarsuppdragId: string | null;
  readonly personId: string | null;
}

/** What people have decided about reminders. */
export interface PaminnelseStore {
  /** As the municipality has set them; the defaults until it has. */
  settings(): Promise<PaminnelseSettings>;
  /** The same for who is about to change them: nobody else may until the transaction ends. */
  lockSettings(): Promise<PaminnelseSettings>;
  saveSettings(settings: PaminnelseSettings): Promise<void>;
  /** Those in force. */
  pausesOf(utskickIds: readonly string[]): Promise<readonly (Pause & { readonly utskickId: string })[]>;
  /** False when there is one already. */
  addPause(pause: PauseOf & { readonly id: string; readonly setBy: string; readonly setOn: Datum; readonly setAt: Instant }): Promise<boolean>;
  /** The id of the one that ended; null when there was none. */
  endPause(pause: PauseOf, by: string, at: Instant): Promise<string | null>;
  /** Those in force, also of days that have passed. */
  snoozesOf(svarsuppdragIds: readonly string[]): Promise<readonly Snooze[]>;
  /** In place of the person's earlier one. */
  setSnooze(snooze: Snooze & { readonly id: string; readonly setAt: Instant }): Promise<void>;
  endSnooze(svarsuppdragId: string, personId: string, at: Instant): Promise<boolean>;
  /** False when that person has been asked about it that day already. */
  addEfterfragan(asked: Omit<Efterfragan, 'answer' | 'answeredAt'> & { readonly askedAt: Instant }): Promise<boolean>;
  efterfragan(id: string): Promise<Efterfragan | null>;
  /** Oldest first. */
  efterfraganOf(svarsuppdragIds: readonly string[]): Promise<readonly Efterfragan[]>;
  answerEfterfragan(id: string, answer: EfterfraganAnswer, at: Instant): Promise<void>;
}
