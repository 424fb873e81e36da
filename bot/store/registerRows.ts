import { withHandOvers } from '#domain/register/handOver.ts';
import type { HandOver, Register } from '#domain/register/register.ts';
import type { Query } from './database.ts';

export interface VersionedRegister {
  readonly version: string;
  readonly register: Register;
}

/** The whole register and which one it is, as of one moment. */
export async function readRegister(query: Query): Promise<VersionedRegister> {
  const [row] = await query<{ version: string; hand_overs: readonly HandOver[] } & { readonly [K in keyof Register]: Register[K] }>(`select v.version,
    coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'kind', i.kind, 'groups', i.groups, 'mailbox', i.mailbox, 'validFrom', i.valid_from, 'validTo', i.valid_to, 'successorId', i.successor_id,
      'byMail', coalesce((select c.by_mail from mail_choice c where c.instans_id = i.id and c.undone_at is null order by c.ordinal desc limit 1), i.by_mail), 'parentId', i.parent_id,
      'aliases', coalesce((select jsonb_agg(a.alias order by a.alias) from instans_alias a where a.instans_id = i.id), '[]')) order by i.id) from instans i), '[]') as instanser,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'aadObjectId', p.aad_object_id, 'name', p.name, 'mail', p.mail) order by p.id) from person p), '[]') as people,
    coalesce((select jsonb_agg(jsonb_build_object('instansId', u.instans_id, 'personId', u.person_id, 'roll', u.roll, 'validFrom', u.valid_from, 'validTo', u.valid_to) order by u.id) from uppdrag u), '[]') as uppdrag,
    coalesce((select jsonb_agg(jsonb_build_object('instansId', m.instans_id, 'on', m.held_on, 'stopDate', m.stop_date, 'forvaltningsgrupp', m.forvaltningsgrupp_date, 'kallelse', m.kallelse_date) order by m.held_on, m.instans_id) from sammantrade m), '[]') as sammantraden,
    coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'personId', b.person_id, 'firstDay', b.first_day, 'lastDay', b.last_day) order by b.first_day, b.id) from absence b where b.ended_at is null), '[]') as absences,
    coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'instansId', h.instans_id, 'roll', h.roll, 'fromPersonId', h.from_person_id, 'toPersonId', h.to_person_id, 'fromDay', h.from_day) order by h.ordinal)
      from hand_over h where h.undone_at is null), '[]') as hand_overs
    from register_version v`);
  const { version, hand_overs: handOvers, ...register } = row!;
  return { version, register: { ...register, uppdrag: withHandOvers(register.uppdrag, handOvers) } };
}
