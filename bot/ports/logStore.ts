import type { LogDraft, LogEntry } from '#domain/log/entry.ts';

export interface LogStore {
  /** Appends when the transaction ends, chained to the entry before by hash. Entries are never changed: a correction is a new entry. */
  append(entry: LogDraft): Promise<void>;
  /** Every entry in order, in pages. */
  read(afterSeq: number, limit: number): Promise<readonly LogEntry[]>;
  /** The last link as it was noted beside the entries; number 0 before the first. */
  head(): Promise<{ readonly seq: number; readonly hash: string }>;
}
