import type { UtskickStore } from '#bot/ports/utskickStore.ts';
import type { Svarsuppdrag, Utskick } from '#domain/arende/arende.ts';
import { anstanden } from './anstanden.ts';
import type { Query } from './database.ts';
import { json } from './params.ts';
import { readSvarsuppdrag } from './svarsuppdragRows.ts';

interface Row {
  id: string; arende_id: string; svarsdatum: string; title: string; diarienummer: string; sender_name: string; sent_at: string; sent_by: string;
  state: Utskick['state']; delar: Utskick['delar'];
}

const SELECT = `select u.id, u.arende_id, u.svarsdatum, u.title, u.diarienummer, u.sender_name, u.sent_at, u.sent_by, u.state,
  coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'ordinal', d.ordinal, 'title', d.title) order by d.ordinal) from del d where d.utskick_id = u.id), '[]') as delar
  from utskick u`;

const asUtskick = (r: Row): Utskick => ({
  id: r.id, arendeId: r.arende_id, svarsdatum: r.svarsdatum, title: r.title, diarienummer: r.diarienummer, senderName: r.sender_name, delar: r.delar,
  sentAt: r.sent_at, sentBy: r.sent_by, state: r.state,
});

export function utskickStore(query: Query): UtskickStore {
  const first = async (sql: string, params: readonly string[]): Promise<Utskick | null> => {
    const [row] = await query<Row>(`${SELECT} where ${sql}`, params);
    return row ? asUtskick(row) : null;
  };
  const one = async (id: string, lock: boolean): ReturnType<UtskickStore['svarsuppdrag']> => {
    if (lock) await query('select 1 from svarsuppdrag where id = $1 for no key update', [id]);
    return (await readSvarsuppdrag(query, 's.id = $1', [id]))[0] ?? null;
  };
  return {
    ...anstanden(query),
    create: (utskick, svarsuppdrag) => create(query, utskick, svarsuppdrag),
    ofArende: (arendeId) => first("u.arende_id = $1 and u.state in ('skickat', 'stangt') order by (u.state = 'skickat') desc, u.sent_at desc limit 1", [arendeId]),
    byId: (id) => first('u.id = $1', [id]),
    svarsuppdragOf: (utskickId) => readSvarsuppdrag(query, 's.utskick_id = $1', [utskickId]),
    svarsuppdrag: (id) => one(id, false),
    lockSvarsuppdrag: (id) => one(id, true),
    ofInstanser: (instansIds) => readSvarsuppdrag(query, 's.instans_id = any($1::text[])', [instansIds]),
    setWay: async (id, way) => void (await query('update svarsuppdrag set way = $2 where id = $1', [id, way])),
    markOpened: async (id, at) => void (await query('update svarsuppdrag set opened_at = $2 where id = $1 and opened_at is null', [id, at])),
    setState: async (utskickId, state) => void (await query('update utskick set state = $2 where id = $1', [utskickId, state])),
  };
}

async function create(query: Query, u: Utskick, svarsuppdrag: readonly Svarsuppdrag[]): Promise<'created' | 'exists'> {
  // A second press waits here for the first to commit, and then finds it.
  const made = await query(
    `insert into utskick (id, arende_id, svarsdatum, title, diarienummer, sender_name, sent_at, sent_by, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict do nothing returning id`,
    [u.id, u.arendeId, u.svarsdatum, u.title, u.diarienummer, u.senderName, u.sentAt, u.sentBy, u.state],
  );
  if (made.length === 0) return 'exists';
  await query(
    'insert into del (id, utskick_id, ordinal, title) select id, $1, ordinal, title from jsonb_to_recordset($2::jsonb) as d(id text, ordinal int, title text)',
    [u.id, json(u.delar)],
  );
  await query(
    `insert into svarsuppdrag (id, utskick_id, arende_id, instans_id, way, opened_at)
     select s.e->>'id', $1, $2, s.e->>'instansId', s.e->>'way', (s.e->>'openedAt')::timestamptz
     from jsonb_array_elements($3::jsonb) with ordinality as s(e, n) order by s.n`,
    [u.id, u.arendeId, json(svarsuppdrag)],
  );
  return 'created';
}
