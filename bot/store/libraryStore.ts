import type { Handling, LibraryStore } from '#bot/ports/libraryStore.ts';
import type { Query } from './database.ts';
import { json } from './params.ts';

interface Row {
  id: string; arende_id: string | null; drive_id: string; item_id: string; name: string; folder: string; content_hash: string | null; e_tag: string; web_url: string;
  size_bytes: number; saved_by: string | null; role: Handling['role']; problem_code: string | null; text_content: string | null; reading: unknown; read_at: string; deleted_at: string | null;
}

const COLUMNS = 'id, arende_id, drive_id, item_id, name, folder, content_hash, e_tag, web_url, size_bytes, saved_by, role, problem_code, text_content, reading, read_at, deleted_at';

const asHandling = (r: Row): Handling => ({
  id: r.id, arendeId: r.arende_id, driveId: r.drive_id, itemId: r.item_id, name: r.name, folder: r.folder, contentHash: r.content_hash, eTag: r.e_tag, webUrl: r.web_url,
  sizeBytes: r.size_bytes, savedBy: r.saved_by, role: r.role, problemCode: r.problem_code, text: r.text_content, reading: r.reading, readAt: r.read_at, deletedAt: r.deleted_at,
});

export function libraryStore(query: Query): LibraryStore {
  return {
    cursor: async (driveId) => (await query<{ cursor: string | null }>('select cursor from library_cursor where drive_id = $1', [driveId]))[0]?.cursor ?? null,
    saveCursor: async (driveId, cursor, at) => void (await query(
      'insert into library_cursor (drive_id, cursor, crawled_at) values ($1, $2, $3) on conflict (drive_id) do update set cursor = excluded.cursor, crawled_at = excluded.crawled_at',
      [driveId, cursor, at],
    )),
    byItem: async (driveId, itemId) => {
      const [row] = await query<Row>(`select ${COLUMNS} from handling where drive_id = $1 and item_id = $2`, [driveId, itemId]);
      return row ? asHandling(row) : null;
    },
    save: async (h) => {
      const [row] = await query<Row>(
        `insert into handling (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::jsonb, $16, $17)
         on conflict (drive_id, item_id) do update set arende_id = excluded.arende_id, name = excluded.name, folder = excluded.folder,
           content_hash = excluded.content_hash, e_tag = excluded.e_tag, web_url = excluded.web_url, size_bytes = excluded.size_bytes, saved_by = excluded.saved_by,
           role = excluded.role, problem_code = excluded.problem_code, text_content = excluded.text_content, reading = excluded.reading,
           read_at = excluded.read_at, deleted_at = excluded.deleted_at
         returning ${COLUMNS}`,
        [h.id, h.arendeId, h.driveId, h.itemId, h.name, h.folder, h.contentHash, h.eTag, h.webUrl, h.sizeBytes, h.savedBy, h.role, h.problemCode, h.text,
          h.reading == null ? null : json(h.reading), h.readAt, h.deletedAt],
      );
      return asHandling(row!);
    },
    // Keeps the first time, so that the same deletion told twice changes nothing.
    markDeleted: async (driveId, itemId, at) => void (await query('update handling set deleted_at = $3 where drive_id = $1 and item_id = $2 and deleted_at is null', [driveId, itemId, at])),
    ofArende: async (arendeId) => (await query<Row>(`select ${COLUMNS} from handling where arende_id = $1 order by name, id`, [arendeId])).map(asHandling),
    withProblems: async () => (await query<Row>(
      `select ${COLUMNS} from handling where role in ('unreadable', 'other') and deleted_at is null order by read_at desc, name`,
    )).map(asHandling),
    registerFiles: async () => (await query<Row>(`select ${COLUMNS} from handling where role = 'register' and deleted_at is null order by read_at, (drive_id = 'tab'), ordinal`)).map(asHandling),
    knownItems: async (driveId) => (await query<{ item_id: string; deleted_at: string | null }>('select item_id, deleted_at from handling where drive_id = $1 order by item_id', [driveId]))
      .map((r) => ({ itemId: r.item_id, deletedAt: r.deleted_at })),
    subscription: async (driveId) => {
      const [r] = await query<{ subscription_id: string; client_state: string; expires_at: string }>(
        'select subscription_id, client_state, expires_at from library_subscription where drive_id = $1', [driveId],
      );
      return r ? { subscriptionId: r.subscription_id, clientState: r.client_state, expiresAt: r.expires_at } : null;
    },
    saveSubscription: async (driveId, s) => void (await query(
      `insert into library_subscription (drive_id, subscription_id, client_state, expires_at) values ($1, $2, $3, $4)
       on conflict (drive_id) do update set subscription_id = excluded.subscription_id, client_state = excluded.client_state, expires_at = excluded.expires_at`,
      [driveId, s.subscriptionId, s.clientState, s.expiresAt],
    )),
  };
}
