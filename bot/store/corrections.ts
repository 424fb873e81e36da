import type { Correction } from '#domain/arende/correction.ts';
import type { UtskickStore } from '#bot/ports/utskickStore.ts';
import type { Query } from './database.ts';
import { json } from './params.ts';

interface Row { id: string; utskick_id: string; changes: Correction['changes']; reason: string; made_by: string; made_at: string }

const asCorrection = (r: Row): Correction => ({ id: r.id, utskickId: r.utskick_id, changes: r.changes, reason: r.reason, by: r.made_by, at: r.made_at });
const SELECT = 'select id, utskick_id, changes, reason, made_by, made_at from correction';

/** What has been corrected in a remiss that is out. */
export function corrections(query: Query): Pick<UtskickStore, 'correct' | 'correction' | 'correctionsOf'> {
  return {
    correct: async (u, c) => {
      await query('update utskick set title = $2, svarsdatum = $3, handlingar_at = $4, revision = $5 where id = $1', [u.id, u.title, u.svarsdatum, u.handlingarAt ?? null, u.revision ?? 0]);
      await query('update del set removed_at = $3 where utskick_id = $1 and removed_at is null and id <> all($2::text[])', [u.id, u.delar.map((d) => d.id), c.at]);
      // New parts come after all there have been: one taken away keeps its place.
      await query(
        `with wanted as (select d.e->>'id' as id, d.e->>'title' as title, d.n from jsonb_array_elements($2::jsonb) with ordinality as d(e, n)),
           known as (update del set title = w.title from wanted w where del.id = w.id and del.utskick_id = $1 returning del.id)
         insert into del (id, utskick_id, ordinal, title)
         select w.id, $1, (select coalesce(max(ordinal), 0) from del where utskick_id = $1) + row_number() over (order by w.n), w.title
         from wanted w where not exists (select 1 from del d where d.id = w.id)`,
        [u.id, json(u.delar)],
      );
      await query('insert into correction (id, utskick_id, changes, reason, made_by, made_at) values ($1, $2, $3, $4, $5, $6)', [c.id, c.utskickId, json(c.changes), c.reason, c.by, c.at]);
    },
    correction: async (id) => {
      const [row] = await query<Row>(`${SELECT} where id = $1`, [id]);
      return row ? asCorrection(row) : null;
    },
    correctionsOf: async (utskickId) => (await query<Row>(`${SELECT} where utskick_id = $1 order by ordinal`, [utskickId])).map(asCorrection),
  };
}
