import type { LedgerStore, PostOutcome } from '#bot/ports/ledgerStore.ts';
import type { Query } from './database.ts';
import { DISPATCH, asDispatch } from './ledgerRows.ts';
import type { DispatchRow } from './ledgerRows.ts';

type Sending = 'claim' | 'renewLease' | 'intend' | 'settle' | 'settleAll' | 'refuseUnsent' | 'cancelUnsent' | 'postpone' | 'reconcileCrashed' | 'nextWaitMs';

const ms = (param: string): string => `(${param} * interval '1 millisecond')`;

/**
 * The card may prove its arrival before the answer to the POST does, which then still brings the id that redrawing needs.
 * What was refused has no card to redraw.
 */
async function settleAll(query: Query, ids: Ids, outcomes: readonly (PostOutcome & { readonly dispatchId: string })[]): Promise<ReadonlySet<string>> {
  const settled = await ids(
    `update dispatch d set state = o.state, activity_id = coalesce(o.activity_id, d.activity_id), code = o.code, cause = o.cause, settled_at = now(), lease_until = null
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as o(id, state, activity_id, code, cause)
     where d.id = o.id and (d.state = 'sending' or (d.state = 'unknown' and (o.state = 'delivered' or (o.state = 'refused' and d.cause = 'crash')))) returning d.id`,
    [outcomes.map((o) => o.dispatchId), outcomes.map((o) => o.state), ...(['activityId', 'code', 'cause'] as const).map((key) => outcomes.map((o) => o[key] ?? null))],
  );
  const late = outcomes.filter((o) => o.state === 'delivered' && o.activityId !== undefined && !settled.has(o.dispatchId));
  for (const o of late) await query("update dispatch set activity_id = $2 where id = $1 and state = 'delivered' and activity_id is null", [o.dispatchId, o.activityId!]);
  const refused = outcomes.filter((o) => o.state === 'refused' && settled.has(o.dispatchId)).map((o) => o.dispatchId);
  if (refused.length > 0) await query('delete from redraw where dispatch_id = any($1::text[])', [refused]);
  return settled;
}

type Ids = (sql: string, params: Parameters<Query>[1]) => Promise<ReadonlySet<string>>;

/** The states of a POST. All times here are the database's. */
export function ledgerSending(query: Query): Pick<LedgerStore, Sending> {
  const ids: Ids = async (sql, params) => new Set((await query<{ id: string }>(sql, params)).map((r) => r.id));
  const changed = async (sql: string, params: Parameters<Query>[1]): Promise<boolean> => (await ids(sql, params)).size > 0;
  return {
    // What is claimed leaves the front of the index, and comes back there when the lease ends. An array is made once: a subquery
    // might be run again for each row, and would then lock more than was asked for.
    claim: async (worker, limit, leaseMs) => {
      const rows = await query<DispatchRow>(
        `update dispatch d set lease_by = $1, lease_ms = $3::int, lease_until = now() + ${ms('$3::int')}, not_before = now() + ${ms('$3::int')}
         where d.id = any(array(select id from dispatch where state = 'planned' and not_before <= now() order by not_before limit $2 for update skip locked))
         returning ${DISPATCH}`,
        [worker, limit, leaseMs],
      );
      return rows.map(asDispatch).sort((a, b) => (a.day === b.day ? a.number - b.number : a.day < b.day ? -1 : 1));
    },
    renewLease: async (worker, claimed) => void (await query(
      `update dispatch set lease_until = now() + ${ms('lease_ms')}, not_before = now() + ${ms('lease_ms')}
       where id = any($2::text[]) and lease_by = $1 and state = 'planned' and lease_until > now()`,
      [worker, claimed],
    )),
    // The conditions stand in a case, which no index answers: these few are found by id, not among all that is planned.
    intend: (worker, intents, at) => ids(
      `update dispatch d set state = 'sending', attempts = attempts + 1, intent_at = now(), sent_business_at = $2, conversation_id = i.conversation_id,
         service_url = i.service_url, lease_until = now() + ${ms('lease_ms')}
       from unnest($3::text[], $4::text[], $5::text[]) as i(id, conversation_id, service_url)
       where d.id = i.id and case when lease_by = $1 and lease_until > now() then state = 'planned' else false end returning d.id`,
      [worker, at, intents.map((i) => i.dispatchId), intents.map((i) => i.conversationId), intents.map((i) => i.serviceUrl)],
    ),
    settle: async (dispatchId, outcome) => (await settleAll(query, ids, [{ dispatchId, ...outcome }])).has(dispatchId),
    settleAll: (outcomes) => settleAll(query, ids, outcomes),
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
    // What was claimed and not yet sent goes before what has not been claimed: it has waited longest.
    reconcileCrashed: async () => {
      const left = await query<DispatchRow>(
        `update dispatch d set lease_until = null, lease_by = case d.state when 'planned' then null else d.lease_by end,
           not_before = case d.state when 'planned' then 'epoch' else d.not_before end, cause = case d.state when 'sending' then 'crash' else d.cause end,
           settled_at = case d.state when 'sending' then now() else d.settled_at end, state = case d.state when 'sending' then 'unknown' else d.state end
         where d.id = any(array(select id from dispatch where lease_until < now() and state in ('planned', 'sending') for update skip locked)) returning ${DISPATCH}`,
      );
      return left.map(asDispatch).filter((d) => d.state === 'unknown');
    },
    nextWaitMs: async () => {
      const [row] = await query<{ wait: number | null }>(
        `select ceil(extract(epoch from least((select min(not_before) from dispatch where state = 'planned'), (select min(lease_until) from dispatch where lease_until is not null),
           (select min(r.not_before) from redraw r join dispatch d on d.id = r.dispatch_id where d.state = 'delivered' and d.activity_id is not null)) - clock_timestamp()) * 1000)::float8 as wait`,
      );
      return row?.wait == null ? null : Math.max(0, row.wait);
    },
  };
}
