import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { openPostgres } from '#bot/store/postgres.ts';
import type { Database } from '#bot/store/database.ts';
import { findPostgres, NO_POSTGRES } from '#test/postgres/findPostgres.ts';
import { startPostgres, type TestDatabase, type TestPostgres } from '#test/postgres/startPostgres.ts';
import { describeWhen } from '#test/run/skip.ts';
import { AT, world } from './builders.ts';
import { onPostgres, opened } from './openTestStore.ts';
import type { TestStore } from './suite.ts';

describeWhen(findPostgres() !== null, NO_POSTGRES, 'what PostgreSQL itself refuses', () => {
  const w = world('isolation');
  let server: TestPostgres;
  let database: TestDatabase;
  let ours: TestStore;
  let raw: Database;
  beforeAll(async () => {
    server = await startPostgres();
    database = await server.createDatabase();
    ours = await onPostgres(database);
    raw = openPostgres({ url: database.url, maxConnections: 2, onFault: () => undefined });
    await ours.store.tx(w.sent);
    for (const n of ['1', '2']) {
      await ours.store.tx(({ svar }) => svar.saveUtkast({
        svarsuppdragId: w.svarsuppdrag(n).id, instansId: w.instans(n).id, personId: w.person(n).id, savedAt: AT,
        input: { formInstance: 'f', stance: 'avstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [{ delId: null, text: `hemligt ${n}` }] },
      }), [w.instans(n).id]);
    }
  });
  afterAll(async () => {
    await raw?.close();
    await ours?.close();
    await server?.close();
  });

  test('[S-6] a query without any filter leaks no draft of another instans', async () => {
    const seen = (instanser: readonly string[]) => raw.tx((query) => query<{ instans_id: string }>('select instans_id from utkast'), { instanser });
    expect(await seen([])).toEqual([]);
    expect(await seen([w.instans('1').id])).toEqual([{ instans_id: w.instans('1').id }]);
    expect(await raw.query('select * from utkast')).toEqual([]);
    expect(await raw.query('select count(*) as n, max(content::text) as text from utkast')).toEqual([{ n: 0, text: null }]);
    expect(await raw.tx((query) => query('update utkast set person_id = person_id returning instans_id'), { instanser: [w.instans('2').id] })).toEqual([{ instans_id: w.instans('2').id }]);
  });

  test('[S-6] what one transaction may see does not stay on the connection', async () => {
    for (let i = 0; i < 4; i += 1) await raw.tx((query) => query('select 1'), { instanser: [w.instans('1').id, w.instans('2').id] });
    for (let i = 0; i < 4; i += 1) expect(await raw.tx((query) => query('select * from utkast'))).toEqual([]);
  });

  test('[S-6] not even the owner of the tables sees a draft', async () => {
    expect(await ours.sql('select * from utkast')).toEqual([]);
  });

  test('an instans id cannot widen the list it stands in', async () => {
    await expect(ours.store.tx(async () => 1, [`x,${w.instans('1').id}`])).rejects.toThrow('comma');
    const quoted = raw.tx((query) => query('select * from utkast'), { instanser: ["x'); reset role; --"] });
    expect(await quoted).toEqual([]);
  });

  test('[S-9] the product may not change the log or an answer, nor the schema', async () => {
    for (const statement of ["update log_entry set actor = 'x'", 'delete from log_entry', 'truncate log_entry', "update svar set stance = 'x'", 'delete from synpunkt', 'alter table log_entry disable trigger all', 'alter table utkast disable row level security', 'drop policy utkast_own_instans on utkast', "update schema_version set sha256 = ''", 'create table mine (id int)']) {
      await expect(raw.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  test('the risks that production start refuses are seen', async () => {
    expect(await ours.store.risks()).toEqual([]);
    const asAdmin = new URL(server.adminUrl);
    asAdmin.pathname = new URL(database.url).pathname;
    const admin = await opened({ url: asAdmin.href });
    expect(await admin.risks()).toEqual(['superuser', 'bypassrls']);
    await admin.close();
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query(`alter role "${new URL(database.ownerUrl).username}" set synchronous_commit = off`);
    await client.end();
    const careless = await opened({ url: database.ownerUrl });
    expect(await careless.risks()).toEqual(['synchronous-commit-off']);
    await careless.close();
  });
});
