import type { UtskickStore } from '#bot/ports/utskickStore.ts';
import type { Svarsuppdrag, Utskick } from '#domain/arende/arende.ts';
import { anstanden } from './anstanden.ts';
import { namndUtfall } from './namndUtfall.ts';
import { UTSKICK_JSON } from './chainRows.ts';
import { corrections } from './corrections.ts';
import type { Query } from './database.ts';
import { json } from './params.ts';
import { readRemisser, readSvarsuppdrag } from './svarsuppdragRows.ts';
import { send } from './unbroken.ts';

export function utskickStore(query: Query): UtskickStore {
  const first = async (sql: string, params: readonly string[]): Promise<Utskick | null> => {
    const [row] = await query<{ utskick: Utskick }>(`select ${UTSKICK_JSON} as utskick from utskick u where ${sql}`, params);
    return row?.utskick ?? null;
  };
  // A statement of its own, sent before the one that reads: that one sees what was committed while this one waited.
  const lock = (id: string): Promise<void> => send(query, 'select 1 from svarsuppdrag where id = $1 for no key update', [id]);
  const one = async (id: string) => (await readSvarsuppdrag(query, 's.id = $1', [id]))[0] ?? null;
  const remiss = async (id: string) => (await readRemisser(query, 's.id = $1', [id]))[0] ?? null;
  return {
    ...anstanden(query),
    ...corrections(query),
    create: (utskick, svarsuppdrag) => create(query, utskick, svarsuppdrag),
    ofArende: (arendeId) => first("u.arende_id = $1 and u.parent_svarsuppdrag_id is null and u.state in ('skickat', 'stangt') order by (u.state = 'skickat') desc, u.sent_at desc limit 1", [arendeId]),
    underOf: async (svarsuppdragIds) => (await query<{ utskick: Utskick }>(
      `select ${UTSKICK_JSON} as utskick from utskick u where u.parent_svarsuppdrag_id = any($1::text[]) and u.state in ('skickat', 'stangt') order by (u.state = 'skickat') desc, u.sent_at desc`, [svarsuppdragIds],
    )).map((r) => r.utskick),
    byId: (id) => first('u.id = $1', [id]),
    svarsuppdragOf: (utskickId) => readSvarsuppdrag(query, 's.utskick_id = $1', [utskickId]),
    svarsuppdrag: one,
    lockSvarsuppdrag: async (id) => {
      await lock(id);
      return one(id);
    },
    remiss,
    lockRemiss: async (id) => {
      await lock(id);
      return remiss(id);
    },
    remisserOf: (instansIds) => readRemisser(query, 's.instans_id = any($1::text[])', [instansIds]),
    setWay: (id, way) => send(query, 'update svarsuppdrag set way = $2 where id = $1', [id, way]),
    ...namndUtfall(query),
    markOpened: (id, at) => send(query, 'update svarsuppdrag set opened_at = $2 where id = $1 and opened_at is null', [id, at]),
    setState: async (utskickId, state) => void (await query('update utskick set state = $2 where id = $1', [utskickId, state])),
  };
}

async function create(query: Query, u: Utskick, svarsuppdrag: readonly Svarsuppdrag[]): Promise<'created' | 'exists'> {
  // A second press waits here for the first to commit, and then finds it.
  const made = await query(
    `insert into utskick (id, arende_id, svarsdatum, title, diarienummer, sender_name, sent_at, sent_by, state, to_fullmaktige, elsewhere, handlingar_at, external_day, parent_svarsuppdrag_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing returning id`,
    [u.id, u.arendeId, u.svarsdatum, u.title, u.diarienummer, u.senderName, u.sentAt, u.sentBy, u.state, u.toFullmaktige ?? false, u.elsewhere ?? false, u.handlingarAt ?? null, u.externalDay ?? null, u.parentSvarsuppdragId ?? null],
  );
  if (made.length === 0) return 'exists';
  await query(
    'insert into del (id, utskick_id, ordinal, title) select id, $1, ordinal, title from jsonb_to_recordset($2::jsonb) as d(id text, ordinal int, title text)',
    [u.id, json(u.delar)],
  );
  await query(
    `insert into svarsuppdrag (id, utskick_id, arende_id, instans_id, way, opened_at, wish, answered_on)
     select s.e->>'id', $1, $2, s.e->>'instansId', s.e->>'way', (s.e->>'openedAt')::timestamptz, s.e->>'wish', (s.e->>'answeredOn')::date
     from jsonb_array_elements($3::jsonb) with ordinality as s(e, n) order by s.n`,
    [u.id, u.arendeId, json(svarsuppdrag)],
  );
  return 'created';
}
