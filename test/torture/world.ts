import type { Connector } from '#local/connector/startConnector.ts';
import type { LocalMunicipality, LocalPerson } from '#local/municipality.ts';
import type { Store } from '#bot/ports/store.ts';
import type { DueContact, Step } from '#domain/paminnelse/ledger.ts';
import type { Ask } from './database.ts';

export const TENANT = '99999999-0000-4000-8000-000000000001';
export const BOT = '11111111-2222-4333-8444-555555555555';
/** A Monday morning; the business clock stands still on it. */
export const MONDAY = { day: '2026-10-19', now: '2026-10-19T08:00:00.000Z' };
export const TUESDAY = { day: '2026-10-20', now: '2026-10-20T08:00:00.000Z' };

const aad = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const personId = (n: number): string => `person_${n}`;
const SENDER = 'person_sender';
const PLANNED_AT = '2026-09-01T08:00:00.000Z';

/** Of a thousand: twenty are answered 502 though the card came, five have blocked the bot, five are told to wait twice. */
function trouble(n: number): Pick<LocalPerson, 'trouble'> | undefined {
  if (n % 50 === 17) return { trouble: 'accepted-then-502' };
  if (n % 200 === 31) return { trouble: 'blocked' };
  return n % 200 === 57 ? { trouble: 'throttled-twice' } : undefined;
}

export function municipality(count: number): LocalMunicipality {
  const people = Array.from({ length: count }, (_, n): LocalPerson => ({
    aadObjectId: aad(n), displayName: `Person ${n}`, userPrincipalName: `person${n}@provby.example`, mail: `person${n}@provby.example`, jobTitle: 'Handläggare', department: 'Stadskansliet',
    accountEnabled: true, app: 'installed', sees: [''], ...trouble(n),
  }));
  return { tenantId: TENANT, name: 'Provby kommun', people, clients: [], site: { id: 's', name: 'Remisser', driveId: 'd', webUrl: 'http://localhost/sites/remisser' }, siteGrants: [] };
}

/** Two remisser: everybody answers the first for a nämnd of their own, every tenth also the second. Each has one reminder today. */
export async function seed(store: Store, ask: Ask, connector: Connector, people: readonly LocalPerson[]): Promise<number> {
  const last = people.length - 1;
  await store.tx(async (s) => {
    await s.register.upsertPerson({ id: SENDER, aadObjectId: aad(people.length), name: 'Sändaren', mail: null });
    for (const a of ['a', 'b']) await s.arenden.ensure({ id: `arende_${a}`, kind: 'remiss', folder: `Remiss ${a}`, registeredAt: PLANNED_AT, handlaggareId: SENDER, closedAt: null }, null);
    for (const a of ['a', 'b']) await s.utskick.create({ id: `utskick_${a}`, arendeId: `arende_${a}`, svarsdatum: '2026-10-26', title: `Remiss ${a}`, diarienummer: `${a}/2026`, senderName: 'Kommunstyrelsen', delar: [], sentAt: PLANNED_AT, sentBy: SENDER, state: 'skickat' }, []);
  });
  await ask(`insert into instans (id, name, name_key, kind) select 'instans_' || n, 'Nämnd ' || n, 'nämnd ' || n, 'namnd' from generate_series(0, ${last}) n`);
  await ask(`insert into person (id, aad_object_id, name) select 'person_' || n, '00000000-0000-4000-8000-' || lpad(n::text, 12, '0'), 'Person ' || n from generate_series(0, ${last}) n`);
  await ask(`insert into svarsuppdrag (id, utskick_id, arende_id, instans_id) select 'uppdrag_' || a || '_' || n, 'utskick_' || a, 'arende_' || a, 'instans_' || n from generate_series(0, ${last}) n, unnest(array['a', 'b']) a`);
  await ask(
    `insert into conversation (aad_object_id, conversation_id, service_url, tenant_id, changed_at) select aad, chat, $3, $4, $5::timestamptz from unnest($1::text[], $2::text[]) as c(aad, chat)`,
    [people.map((p) => p.aadObjectId), people.map((p) => connector.ids.conversationId(p)), connector.serviceUrl, TENANT, PLANNED_AT],
  );
  const contacts = people.flatMap((_, n) => [reminder('a', n, 'paminnelse-5', MONDAY.day), ...(n % 10 === 0 ? [reminder('b', n, 'paminnelse-5', MONDAY.day)] : [])]);
  for (let from = 0; from < contacts.length; from += 1_000) await store.tx(({ ledger }) => ledger.plan(contacts.slice(from, from + 1_000)));
  return contacts.length;
}

export function reminder(a: string, n: number, step: Step, dueOn: string): DueContact {
  return {
    id: `kontakt_${a}_${n}_${step}`, arendeId: `arende_${a}`, svarsuppdragId: `uppdrag_${a}_${n}`, instansId: `instans_${n}`, personId: personId(n), step, dueOn, atOnce: false,
    state: 'planned', dispatchId: null, data: {}, plannedAt: PLANNED_AT,
  };
}
