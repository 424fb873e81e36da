import type { SvarStore } from '#bot/ports/svarStore.ts';
import type { Svar, Utkast } from '#domain/svar/svar.ts';
import type { Query } from './database.ts';
import { json } from './params.ts';
import { readSvar } from './svarRows.ts';
import { send } from './unbroken.ts';

interface UtkastRow { svarsuppdrag_id: string; instans_id: string; person_id: string; content: Utkast['input']; saved_at: string }

const UTKAST = 'svarsuppdrag_id, instans_id, person_id, content, saved_at';
const asUtkast = (r: UtkastRow): Utkast => ({ svarsuppdragId: r.svarsuppdrag_id, instansId: r.instans_id, personId: r.person_id, savedAt: r.saved_at, input: r.content });

export function svarStore(query: Query): SvarStore {
  return {
    add: (svar, formInstance, contentHash) => add(query, svar, formInstance, contentHash),
    saveUtkast: (u) => send(
      query,
      `insert into utkast (svarsuppdrag_id, instans_id, person_id, content, saved_at) values ($1, $2, $3, $4::jsonb, $5)
       on conflict (svarsuppdrag_id, person_id) do update set content = excluded.content, saved_at = excluded.saved_at, stored_at = excluded.stored_at`,
      [u.svarsuppdragId, u.instansId, u.personId, json(u.input), u.savedAt],
    ),
    utkast: async (svarsuppdragId) => {
      const [r] = await query<UtkastRow>(`select ${UTKAST} from utkast where svarsuppdrag_id = $1 order by stored_at desc limit 1`, [svarsuppdragId]);
      return r ? asUtkast(r) : null;
    },
    utkastOf: async (svarsuppdragId, personId, formInstance) => {
      const [r] = await query<UtkastRow>(`select ${UTKAST} from utkast where svarsuppdrag_id = $1 and person_id = $2 and content->>'formInstance' = $3`, [svarsuppdragId, personId, formInstance]);
      return r ? asUtkast(r) : null;
    },
    dropUtkast: (svarsuppdragId, personId, formInstance) => send(
      query,
      `delete from utkast where svarsuppdrag_id = $1 and (person_id = $2 or (content->>'formInstance' = $3
         and stored_at <= (select own.stored_at from utkast own where own.svarsuppdrag_id = $1 and own.person_id = $2)))`,
      [svarsuppdragId, personId, formInstance],
    ),
  };
}

/**
 * Teams delivers a press again, with the same form or, some thirty seconds later, as a new one. Both are found here, one
 * writer at a time. A version number that is already taken is a clash: the transaction is repeated and counts anew.
 */
async function add(query: Query, s: Svar, formInstance: string, contentHash: string): ReturnType<SvarStore['add']> {
  // A statement of its own: the next one sees what was committed while this one waited.
  void send(query, 'select 1 from svarsuppdrag where id = $1 for no key update', [s.svarsuppdragId]);
  const [earlier] = await query<{ id: string }>(
    `with earlier as (
       select v.id from svar v where v.svarsuppdrag_id = $2 and v.person_id = $9 and (v.form_instance = $13 or (v.content_hash = $14
         and v.version = (select max(version) from svar where svarsuppdrag_id = $2))) order by v.version limit 1),
     added as (
       insert into svar (id, svarsuppdrag_id, instans_id, version, stance, standing, legal_state, decided_by, person_id, received_at, after_close, channel, form_instance, content_hash, source_handling_id, registered_at)
       select $1, $2, $3, $4::int, $5, $6, $7, $8, $9, $10::timestamptz, $11::boolean, $12, $13, $14, $16, $17::timestamptz where not exists (select from earlier) returning id),
     points as (
       insert into synpunkt (id, svar_id, ordinal, del_id, body)
       select p.e->>'id', added.id, p.n, p.e->>'delId', p.e->>'text' from added, jsonb_array_elements($15::jsonb) with ordinality as p(e, n))
     select id from earlier`,
    [s.id, s.svarsuppdragId, s.instansId, s.version, s.stance, s.standing, s.legalState, s.decidedBy, s.personId, s.receivedAt, s.afterClose, s.channel, formInstance, contentHash, json(s.synpunkter), s.sourceHandlingId ?? null, s.registeredAt ?? null],
  );
  return earlier ? { kind: 'duplicate', svar: (await readSvar(query, earlier.id))! } : { kind: 'added' };
}
