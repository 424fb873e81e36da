import type { Reach, RegisterProblem, RegisterStore } from '#bot/ports/registerStore.ts';
import type { Person, Uppdrag } from '#domain/register/register.ts';
import { conversations } from './conversations.ts';
import type { Query } from './database.ts';
import { removeUnused, upsertInstanser } from './instanser.ts';
import { json } from './params.ts';
import { readRegister } from './registerRows.ts';
import { standIns } from './standIns.ts';

interface PersonRow { id: string; aad_object_id: string; name: string; mail: string | null }

const PERSON = 'id, aad_object_id, name, mail';
const asPerson = (r: PersonRow): Person => ({ id: r.id, aadObjectId: r.aad_object_id, name: r.name, mail: r.mail });

/** One import at a time: two that replace the same rows would keep both sets. */
const REGISTER_LOCK = "select pg_advisory_xact_lock(hashtext('yttra.register'))";

export function registerStore(query: Query): RegisterStore {
  return {
    ...conversations(query),
    ...standIns(query),
    upsertInstanser: (all) => upsertInstanser(query, all),
    read: async () => (await readRegister(query)).register,
    reachOf: async (personIds) => {
      const rows = await query<{ id: string; reach: Reach }>('select id, reach from person where id = any($1::text[])', [personIds]);
      return new Map(rows.map((r) => [r.id, r.reach]));
    },
    setReach: async (personId, reach, at) => void (await query('update person set reach = $2, reach_at = $3 where id = $1', [personId, reach, at])),
    personByAadObjectId: (aadObjectId) => one(query, 'aad_object_id', aadObjectId),
    personById: (id) => one(query, 'id', id),
    upsertPerson: async (p) => {
      const [row] = await query<PersonRow>(
        `insert into person (id, aad_object_id, name, mail) values ($1, $2, $3, $4)
         on conflict (aad_object_id) do update set name = excluded.name, mail = excluded.mail returning ${PERSON}`,
        [p.id, p.aadObjectId, p.name, p.mail],
      );
      return asPerson(row!);
    },
    replaceUppdrag: async (all) => {
      await query(REGISTER_LOCK);
      await query('delete from uppdrag');
      await query(
        `insert into uppdrag (id, instans_id, person_id, roll, valid_from, valid_to)
         select id, "instansId", "personId", roll, "validFrom", "validTo"
         from jsonb_to_recordset($1::jsonb) as u(id text, "instansId" text, "personId" text, roll text, "validFrom" date, "validTo" date)`,
        [json(all)],
      );
    },
    uppdragAsRead: async () => (await query<{ row: Uppdrag & { id: string } }>(
      `select jsonb_build_object('id', id, 'instansId', instans_id, 'personId', person_id, 'roll', roll, 'validFrom', valid_from, 'validTo', valid_to) as row from uppdrag order by id`,
    )).map((r) => r.row),
    removeUnusedInstanser: (ids) => removeUnused(query, ids),
    removeSammantraden: async (all) => void (await query(
      `delete from sammantrade m using jsonb_to_recordset($1::jsonb) as s("instansId" text, "on" date) where m.instans_id = s."instansId" and m.held_on = s."on"`, [json(all)],
    )),
    upsertSammantraden: async (all) => void (await query(
      `insert into sammantrade (id, instans_id, held_on, stop_date, forvaltningsgrupp_date, kallelse_date)
       select distinct on ("instansId", "on") id, "instansId", "on", "stopDate", forvaltningsgrupp, kallelse
       from jsonb_to_recordset($1::jsonb) as s(id text, "instansId" text, "on" date, "stopDate" date, forvaltningsgrupp date, kallelse date)
       on conflict (instans_id, held_on) do update set stop_date = excluded.stop_date, forvaltningsgrupp_date = excluded.forvaltningsgrupp_date, kallelse_date = excluded.kallelse_date`,
      [json(all)],
    )),
    replaceProblems: async (handlingId, found) => {
      await query('delete from register_problem where handling_id = $1', [handlingId]);
      const rows = found.map((p, i) => ({ id: `${handlingId}:${i + 1}`, row_number: p.row, code: p.code, data: p.data }));
      await query(
        `insert into register_problem (id, handling_id, row_number, code, data)
         select id, $1, row_number, code, data from jsonb_to_recordset($2::jsonb) as p(id text, row_number int, code text, data jsonb)`,
        [handlingId, json(rows)],
      );
    },
    problems: () => problems(query),
  };
}

async function one(query: Query, column: 'id' | 'aad_object_id', value: string): Promise<Person | null> {
  const [row] = await query<PersonRow>(`select ${PERSON} from person where ${column} = $1`, [value]);
  return row ? asPerson(row) : null;
}

async function problems(query: Query): Promise<readonly RegisterProblem[]> {
  const rows = await query<{ handling_id: string; name: string; row_number: number | null; code: string; data: Record<string, string> }>(
    `select p.handling_id, h.name, p.row_number, p.code, p.data from register_problem p join handling h on h.id = p.handling_id
     where h.deleted_at is null order by h.name, p.row_number nulls first, p.id`,
  );
  return rows.map((r) => ({ handlingId: r.handling_id, fileName: r.name, row: r.row_number, code: r.code, data: r.data }));
}

