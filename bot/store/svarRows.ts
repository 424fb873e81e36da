import type { Svar, Synpunkt } from '#domain/svar/svar.ts';
import type { Query } from './database.ts';

interface Row {
  id: string; svarsuppdrag_id: string; instans_id: string; version: number; stance: Svar['stance']; standing: Svar['standing']; legal_state: Svar['legalState'];
  decided_by: string | null; person_id: string; received_at: string; after_close: boolean; channel: Svar['channel']; synpunkter: Synpunkt[];
}

/** Svar with their synpunkter in the order given, by svarsuppdrag and version. `where` speaks of `v`. */
export async function readSvar(query: Query, where: string, params: Parameters<Query>[1]): Promise<readonly Svar[]> {
  const rows = await query<Row>(
    `select v.id, v.svarsuppdrag_id, v.instans_id, v.version, v.stance, v.standing, v.legal_state, v.decided_by, v.person_id, v.received_at, v.after_close, v.channel,
       coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'svarId', p.svar_id, 'delId', p.del_id, 'text', p.body) order by p.ordinal) from synpunkt p where p.svar_id = v.id), '[]') as synpunkter
     from svar v where ${where} order by v.svarsuppdrag_id, v.version`,
    params,
  );
  return rows.map((r) => ({
    id: r.id, svarsuppdragId: r.svarsuppdrag_id, instansId: r.instans_id, version: r.version, stance: r.stance, standing: r.standing, legalState: r.legal_state,
    decidedBy: r.decided_by, personId: r.person_id, receivedAt: r.received_at, afterClose: r.after_close, channel: r.channel, synpunkter: r.synpunkter,
  }));
}
