import type { Dokument, SammanstallningStore } from '#bot/ports/sammanstallningStore.ts';
import type { Sammanstallning } from '#domain/sammanstallning/sammanstallning.ts';
import type { Query } from './database.ts';
import { json } from './params.ts';

interface DokumentRow {
  id: string; arende_id: string; kind: Dokument['kind']; revision: number; drive_id: string; item_id: string; name: string; web_url: string; sha256: string;
  created_by: string; created_at: string;
}

const COLUMNS = 'id, arende_id, kind, revision, drive_id, item_id, name, web_url, sha256, created_by, created_at';

const asDokument = (r: DokumentRow): Dokument => ({
  id: r.id, arendeId: r.arende_id, kind: r.kind, revision: r.revision, driveId: r.drive_id, itemId: r.item_id, name: r.name, webUrl: r.web_url, sha256: r.sha256,
  createdBy: r.created_by, createdAt: r.created_at,
});

export function sammanstallningStore(query: Query): SammanstallningStore {
  return {
    latest: async (arendeId) => {
      const [row] = await query<{ revision: number; model: Sammanstallning }>(
        'select revision, model from sammanstallning where arende_id = $1 order by revision desc limit 1', [arendeId],
      );
      return row ?? null;
    },
    // Every revision stays. The primary key decides between two who save at once; the second is told, never overwritten.
    save: async (arendeId, basedOn, model, by, at) => {
      const saved = await query(
        `insert into sammanstallning (arende_id, revision, model, saved_by, saved_at)
         select $1, $2::int + 1, $3::jsonb, $4, $5::timestamptz
         where $2 = coalesce((select max(revision) from sammanstallning where arende_id = $1), 0)
         on conflict do nothing returning revision`,
        [arendeId, basedOn, json(model), by, at],
      );
      return saved.length > 0 ? 'saved' : 'conflict';
    },
    addDokument: async (d) => void (await query(
      `insert into dokument (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (drive_id, item_id) do nothing`,
      [d.id, d.arendeId, d.kind, d.revision, d.driveId, d.itemId, d.name, d.webUrl, d.sha256, d.createdBy, d.createdAt],
    )),
    dokument: async (arendeId) => (await query<DokumentRow>(`select ${COLUMNS} from dokument where arende_id = $1 and kind = 'remissammanstallning' order by revision desc, created_at desc, id`, [arendeId])).map(asDokument),
    missiv: async (arendeId) => (await query<DokumentRow>(`select ${COLUMNS} from dokument where arende_id = $1 and kind = 'missiv' order by revision desc, created_at desc, id`, [arendeId])).map(asDokument),
  };
}
