import { chain } from '#bot/log/chain.ts';
import type { LogStore } from '#bot/ports/logStore.ts';
import type { LogDraft, LogEntry } from '#domain/log/entry.ts';
import type { Query } from './database.ts';
import { json } from './params.ts';
import { send } from './unbroken.ts';

interface Row { seq: number; at: string; actor: string | null; verb: LogEntry['verb']; arende_id: string | null; data: LogEntry['data']; prev_hash: string; hash: string }

/**
 * Collects a transaction's entries and chains them at its end, so that the one row that all writers wait for is held only
 * across the commit, and is always the last lock taken.
 */
export class PendingLog implements LogStore {
  readonly #query: Query;
  #drafts: LogDraft[] = [];

  constructor(query: Query) {
    this.#query = query;
  }

  async append(entry: LogDraft): Promise<void> {
    this.#drafts.push(entry);
  }

  async flush(): Promise<void> {
    const drafts = this.#drafts;
    if (drafts.length === 0) return;
    this.#drafts = [];
    const [head] = await this.#query<{ seq: number; hash: string }>('select seq, hash from log_head for update');
    const links = chain(drafts.map(asStored), head!);
    const last = links.at(-1)!;
    await send(
      this.#query,
      `with added as (
         insert into log_entry (seq, at, actor, verb, arende_id, data, prev_hash, hash)
         select seq, at, actor, verb, arende_id, data, prev_hash, hash
         from jsonb_to_recordset($1::jsonb) as e(seq bigint, at timestamptz, actor text, verb text, arende_id text, data jsonb, prev_hash text, hash text))
       update log_head set seq = $2, hash = $3`,
      [json(links.map(({ arendeId, prevHash, ...rest }) => ({ ...rest, arende_id: arendeId, prev_hash: prevHash }))), last.seq, last.hash],
    );
  }

  async read(afterSeq: number, limit: number): Promise<readonly LogEntry[]> {
    await this.flush();
    const rows = await this.#query<Row>('select seq, at, actor, verb, arende_id, data, prev_hash, hash from log_entry where seq > $1 order by seq limit $2', [afterSeq, limit]);
    return rows.map((r) => ({ seq: r.seq, at: r.at, actor: r.actor, verb: r.verb, arendeId: r.arende_id, data: r.data, prevHash: r.prev_hash, hash: r.hash }));
  }

  async head(): Promise<{ readonly seq: number; readonly hash: string }> {
    await this.flush();
    const [head] = await this.#query<{ seq: number; hash: string }>('select seq, hash from log_head');
    return head!;
  }
}

/** What is hashed must be what comes back: text that the database cannot hold is replaced before, not after. */
function asStored(draft: LogDraft): LogDraft {
  return JSON.parse(json(draft)) as LogDraft;
}
