import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { describeWhen, testWhen } from '#test/run/skip.ts';
import { findPostgres, NO_POSTGRES } from './findPostgres.ts';
import { startPostgres, type TestDatabase, type TestPostgres } from './startPostgres.ts';

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

describeWhen(findPostgres() !== null, NO_POSTGRES, 'a PostgreSQL for tests', () => {
  let server: TestPostgres;
  let database: TestDatabase;
  beforeAll(async () => {
    server = await startPostgres();
    database = await server.createDatabase();
  });
  afterAll(async () => { await server.close(); });

  test('is durable as in production', async () => {
    expect(await ask(database.url, "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('server_encoding') as encoding"))
      .toEqual([{ fsync: 'on', commit: 'on', encoding: 'UTF8' }]);
  });

  test('lets the product in as a role that row-level security holds', async () => {
    expect(await ask(database.url, 'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, (select pg_get_userbyid(datdba) = current_user from pg_database where datname = current_database()) as owns from pg_roles where rolname = current_user'))
      .toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: false }]);
    await expect(ask(database.url, 'create table taken (id int)')).rejects.toThrow(/permission denied/);
  });

  test('lets the owner migrate and the product see what it is granted, no more', async () => {
    const { username } = new URL(database.url);
    await ask(database.ownerUrl, `
      create extension pg_trgm;
      create table secret (id int, whose text);
      alter table secret enable row level security;
      create policy own on secret using (whose = 'mine');
      insert into secret values (1, 'mine'), (2, 'theirs');
      grant select on secret to "${username}"`);
    expect(await ask(database.url, 'select id from secret')).toEqual([{ id: 1 }]);
    await expect(ask(database.url, 'delete from secret')).rejects.toThrow(/permission denied/);
  });

  test('gives each test a database that the others cannot enter', async () => {
    const other = await server.createDatabase();
    const intruder = new URL(other.url);
    intruder.pathname = new URL(database.url).pathname;
    await expect(ask(intruder.href, 'select 1')).rejects.toThrow(/permission denied for database/);
  });

  test('on a server that somebody else runs, leaves nothing behind', async () => {
    const guest = await startPostgres({ kind: 'server', url: server.adminUrl });
    const made = await guest.createDatabase();
    expect(await ask(made.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    const name = new URL(made.url).pathname.slice(1);
    await guest.close();
    expect(await ask(server.adminUrl, `select datname from pg_database where datname = '${name}' union all select rolname from pg_roles where rolname like '${name}%'`)).toEqual([]);
  });

  testWhen(findPostgres()?.kind === 'programs', 'DATABASE_URL är satt. Ta bort den för att pröva en egen server', 'takes its folder with it', async () => {
    const short = await startPostgres();
    const [row] = await ask<{ folder: string }>(short.adminUrl, "select current_setting('data_directory') as folder");
    expect(existsSync(row!.folder)).toBe(true);
    await short.close();
    expect(existsSync(row!.folder)).toBe(false);
    await expect(ask(short.adminUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('looking for PostgreSQL', () => {
  test('prefers the server it is told of', () => {
    expect(findPostgres({ DATABASE_URL: 'postgres://db/x', PATH: '/usr/bin' })).toEqual({ kind: 'server', url: 'postgres://db/x' });
  });

  test('says what to do when there is none', async () => {
    await expect(startPostgres(null)).rejects.toThrow(/Installera postgresql/);
  });
});
