import type { OutsideStore, WrittenFile } from '#bot/ports/outsideStore.ts';
import type { MailMark } from '#domain/arende/mailDuty.ts';
import type { Query } from './database.ts';

interface MarkRow { id: string; arende_id: string; svarsuppdrag_id: string | null; what: MailMark['what']; sent_on: string; marked_by: string; marked_at: string; undone_at: string | null }
interface WrittenRow { text_hash: string; arende_id: string; kind: WrittenFile['kind']; revision: number; sha256: string; written_by: string; written_at: string }

const MARK = 'id, arende_id, svarsuppdrag_id, what, sent_on, marked_by, marked_at, undone_at';
const asMark = (r: MarkRow) => ({ id: r.id, arendeId: r.arende_id, svarsuppdragId: r.svarsuppdrag_id, what: r.what, sentOn: r.sent_on, by: r.marked_by, at: r.marked_at, undoneAt: r.undone_at });

export function outsideStore(query: Query): OutsideStore {
  return {
    marksOf: async (arendeId) => (await query<MarkRow>(`select ${MARK} from mail_mark where arende_id = $1 order by ordinal`, [arendeId])).map(asMark),
    mark: async (id) => (await query<MarkRow>(`select ${MARK} from mail_mark where id = $1`, [id])).map(asMark)[0] ?? null,
    addMark: async (arendeId, m) => void (await query(
      'insert into mail_mark (id, arende_id, svarsuppdrag_id, what, sent_on, marked_by, marked_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [m.id, arendeId, m.svarsuppdragId, m.what, m.sentOn, m.by, m.at],
    )),
    undoMark: async (id, by, at) => (await query('update mail_mark set undone_by = $2, undone_at = $3 where id = $1 and undone_at is null returning id', [id, by, at])).length > 0,
    internalDay: async (arendeId) => (await query<{ day: string | null }>('select day from internal_day where arende_id = $1 order by ordinal desc limit 1', [arendeId]))[0]?.day ?? null,
    setInternalDay: async (d) => void (await query('insert into internal_day (id, arende_id, day, set_by, set_at) values ($1, $2, $3, $4, $5)', [d.id, d.arendeId, d.day, d.setBy, d.setAt])),
    // The same words written again are the same file for us: the latest holds.
    keepWritten: async (f) => void (await query(
      `insert into written_file (text_hash, arende_id, kind, revision, sha256, written_by, written_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (text_hash) do update set arende_id = excluded.arende_id, kind = excluded.kind, revision = excluded.revision, sha256 = excluded.sha256, written_by = excluded.written_by, written_at = excluded.written_at`,
      [f.textHash, f.arendeId, f.kind, f.revision, f.sha256, f.by, f.at],
    )),
    writtenByText: async (textHash) => {
      const [r] = await query<WrittenRow>('select text_hash, arende_id, kind, revision, sha256, written_by, written_at from written_file where text_hash = $1', [textHash]);
      return r ? { textHash: r.text_hash, arendeId: r.arende_id, kind: r.kind, revision: r.revision, sha256: r.sha256, by: r.written_by, at: r.written_at } : null;
    },
  };
}
