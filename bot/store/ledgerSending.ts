import type { LedgerStore } from '#bot/ports/ledgerStore.ts';
import type { Query } from './database.ts';
import { DISPATCH, asDispatch } from './ledgerRows.ts';
import type { DispatchRow } from './ledgerRows.ts';

type Sending = 'claim' | 'renewLease' | 'intend' | 'settle' | 'refuseUnsent' | 'cancelUnsent' | 'postpone' | 'reconcileCrashed' | 'nextWaitMs';

const ms = (param: string): string => `(${param} * interval '1 millisecond')`;

/** The states of a POST. All times here are the database's. */
export function ledgerSending(query: Query): Pick<LedgerStore, Sending> {
  const changed = async (sql: string, params: Parameters<Query>[1]): Promise<boolean> => (await query(sql, params)).length > 0;
  return {
    // What is claimed leaves the front of the index, and comes back there when the lease ends.
    claim: async (worker, limit, leaseMs) => {
      const rows = await query<DispatchRow>(
        `update dispatch d set lease_by = $1, lease_ms = $3::int, lease_until = now() + ${ms('$3::int')}, not_before = now() + ${ms('$3::int')}
         where d.id in (select id from dispatch where state = 'planned' and not_before <= now() order by not_before limit $2 for update skip locked)
         returning ${DISPATCH}`,
        [worker, limit, leaseMs],
      );
      return rows.map(asDispatch).sort((a, b) => (a.day === b.day ? a.number - b.number : a.day < b.day ? -1 : 1));
    },
    renewLease: async (worker, ids) => void (await query(
      `update dispatch set lease_until = now() + ${ms('lease_ms')}, not_before = now() + ${ms('lease_ms')}
       where id = any($2::text[]) and lease_by = $1 and state = 'planned' and lease_until > now()`,
      [worker, ids],
    )),
    intend: (id, worker, conversation, at) => changed(
      `update dispatch set state = 'sending', attempts = attempts + 1, intent_at = now(), sent_business_at = $5, conversation_id = $3, service_url = $4,
         lease_until = now() + ${ms('lease_ms')}
       where id = $1 and lease_by = $2 and state = 'planned' and lease_until > now() returning id`,
      [id, worker, conversation.conversationId, conversation.serviceUrl, at],
    ),
    settle: async (id, { state, activityId, code, cause }) => {
      const done = await changed(
        `update dispatch set state = $2, activity_id = coalesce($3, activity_id), code = $4, cause = $5, settled_at = now(), lease_until = null
         where id = $1 and (state = 'sending' or (state = 'unknown' and ($2 = 'delivered' or ($2 = 'refused' and cause = 'crash')))) returning id`,
        [id, state, activityId ?? null, code ?? null, cause ?? null],
      );
      // The card may prove its arrival before the answer to the POST does, which then still brings the id.
      if (!done && state === 'delivered' && activityId !== undefined) {
        await query("update dispatch set activity_id = $2 where id = $1 and state = 'delivered' and activity_id is null", [id, activityId]);
      }
      if (done && state === 'refused') await query('delete from redraw where dispatch_id = $1', [id]);
      return done;
    },
    refuseUnsent: (id, worker, code) => changed(
      "update dispatch set state = 'refused', code = $3, settled_at = now(), lease_until = null where id = $1 and lease_by = $2 and state = 'planned' returning id",
      [id, worker, code],
    ),
    cancelUnsent: (id, worker) => changed(
      `with gone as (update dispatch set state = 'cancelled', settled_at = now(), lease_until = null where id = $1 and lease_by = $2 and state = 'planned' returning id),
         contacts as (update due_contact set state = 'cancelled' where dispatch_id in (select id from gone) and state = 'carried')
       select id from gone`,
      [id, worker],
    ),
    // Also when we had been taken for dead meanwhile: our answer says for certain that nothing was sent.
    postpone: async (id, worker, waitMs) => void (await query(
      `update dispatch set state = 'planned', cause = null, settled_at = null, intent_at = null, lease_by = null, lease_until = null, not_before = now() + ${ms('$3::int')}
       where id = $1 and lease_by = $2 and (state in ('planned', 'sending') or (state = 'unknown' and cause = 'crash'))`,
      [id, worker, Math.ceil(waitMs)],
    )),
    reconcileCrashed: async () => (await query<DispatchRow>(
      `update dispatch d set state = 'unknown', cause = 'crash', settled_at = now() where d.id in (
         select id from dispatch where state = 'sending' and lease_until < now() for update skip locked) returning ${DISPATCH}`,
    )).map(asDispatch),
    nextWaitMs: async () => {
      const [row] = await query<{ wait: number | null }>(
        `select ceil(extract(epoch from least((select min(not_before) from dispatch where state = 'planned'),
           (select min(r.not_before) from redraw r join dispatch d on d.id = r.dispatch_id where d.state = 'delivered' and d.activity_id is not null)) - clock_timestamp()) * 1000)::float8 as wait`,
      );
      return row?.wait == null ? null : Math.max(0, row.wait);
    },
  };
}
