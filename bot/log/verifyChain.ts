import type { LogEntry } from '#domain/log/entry.ts';
import { NO_HASH, hashOf } from './chain.ts';

export interface Verdict {
  readonly entries: number;
  /** The number of the first entry that is not what was written, that is missing, or that nobody wrote; null when the chain is whole. */
  readonly firstBroken: number | null;
}

export interface ChainSource {
  read(afterSeq: number, limit: number): Promise<readonly LogEntry[]>;
  /** What is noted as the last link. A tail that was cut off leaves a chain that is whole in itself, and only this tells. */
  head(): Promise<{ readonly seq: number; readonly hash: string }>;
}

/** Walks the whole chain in pages, while others may add to it. */
export async function verifyChain(source: ChainSource, pageSize = 1_000): Promise<Verdict> {
  let last = { seq: 0, hash: NO_HASH };
  const broken = (at: number): Verdict => ({ entries: last.seq, firstBroken: at });
  for (;;) {
    const head = await source.head();
    for (let page = await source.read(last.seq, pageSize); page.length > 0; page = await source.read(last.seq, pageSize)) {
      for (const entry of page) {
        if (entry.seq !== last.seq + 1 || entry.prevHash !== last.hash || entry.hash !== hashOf(entry.seq, entry, last.hash)) return broken(last.seq + 1);
        last = { seq: entry.seq, hash: entry.hash };
      }
    }
    if (last.seq < head.seq) return broken(last.seq + 1);
    if (last.seq === head.seq) return last.hash === head.hash ? { entries: last.seq, firstBroken: null } : broken(last.seq);
    // Entries came while we read, or were put there by somebody who did not know of the head.
    const now = await source.head();
    if (now.seq < last.seq) return broken(now.seq + 1);
  }
}
