import type { Instant } from '../calendar/datum.ts';

/** What happened, who did it, to which ärende. `data` holds ids, dates and codes, never text of a case. */
export interface LogDraft {
  readonly at: Instant;
  /** Person id; null when the product did it by itself. */
  readonly actor: string | null;
  readonly verb: LogVerb;
  readonly arendeId: string | null;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}

export type LogVerb =
  | 'arende-registered' | 'handling-read' | 'handling-unreadable' | 'register-imported' | 'falt-decided' | 'doubt-settled' | 'decision-undone'
  | 'utskick-sent' | 'svarsuppdrag-opened' | 'way-chosen' | 'svar-lamnat' | 'anstand-begart' | 'anstand-decided'
  | 'card-delivered' | 'card-refused' | 'card-unknown' | 'sammanstallning-saved' | 'dokument-created'
  | 'namnd-utfall-told' | 'protokollsutdrag-sent' | 'morning-card-chosen'
  | 'handed-over' | 'hand-over-undone' | 'absence-set' | 'absence-ended' | 'reach-checked' | 'register-undone' | 'settings-changed' | 'reminders-paused' | 'reminders-resumed' | 'reminder-day-chosen' | 'reminded-now' | 'asked-after' | 'asked-after-answered' | 'utskick-withdrawn' | 'utskick-closed'
  | 'by-mail-set' | 'by-mail-undone' | 'mail-told' | 'mail-untold' | 'svar-registered' | 'missiv-created' | 'dokument-found' | 'internal-day-set' | 'underremiss-sent' | 'underremiss-ended'
  | 'recipients-chosen' | 'test-card-sent' | 'utskick-corrected' | 'utskick-entered' | 'secret-marked' | 'secret-unmarked';

export interface LogEntry extends LogDraft {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
}

/** The text that is hashed (SHA-256, hex) together with the hash before it; the order of keys is fixed. */
export function canonical(seq: number, entry: LogDraft, prevHash: string): string {
  const data = Object.fromEntries(Object.entries(entry.data).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify([seq, entry.at, entry.actor, entry.verb, entry.arendeId, data, prevHash]);
}
