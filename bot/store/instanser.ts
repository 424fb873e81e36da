import type { Instans } from '#domain/register/register.ts';
import type { Query } from './database.ts';
import { json } from './params.ts';

/** Equal names of bodies, however they are typed. */
export const nameKey = (name: string): string => name.normalize('NFC').toLocaleLowerCase('sv').replace(/\s+/g, ' ').trim();

export async function upsertInstanser(query: Query, all: readonly Instans[]): Promise<void> {
  const ids = all.map((i) => i.id);
  const rows = json(all.map((i) => ({ ...i, nameKey: nameKey(i.name) })));
  // Successors and parents last: one may stand later in the list than the body it follows.
  await query(
    `insert into instans (id, name, name_key, kind, groups, mailbox, valid_from, valid_to, by_mail)
     select id, name, "nameKey", kind, array(select jsonb_array_elements_text(groups)), mailbox, "validFrom", "validTo", coalesce("byMail", false)
     from jsonb_to_recordset($1::jsonb) as i(id text, name text, "nameKey" text, kind text, groups jsonb, mailbox text, "validFrom" date, "validTo" date, "byMail" boolean)
     on conflict (id) do update set name = excluded.name, name_key = excluded.name_key, kind = excluded.kind, groups = excluded.groups,
       mailbox = excluded.mailbox, valid_from = excluded.valid_from, valid_to = excluded.valid_to, by_mail = excluded.by_mail`,
    [rows],
  );
  await query(
    `update instans set successor_id = i."successorId", parent_id = i."parentId" from jsonb_to_recordset($1::jsonb) as i(id text, "successorId" text, "parentId" text)
     where instans.id = i.id and (instans.successor_id is distinct from i."successorId" or instans.parent_id is distinct from i."parentId")`,
    [rows],
  );
  await query('delete from instans_alias where instans_id = any($1::text[])', [ids]);
  await query(
    `insert into instans_alias (instans_id, alias)
     select distinct i.id, a from jsonb_to_recordset($1::jsonb) as i(id text, aliases jsonb), jsonb_array_elements_text(i.aliases) as a`,
    [rows],
  );
}

/** Removes those that nobody has been asked for, nobody answers for and nothing else points at. */
export async function removeUnused(query: Query, ids: readonly string[]): Promise<void> {
  const unused = `not exists (select from svarsuppdrag where instans_id = i.id) and not exists (select from svar where instans_id = i.id) and not exists (select from utkast where instans_id = i.id)
    and not exists (select from due_contact where instans_id = i.id) and not exists (select from uppdrag where instans_id = i.id) and not exists (select from hand_over where instans_id = i.id)
    and not exists (select from sammantrade where instans_id = i.id) and not exists (select from instans o where o.successor_id = i.id or o.parent_id = i.id) and not exists (select from mail_choice where instans_id = i.id)`;
  await query('update instans set successor_id = null, parent_id = null where id = any($1::text[])', [ids]);
  await query(`delete from instans i where i.id = any($1::text[]) and ${unused}`, [ids]);
}
