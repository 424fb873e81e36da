import { Client } from 'pg';
import type { Messenger } from '#bot/ports/messenger.ts';
import { createLedgerLoop, type LedgerLoop } from '#bot/jobs/ledgerLoop.ts';
import type { LedgerLoopOptions } from '#bot/jobs/loopDeps.ts';
import { randomIds } from '#bot/randomIds.ts';
import { openStore, type OpenedStore } from '#bot/store/openStore.ts';
import { addWorkingDays } from '#domain/calendar/workingDays.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { instantAt } from '#domain/calendar/stockholm.ts';
import type { TestDatabase } from '#test/postgres/startPostgres.ts';

const FIRST_DAY = '2026-10-19';
const AT = '2026-09-01T08:00:00.000Z';

/** A ledger with people in it, on PostgreSQL and as in production: the product's user owns nothing. */
export interface LedgerWorld {
  readonly store: OpenedStore;
  sql(text: string): Promise<Record<string, unknown>[]>;
  /** One reminder each to the first `count` people, on the n-th working day. */
  plan(n: number, count: number): Promise<void>;
  /** Where the people are reached, in their order, in place of addresses that lead nowhere. */
  addressed(people: readonly { readonly aadObjectId: string; readonly conversationId: string }[], serviceUrl: string, tenantId: string): Promise<void>;
  /** A loop on the morning of the n-th working day. */
  loop(n: number, over: Partial<LedgerLoopOptions> & { readonly messenger: Messenger }): LedgerLoop;
  close(): Promise<void>;
}

export async function ledgerWorld(database: TestDatabase, people: number): Promise<LedgerWorld> {
  const opened = await openStore({ url: database.url }, { ownerUrl: database.ownerUrl });
  if (opened.kind === 'held') throw new Error(opened.by);
  const { store } = opened;
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const sql = async (text: string): Promise<Record<string, unknown>[]> => (await owner.query(text)).rows as Record<string, unknown>[];
  await sql(`insert into person (id, aad_object_id, name) select 'person_' || n, 'aad_' || n, 'Person ' || n from generate_series(0, ${people - 1}) n`);
  await sql(`insert into conversation (aad_object_id, conversation_id, service_url, tenant_id, changed_at) select 'aad_' || n, 'a:' || n, 'http://127.0.0.1/', 'tenant', now() from generate_series(0, ${people - 1}) n`);
  await store.tx(async (s) => {
    await s.arenden.ensure({ id: 'arende_a', kind: 'remiss', folder: 'Remiss a', registeredAt: AT, handlaggareId: 'person_0', closedAt: null }, null);
    await s.utskick.create({ id: 'utskick_a', arendeId: 'arende_a', svarsdatum: '2026-12-18', title: 'Remiss a', diarienummer: '1/2026', senderName: 'Kommunstyrelsen', delar: [], sentAt: AT, sentBy: 'person_0', state: 'skickat' }, []);
  });
  await sql(`insert into instans (id, name, name_key, kind) select 'instans_' || n, 'Nämnd ' || n, 'nämnd ' || n, 'namnd' from generate_series(0, ${people - 1}) n`);
  await sql(`insert into svarsuppdrag (id, utskick_id, arende_id, instans_id) select 'uppdrag_' || n, 'utskick_a', 'arende_a', 'instans_' || n from generate_series(0, ${people - 1}) n`);
  await sql('analyze');
  return {
    store, sql,
    plan: async (n, count) => {
      for (let from = 0; from < count; from += 1_000) {
        await store.tx(({ ledger }) => ledger.plan(Array.from({ length: Math.min(1_000, count - from) }, (_, i) => ({
          id: `kontakt_${n}_${from + i}`, arendeId: 'arende_a', svarsuppdragId: `uppdrag_${from + i}`, instansId: `instans_${from + i}`, personId: `person_${from + i}`, step: 'paminnelse-5' as const,
          dueOn: dayOf(n), atOnce: false, state: 'planned' as const, dispatchId: null, data: {}, plannedAt: AT,
        }))));
      }
    },
    addressed: async (all, serviceUrl, tenantId) => {
      await sql('truncate conversation');
      await owner.query("update person set aad_object_id = a.aad from unnest($1::text[]) with ordinality as a(aad, n) where id = 'person_' || (a.n - 1)", [all.map((p) => p.aadObjectId)]);
      await owner.query('insert into conversation (aad_object_id, conversation_id, service_url, tenant_id, changed_at) select aad, chat, $3, $4, now() from unnest($1::text[], $2::text[]) as c(aad, chat)', [all.map((p) => p.aadObjectId), all.map((p) => p.conversationId), serviceUrl, tenantId]);
    },
    loop: (n, over) => createLedgerLoop({
      store, ids: randomIds, worker: randomIds.next('worker'), clock: { now: () => instantAt(dayOf(n), '09:30'), today: () => dayOf(n) }, log: silent,
      render: (contacts, dispatch) => Promise.resolve({ kind: 'card', message: { card: { type: 'AdaptiveCard', version: '1.5', body: contacts.map((c) => ({ type: 'TextBlock', text: c.step })), dispatchId: dispatch.id }, summary: 'Något väntar på dig' } }),
      ...over,
    }),
    close: async () => {
      await owner.end();
      await store.close();
    },
  };
}

export const dayOf = (n: number): Datum => addWorkingDays(FIRST_DAY, n);

const silent = {
  info: () => undefined, warn: () => undefined,
  error: (fields: object, message: string, fault?: unknown) => console.error(message, fields, fault),
};
