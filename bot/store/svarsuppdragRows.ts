import type { Svarsuppdrag, SvarsuppdragWithSvar } from '#domain/arende/arende.ts';
import { ANSTAND_COLUMNS, asAnstand } from './anstanden.ts';
import type { AnstandRow } from './anstanden.ts';
import type { Query } from './database.ts';
import { groupBy } from './groupBy.ts';
import { readSvar } from './svarRows.ts';

interface Row { id: string; utskick_id: string; arende_id: string; instans_id: string; way: Svarsuppdrag['way']; opened_at: string | null }

/** Svarsuppdrag in the order they were sent, with all that hangs on them, in three queries however many. `where` speaks of `s`. */
export async function readSvarsuppdrag(query: Query, where: string, params: Parameters<Query>[1]): Promise<readonly SvarsuppdragWithSvar[]> {
  const rows = await query<Row>(`select s.id, s.utskick_id, s.arende_id, s.instans_id, s.way, s.opened_at from svarsuppdrag s where ${where} order by s.ordinal`, params);
  if (rows.length === 0) return [];
  const ids = rows.map((r) => r.id);
  const anstanden = (await query<AnstandRow>(`select ${ANSTAND_COLUMNS} from anstand where svarsuppdrag_id = any($1::text[]) order by ordinal`, [ids])).map(asAnstand);
  const svar = await readSvar(query, 'v.svarsuppdrag_id = any($1::text[])', [ids]);
  const anstandOf = groupBy(anstanden, (a) => a.svarsuppdragId);
  const svarOf = groupBy(svar, (s) => s.svarsuppdragId);
  return rows.map((r) => ({
    id: r.id, utskickId: r.utskick_id, arendeId: r.arende_id, instansId: r.instans_id, way: r.way, openedAt: r.opened_at,
    anstand: anstandOf.get(r.id) ?? [], svar: svarOf.get(r.id) ?? [],
  }));
}
