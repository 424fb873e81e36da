import type { LedgerStore } from '#bot/ports/ledgerStore.ts';
import type { Query } from './database.ts';
import { DISPATCH, asDispatch } from './ledgerRows.ts';
import type { DispatchRow } from './ledgerRows.ts';
import { send } from './unbroken.ts';

type Redrawing = 'deliveredFor' | 'wantRedraw' | 'redraws' | 'redrawn' | 'postponeRedraw';

/** Taking counts one and failing another: the eighth failure ends it. */
const MOST_ATTEMPTS = 15;

/** Earlier cards drawn anew. `attempts` is 0 from when it is wanted until it is taken, which is how a wish that comes meanwhile is seen. */
export function ledgerRedraws(query: Query): Pick<LedgerStore, Redrawing> {
  return {
    deliveredFor: async (svarsuppdragId) => (await query<DispatchRow>(
      `select ${DISPATCH} from dispatch d where d.state in ('delivered', 'sending', 'unknown')
         and d.id in (select dispatch_id from due_contact where svarsuppdrag_id = $1 and state = 'carried') order by d.day, d.number, d.id`,
      [svarsuppdragId],
    )).map(asDispatch),
    wantRedraw: async (ids, at) => (ids.length === 0 ? undefined : send(
      query,
      `insert into redraw (dispatch_id, wanted_at) select distinct id, $2::timestamptz from unnest($1::text[]) as id
       on conflict (dispatch_id) do update set wanted_at = excluded.wanted_at, attempts = 0`,
      [ids, at],
    )),
    redraws: async (limit) => (await query<DispatchRow>(
      `select ${DISPATCH} from redraw r join dispatch d on d.id = r.dispatch_id
       where r.not_before <= now() and d.state = 'delivered' and d.activity_id is not null order by r.not_before limit $1 for update of r skip locked`,
      [limit],
    )).map(asDispatch),
    redrawn: async (id) => {
      const done = await query('delete from redraw where dispatch_id = $1 and attempts > 0 returning dispatch_id', [id]);
      if (done.length === 0) await query('update redraw set not_before = now() where dispatch_id = $1', [id]);
    },
    postponeRedraw: async (id, waitMs) => void (await query(
      `with spent as (delete from redraw where dispatch_id = $1 and attempts >= $3::int returning dispatch_id)
       update redraw set attempts = attempts + 1, not_before = now() + ($2::int * interval '1 millisecond')
       where dispatch_id = $1 and dispatch_id not in (select dispatch_id from spent)`,
      [id, Math.ceil(waitMs), MOST_ATTEMPTS],
    )),
  };
}
