import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { OpenedStore } from '#bot/store/openStore.ts';
import { findPostgres, NO_POSTGRES } from '#test/postgres/findPostgres.ts';
import { startPostgres, type TestDatabase, type TestPostgres } from '#test/postgres/startPostgres.ts';
import { describeWhen } from '#test/run/skip.ts';
import { world } from './builders.ts';
import { opened } from './openTestStore.ts';

/** Every one, in the order of their numbers. */
const MIGRATIONS = readdirSync(new URL('../../../bot/store/migrations', import.meta.url)).sort();

describeWhen(findPostgres() !== null, NO_POSTGRES, 'PostgreSQL in trouble', () => {
  let server: TestPostgres;
  let admin: Client;
  beforeAll(async () => {
    server = await startPostgres();
    admin = new Client({ connectionString: server.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.end();
    await server?.close();
  });

  async function withStore(work: (store: OpenedStore, database: TestDatabase) => Promise<void>): Promise<void> {
    const database = await server.createDatabase();
    const store = await opened({ url: database.url }, { ownerUrl: database.ownerUrl });
    try {
      await work(store, database);
    } finally {
      await store.close();
    }
  }
  const nameOf = (database: TestDatabase): string => new URL(database.url).pathname.slice(1);
  const cut = (database: TestDatabase, application: string) =>
    admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = $2', [nameOf(database), application]);

  test('[fault 38] four processes that start at once on an empty database migrate it once', async () => {
    const database = await server.createDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => opened({ url: database.url }, { ownerUrl: database.ownerUrl, maxConnections: 2 })));
    expect(stores.flatMap((s) => s.migrated).sort()).toEqual(MIGRATIONS);
    for (const store of stores) {
      expect(await store.alive()).toBe(true);
      await store.close();
    }
  });

  test('[fault 34] a connection cut in the middle: the whole work is done again, once', () => withStore(async (store, database) => {
    const w = world('cut');
    let attempts = 0;
    await store.tx(async (s) => {
      attempts += 1;
      await s.register.upsertPerson(w.person(`${attempts}`));
      if (attempts === 1) await cut(database, 'yttra');
      await s.register.upsertPerson(w.person('last'));
    });
    expect(attempts).toBe(2);
    const { people } = await store.tx((s) => s.register.read());
    expect(people.map((p) => p.id).sort()).toEqual([w.person('2').id, w.person('last').id].sort());
  }));

  test('[fault 34] two that wait for one another: one is repeated, both are kept', () => withStore(async (store) => {
    const w = world('deadlock');
    const second = { ...w.arende, id: w.id('second'), folder: w.id('folder2') };
    await store.tx(async (s) => {
      await s.register.upsertPerson(w.person('1'));
      await s.register.upsertPerson(w.person('2'));
      await s.arenden.ensure(w.arende, null);
      await s.arenden.ensure(second, null);
    });
    let attempts = 0;
    let bothHaveOne: () => void = () => undefined;
    const barrier = new Promise<void>((resolve) => { bothHaveOne = resolve; });
    const locking = (first: string, then: string, person: string) => store.tx(async (s) => {
      attempts += 1;
      await s.arenden.lock(first);
      if (attempts === 2) bothHaveOne();
      await barrier;
      await s.arenden.setHandlaggare(then, person);
      await s.log.append({ at: '2016-06-02T08:00:00.000Z', actor: person, verb: 'arende-registered', arendeId: then, data: {} });
    });
    await Promise.all([locking(w.arende.id, second.id, w.person('1').id), locking(second.id, w.arende.id, w.person('2').id)]);
    expect(attempts).toBe(3);
    expect(await store.tx(async (s) => [(await s.arenden.byId(second.id))?.handlaggareId, (await s.arenden.byId(w.arende.id))?.handlaggareId, (await s.log.head()).seq]))
      .toEqual([w.person('1').id, w.person('2').id, 2]);
  }));

  test('two processes that make the same thing at the same time: the second sees the first', () => withStore(async (store) => {
    const w = world('same');
    // Nobody foresees this one: equal names under different ids.
    const imported = await Promise.all(['a', 'b'].map((n) => store.tx(async ({ register }) => {
      const known = (await register.read()).instanser.find((i) => i.name === 'Överförmyndarnämnden');
      if (!known) await register.upsertInstanser([w.instans(n, { name: 'Överförmyndarnämnden' })]);
      return known?.id ?? w.instans(n).id;
    })));
    expect(imported[0]).toBe(imported[1]);
  }));

  test('listening is taken up again after the connection broke', () => withStore(async (store, database) => {
    // A connection that has been cut is still shown for a moment: it is another one that must listen.
    const listener = async (): Promise<number | null> => (await admin.query<{ pid: number }>("select pid from pg_stat_activity where datname = $1 and application_name = 'yttra listen' and query like 'listen%' and state = 'idle'", [nameOf(database)])).rows[0]?.pid ?? null;
    const first = await listener();
    await cut(database, 'yttra listen');
    let hear: (id: string) => void = () => undefined;
    const heard = new Promise<string>((resolve) => { hear = resolve; });
    store.onChange((id) => hear(id));
    for (let pid = await listener(); pid === null || pid === first; pid = await listener()) await new Promise((resolve) => setImmediate(resolve));
    await store.tx(({ arenden }) => arenden.touch('after'));
    expect(await heard).toBe('after');
  }));

  test('away it says so, and a migration that was rewritten is refused', async () => {
    const database = await server.createDatabase();
    const store = await opened({ url: database.ownerUrl }, { sleep: async () => undefined });
    expect(await store.alive()).toBe(true);
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query("update schema_version set sha256 = 'other'");
    await client.end();
    await store.close();
    await expect(opened({ url: database.ownerUrl })).rejects.toThrow('has changed');
    const nobody = new URL(database.url);
    nobody.port = '1';
    await expect(opened({ url: nobody.href })).rejects.toThrow();
  });
});
