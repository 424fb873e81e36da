import type { ArendeStore, DoubtDecision } from '#bot/ports/arendeStore.ts';
import type { Arende } from '#domain/arende/arende.ts';
import type { FaltDecision } from '#domain/arende/falt.ts';
import { CHANGE_CHANNEL } from './channels.ts';
import { choices } from './choices.ts';
import type { Query } from './database.ts';
import { send } from './unbroken.ts';

interface Row { id: string; kind: Arende['kind']; folder: string; registered_at: string; handlaggare_id: string | null; closed_at: string | null; secret: boolean }
interface FaltRow {
  id: string; falt: FaltDecision['falt']; decided_values: string[]; kind: FaltDecision['kind']; proposed: string[]; reason: string | null;
  decided_by: string; decided_at: string; undone_at: string | null;
}
interface DoubtRow { id: string; doubt_key: string; value: string | null; decided_by: string; decided_at: string; undone_at: string | null }

const NEW = 'id, kind, folder, registered_at, handlaggare_id, closed_at';
const COLUMNS = `${NEW}, secret`;

const asArende = (r: Row): Arende => ({ id: r.id, kind: r.kind, folder: r.folder, registeredAt: r.registered_at, handlaggareId: r.handlaggare_id, closedAt: r.closed_at, secret: r.secret });
const asFaltDecision = (r: FaltRow): FaltDecision => ({
  id: r.id, falt: r.falt, values: r.decided_values, kind: r.kind, proposed: r.proposed, reason: r.reason, by: r.decided_by, at: r.decided_at, undoneAt: r.undone_at,
});
const asDoubtDecision = (r: DoubtRow): DoubtDecision => ({ id: r.id, doubtKey: r.doubt_key, value: r.value, by: r.decided_by, at: r.decided_at, undoneAt: r.undone_at });

export function arendeStore(query: Query): ArendeStore {
  const first = async (sql: string, params: readonly (string | null)[]): Promise<Arende | null> => {
    const [row] = await query<Row>(`select ${COLUMNS} from arende where ${sql}`, params);
    return row ? asArende(row) : null;
  };
  return {
    ...choices(query),
    list: async () => (await query<Row>(`select ${COLUMNS} from arende order by registered_at desc, id`)).map(asArende),
    byId: (id) => first('id = $1', [id]),
    lock: (id) => first('id = $1 for no key update', [id]),
    ensure: async (arende, rootItemId) => {
      // Both places are unique, so two processes that read the same file make one ärende.
      const made = await query<Row>(
        `insert into arende (${NEW}, root_item_id) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning ${COLUMNS}`,
        [arende.id, arende.kind, arende.folder, arende.registeredAt, arende.handlaggareId, arende.closedAt, rootItemId],
      );
      if (made[0]) return { arende: asArende(made[0]), created: true };
      const known = rootItemId === null ? await first('folder = $1 and root_item_id is null', [arende.folder]) : await first('root_item_id = $1', [rootItemId]);
      if (!known) throw new Error('an ärende with that id exists in another place');
      return { arende: known, created: false };
    },
    setHandlaggare: async (arendeId, personId) => void (await query('update arende set handlaggare_id = $2 where id = $1', [arendeId, personId])),
    faltDecisions: async (arendeId) => (await query<FaltRow>(
      'select id, falt, decided_values, kind, proposed, reason, decided_by, decided_at, undone_at from falt_decision where arende_id = $1 order by ordinal', [arendeId],
    )).map(asFaltDecision),
    addFaltDecision: async (arendeId, d) => void (await query(
      `insert into falt_decision (id, arende_id, falt, decided_values, kind, proposed, reason, decided_by, decided_at, undone_at)
       values ($1, $2, $3, $4::text[], $5, $6::text[], $7, $8, $9, $10)`,
      [d.id, arendeId, d.falt, d.values, d.kind, d.proposed, d.reason, d.by, d.at, d.undoneAt],
    )),
    doubtDecisions: async (arendeId) => (await query<DoubtRow>(
      'select id, doubt_key, value, decided_by, decided_at, undone_at from doubt_decision where arende_id = $1 order by ordinal', [arendeId],
    )).map(asDoubtDecision),
    addDoubtDecision: async (arendeId, d) => void (await query(
      'insert into doubt_decision (id, arende_id, doubt_key, value, decided_by, decided_at, undone_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [d.id, arendeId, d.doubtKey, d.value, d.by, d.at, d.undoneAt],
    )),
    undo: async (decisionId, at) => {
      await query('update falt_decision set undone_at = $2 where id = $1 and undone_at is null', [decisionId, at]);
      await query('update doubt_decision set undone_at = $2 where id = $1 and undone_at is null', [decisionId, at]);
    },
    touch: (arendeId) => send(query, 'select pg_notify($1, $2)', [CHANGE_CHANNEL, arendeId]),
  };
}
