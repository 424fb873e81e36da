import type { Svar } from '#domain/svar/svar.ts';
import { instant } from './chainRows.ts';
import type { Query } from './database.ts';

/** A Svar from `svar v`, its synpunkter in the order given. */
export const SVAR_JSON = `jsonb_build_object('id', v.id, 'svarsuppdragId', v.svarsuppdrag_id, 'instansId', v.instans_id, 'version', v.version, 'stance', v.stance, 'standing', v.standing,
  'legalState', v.legal_state, 'decidedBy', v.decided_by, 'personId', v.person_id, 'receivedAt', ${instant('v.received_at')}, 'afterClose', v.after_close, 'channel', v.channel, 'sourceHandlingId', v.source_handling_id, 'registeredAt', ${instant('v.registered_at')},
  'synpunkter', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'svarId', p.svar_id, 'delId', p.del_id, 'text', p.body) order by p.ordinal) from synpunkt p where p.svar_id = v.id), '[]'))`;

export async function readSvar(query: Query, id: string): Promise<Svar | null> {
  const [row] = await query<{ svar: Svar }>(`select ${SVAR_JSON} as svar from svar v where v.id = $1`, [id]);
  return row?.svar ?? null;
}
