import { createHash } from 'node:crypto';
import type { LogDraft, LogEntry } from '#domain/log/entry.ts';
import { canonical } from '#domain/log/entry.ts';

/** Before the first entry. */
export const NO_HASH = '';

/** SHA-256 in hex over the entry and the hash before it: one byte changed anywhere shows in every link after. */
export function hashOf(seq: number, entry: LogDraft, prevHash: string): string {
  return createHash('sha256').update(canonical(seq, entry, prevHash), 'utf8').digest('hex');
}

/** The next links of the chain after (`seq`, `hash`). Instants are written in one form, as the database gives them back. */
export function chain(drafts: readonly LogDraft[], after: { readonly seq: number; readonly hash: string }): readonly LogEntry[] {
  let prevHash = after.hash;
  return drafts.map((draft, i) => {
    const seq = after.seq + 1 + i;
    const entry = { ...draft, at: new Date(draft.at).toISOString() };
    const hash = hashOf(seq, entry, prevHash);
    const link: LogEntry = { ...entry, seq, prevHash, hash };
    prevHash = hash;
    return link;
  });
}
