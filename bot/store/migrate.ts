import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { grantTo } from './grants.ts';

/** A migration that a database already has reads differently now: history was rewritten, and what stands in the database is not what the code expects. */
export class MigrationChanged extends Error {
  override readonly name = 'MigrationChanged';
}

interface Migration { readonly version: number; readonly name: string; readonly sql: string; readonly sha256: string }

async function readMigrations(directory: string): Promise<readonly Migration[]> {
  const names = (await readdir(directory)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  if (names.length === 0) throw new Error(`no migrations in ${directory}`);
  return Promise.all(names.map(async (name) => {
    const sql = (await readFile(join(directory, name), 'utf8')).replaceAll('\r\n', '\n');
    return { version: Number(name.slice(0, 4)), name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  }));
}

/**
 * Brings the database forward, each migration and its version row in one transaction under a lock, so that any number of
 * processes may start at once. `appRole` then gets what the product needs and no more. Versions newer than ours are left
 * alone: the next release may already run beside us. Answers with the names that were applied.
 */
export async function migrate(database: Database, directory: string, appRole: string | null): Promise<readonly string[]> {
  const applied: string[] = [];
  for (const migration of await readMigrations(directory)) {
    if (await database.migrating((query, script) => applyOne(query, script, migration))) applied.push(migration.name);
  }
  if (appRole !== null) await database.migrating((query, script) => grantTo(query, script, appRole));
  return applied;
}

type Migrating = Parameters<Parameters<Database['migrating']>[0]>;

async function applyOne(query: Migrating[0], script: Migrating[1], migration: Migration): Promise<boolean> {
  const known = await query<{ there: string | null }>("select to_regclass('schema_version')::text as there");
  if (known[0]?.there == null) await script('create table schema_version (version int primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())');
  const [row] = await query<{ sha256: string }>('select sha256 from schema_version where version = $1', [migration.version]);
  if (row) {
    if (row.sha256 !== migration.sha256) throw new MigrationChanged(`${migration.name} has changed since it was applied`);
    return false;
  }
  await query('insert into schema_version (version, name, sha256) values ($1, $2, $3)', [migration.version, migration.name, migration.sha256]);
  await script(migration.sql);
  return true;
}
