import type { LedgerStore } from '#bot/ports/ledgerStore.ts';
import type { Query } from './database.ts';
import { groupBy } from './groupBy.ts';
import { CONTACT, asContact } from './ledgerRows.ts';
import type { ContactRow } from './ledgerRows.ts';
import { json } from './params.ts';
import { send } from './unbroken.ts';

type Planning = 'plan' | 'cancelContacts' | 'sentSteps' | 'haveCard' | 'due' | 'haveDailyCard' | 'createDispatches' | 'supersede' | 'releaseUnsent' | 'cancelFor' | 'firstCardWaits' | 'nextDueOn';

/** From what is due to what is to be sent. */
export function ledgerPlanning(query: Query): Pick<LedgerStore, Planning> {
  return {
    plan: async (contacts) => (await query(
      `insert into due_contact (id, arende_id, svarsuppdrag_id, instans_id, person_id, step, due_on, at_once, state, data, planned_at)
       select c.e->>'id', c.e->>'arendeId', c.e->>'svarsuppdragId', c.e->>'instansId', c.e->>'personId', c.e->>'step', (c.e->>'dueOn')::date,
         (c.e->>'atOnce')::boolean, c.e->>'state', c.e->'data', (c.e->>'plannedAt')::timestamptz
       from jsonb_array_elements($1::jsonb) with ordinality as c(e, n) order by c.n
       on conflict (id) do nothing returning id`,
      [json(contacts)],
    )).length,
    due: async (today, limit) => (await query<ContactRow>(
      `with front as (select person_id from due_contact where state = 'planned' and due_on <= $1 order by at_once desc, due_on limit $2),
         locked as (select id from person where id in (select person_id from front) order by id for no key update skip locked)
       select ${CONTACT} from due_contact c where c.state = 'planned' and c.due_on <= $1 and c.person_id in (select id from locked)
       order by c.at_once desc, c.due_on, c.ordinal for update of c`,
      [today, limit],
    )).map(asContact),
    haveDailyCard: async (day, personIds) => new Set((await query<{ person_id: string }>(
      `select distinct d.person_id from dispatch d join due_contact c on c.dispatch_id = d.id
       where d.person_id = any($2::text[]) and d.day = $1 and d.state not in ('superseded', 'cancelled') and not c.at_once`,
      [day, personIds],
    )).map((r) => r.person_id)),
    // The person's row makes two who number at once take turns.
    createDispatches: async (day, bundles) => {
      await query('select id from person where id = any($1::text[]) order by id for no key update', [bundles.map((b) => b.personId)]);
      await query(
        `with made as (insert into dispatch (id, person_id, day, number, state)
           select b.id, b.person_id, $1::date, row_number() over (partition by b.person_id order by b.n)
             + coalesce((select max(number) from dispatch d where d.person_id = b.person_id and d.day = $1::date), 0), 'planned'
           from unnest($2::text[], $3::text[]) with ordinality as b(id, person_id, n))
         update due_contact c set state = 'carried', dispatch_id = carried.dispatch_id from unnest($4::text[], $5::text[]) as carried(id, dispatch_id)
         where c.id = carried.id and c.state = 'planned'`,
        [day, bundles.map((b) => b.id), bundles.map((b) => b.personId), bundles.flatMap((b) => b.contactIds), bundles.flatMap((b) => b.contactIds.map(() => b.id))],
      );
    },
    supersede: async (contactIds) => void (await query("update due_contact set state = 'superseded' where id = any($1::text[]) and state = 'planned'", [contactIds])),
    cancelContacts: async (contactIds) => void (await query("update due_contact set state = 'cancelled' where id = any($1::text[]) and state = 'planned'", [contactIds])),
    sentSteps: async (ids) => {
      const rows = await query<{ id: string; sent: string }>(
        `select distinct svarsuppdrag_id as id, step || '|' || coalesce(data->>'until', '') as sent from due_contact
         where svarsuppdrag_id = any($1::text[]) and state in ('carried', 'superseded')`,
        [ids],
      );
      return new Map([...groupBy(rows, (r) => r.id)].map(([id, sent]) => [id, new Set(sent.map((r) => r.sent))]));
    },
    haveCard: async (day, personIds) => new Set((await query<{ person_id: string }>(
      "select distinct person_id from dispatch where person_id = any($2::text[]) and day = $1 and state not in ('superseded', 'cancelled')",
      [day, personIds],
    )).map((r) => r.person_id)),
    releaseUnsent: async (today) => {
      const released = await query<{ id: string }>(
        `update dispatch set state = 'superseded', settled_at = now(), lease_by = null, lease_until = null where id = any(array(
           select id from dispatch where state = 'planned' and day < $1 and (lease_until is null or lease_until < now()) for update skip locked)) returning id`,
        [today],
      );
      if (released.length > 0) {
        await query("update due_contact set state = 'planned', dispatch_id = null where state = 'carried' and dispatch_id = any($1::text[])", [released.map((r) => r.id)]);
      }
      return released.length;
    },
    cancelFor: (svarsuppdragId, steps) => cancelFor(query, svarsuppdragId, steps ?? null),
    firstCardWaits: async (ids) => new Set((await query<{ id: string }>(
      "select svarsuppdrag_id as id from due_contact where svarsuppdrag_id = any($1::text[]) and step = 'ny-remiss' and state = 'planned'", [ids],
    )).map((r) => r.id)),
    nextDueOn: async () => (await query<{ day: string | null }>("select min(due_on) as day from due_contact where state = 'planned'"))[0]?.day ?? null,
  };
}

/**
 * The dispatches are locked first: one whose intent is being committed is waited for, and then no longer `planned`. One
 * that keeps other contacts loses its lease, so that a card already drawn with this contact on it is not sent.
 */
async function cancelFor(query: Query, svarsuppdragId: string, steps: readonly string[] | null): Promise<void> {
  const unsent = (await query<{ id: string }>(
    `select id from dispatch where state = 'planned' and id in (
       select dispatch_id from due_contact where svarsuppdrag_id = $1 and state = 'carried' and ($2::text[] is null or step = any($2::text[])))
     order by id for update`,
    [svarsuppdragId, steps],
  )).map((r) => r.id);
  await send(
    query,
    `update due_contact set state = 'cancelled' where svarsuppdrag_id = $1 and ($2::text[] is null or step = any($2::text[]))
       and (state = 'planned' or (state = 'carried' and dispatch_id = any($3::text[])))`,
    [svarsuppdragId, steps, unsent],
  );
  if (unsent.length === 0) return;
  await send(
    query,
    `update dispatch d set lease_by = null, lease_until = null, not_before = case when d.lease_by is null then d.not_before else now() end,
       state = case when exists (select 1 from due_contact c where c.dispatch_id = d.id and c.state = 'carried') then 'planned' else 'cancelled' end
     where d.id = any($1::text[]) and d.state = 'planned'`,
    [unsent],
  );
}
