import type { PaminnelseStore } from '#bot/ports/paminnelseStore.ts';
import type { Efterfragan } from '#domain/paminnelse/efterfragan.ts';
import type { Snooze } from '#domain/paminnelse/reminding.ts';
import { checkSettings, DEFAULT_SETTINGS, type PaminnelseSettings } from '#domain/paminnelse/settings.ts';
import type { Query } from './database.ts';
import { json } from './params.ts';

const KEY = 'paminnelser';
const SNOOZE = 'svarsuppdrag_id as "svarsuppdragId", person_id as "personId", day, set_on as "setOn"';
const EFTERFRAGAN = 'id, svarsuppdrag_id as "svarsuppdragId", person_id as "personId", asked_by as "askedBy", asked_on as "askedOn", answer, answered_at as "answeredAt"';
const SAME = "utskick_id = $1 and coalesce(svarsuppdrag_id, '') = coalesce($2, '') and coalesce(person_id, '') = coalesce($3, '') and ended_at is null";

/** What somebody has put there by hand and cannot be used counts as nothing set. */
const usable = (value: PaminnelseSettings | undefined): PaminnelseSettings => {
  const settings = { ...DEFAULT_SETTINGS, ...value };
  return checkSettings(settings).length === 0 ? settings : DEFAULT_SETTINGS;
};

export function paminnelseStore(query: Query): PaminnelseStore {
  const made = async (sql: string, params: Parameters<Query>[1]): Promise<boolean> => (await query(sql, params)).length > 0;
  return {
    settings: async () => usable((await query<{ value: PaminnelseSettings }>('select value from setting where key = $1', [KEY]))[0]?.value),
    lockSettings: async () => {
      await query('insert into setting (key, value) values ($1, $2::jsonb) on conflict do nothing', [KEY, json(DEFAULT_SETTINGS)]);
      return usable((await query<{ value: PaminnelseSettings }>('select value from setting where key = $1 for update', [KEY]))[0]?.value);
    },
    saveSettings: async (settings) => void (await query(
      'insert into setting (key, value) values ($1, $2::jsonb) on conflict (key) do update set value = excluded.value', [KEY, json(settings)],
    )),
    pausesOf: (utskickIds) => query(
      `select id, utskick_id as "utskickId", svarsuppdrag_id as "svarsuppdragId", person_id as "personId", set_by as "setBy", set_on as "setOn"
       from paminnelse_pause where utskick_id = any($1::text[]) and ended_at is null order by ordinal`,
      [utskickIds],
    ),
    addPause: (p) => made(
      'insert into paminnelse_pause (id, utskick_id, svarsuppdrag_id, person_id, set_by, set_on, set_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id',
      [p.id, p.utskickId, p.svarsuppdragId, p.personId, p.setBy, p.setOn, p.setAt],
    ),
    endPause: async (p, by, at) => (await query<{ id: string }>(
      `update paminnelse_pause set ended_by = $4, ended_at = $5 where ${SAME} returning id`, [p.utskickId, p.svarsuppdragId, p.personId, by, at],
    ))[0]?.id ?? null,
    snoozesOf: (ids) => query<Snooze>(`select ${SNOOZE} from paminnelse_snooze where svarsuppdrag_id = any($1::text[]) and ended_at is null order by ordinal`, [ids]),
    setSnooze: async (s) => {
      await query('update paminnelse_snooze set ended_at = $3 where svarsuppdrag_id = $1 and person_id = $2 and ended_at is null', [s.svarsuppdragId, s.personId, s.setAt]);
      await query('insert into paminnelse_snooze (id, svarsuppdrag_id, person_id, day, set_on, set_at) values ($1, $2, $3, $4, $5, $6)', [s.id, s.svarsuppdragId, s.personId, s.day, s.setOn, s.setAt]);
    },
    endSnooze: (svarsuppdragId, personId, at) => made(
      'update paminnelse_snooze set ended_at = $3 where svarsuppdrag_id = $1 and person_id = $2 and ended_at is null returning id', [svarsuppdragId, personId, at],
    ),
    addEfterfragan: (e) => made(
      'insert into efterfragan (id, svarsuppdrag_id, person_id, asked_by, asked_on, asked_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id',
      [e.id, e.svarsuppdragId, e.personId, e.askedBy, e.askedOn, e.askedAt],
    ),
    efterfragan: async (id) => (await query<Efterfragan>(`select ${EFTERFRAGAN} from efterfragan where id = $1`, [id]))[0] ?? null,
    efterfraganOf: (ids) => query<Efterfragan>(`select ${EFTERFRAGAN} from efterfragan where svarsuppdrag_id = any($1::text[]) order by ordinal`, [ids]),
    answerEfterfragan: async (id, answer, at) => void (await query('update efterfragan set answer = $2, answered_at = $3 where id = $1', [id, answer, at])),
  };
}
