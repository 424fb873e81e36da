import type { RegisterStore, TrailRow } from '#bot/ports/registerStore.ts';
import type { Query } from './database.ts';

/** Who is away, who has taken over, and who answers by e-mail: set in Yttra, never removed, only ended. */
export function standIns(query: Query): Pick<RegisterStore, 'addAbsence' | 'endAbsence' | 'addHandOver' | 'undoHandOver' | 'addMailChoice' | 'undoMailChoice' | 'trail'> {
  return {
    addAbsence: async (a) => void (await query(
      'insert into absence (id, person_id, first_day, last_day, set_by, set_at) values ($1, $2, $3, $4, $5, $6)', [a.id, a.personId, a.firstDay, a.lastDay, a.setBy, a.setAt],
    )),
    endAbsence: async (id, by, at) => (await query('update absence set ended_by = $2, ended_at = $3 where id = $1 and ended_at is null returning id', [id, by, at])).length > 0,
    addHandOver: async (h) => void (await query(
      'insert into hand_over (id, instans_id, roll, from_person_id, to_person_id, from_day, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [h.id, h.instansId, h.roll, h.fromPersonId, h.toPersonId, h.fromDay, h.setBy, h.setAt],
    )),
    undoHandOver: async (id, by, at) => (await query('update hand_over set undone_by = $2, undone_at = $3 where id = $1 and undone_at is null returning id', [id, by, at])).length > 0,
    addMailChoice: async (c) => void (await query('insert into mail_choice (id, instans_id, by_mail, set_by, set_at) values ($1, $2, $3, $4, $5)', [c.id, c.instansId, c.byMail, c.setBy, c.setAt])),
    undoMailChoice: async (id, by, at) => (await query('update mail_choice set undone_by = $2, undone_at = $3 where id = $1 and undone_at is null returning id', [id, by, at])).length > 0,
    trail: async () => {
      const rows = await query<{ row: TrailRow }>(
        `select jsonb_build_object('id', t.id, 'kind', t.kind, 'instansId', t.instans_id, 'roll', t.roll, 'personId', t.person_id, 'toPersonId', t.to_person_id, 'from', t.from_day, 'to', t.to_day,
           'setBy', t.set_by, 'setAt', ${iso('t.set_at')}, 'undoneBy', t.undone_by, 'undoneAt', ${iso('t.undone_at')}) as row
         from (
           select id, 'hand-over' as kind, instans_id, roll, from_person_id as person_id, to_person_id, from_day, null::date as to_day, set_by, set_at, undone_by, undone_at from hand_over
           union all
           select id, 'absence', null, null, person_id, null, first_day, last_day, set_by, set_at, ended_by, ended_at from absence
           union all
           select id, case when by_mail then 'by-mail' else 'in-teams' end, instans_id, null, set_by, null, (set_at at time zone 'Europe/Stockholm')::date, null, set_by, set_at, undone_by, undone_at from mail_choice
         ) t order by t.set_at desc, t.id`,
      );
      return rows.map((r) => r.row);
    },
  };
}

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
