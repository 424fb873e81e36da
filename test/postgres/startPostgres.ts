import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startCluster } from './cluster.ts';
import { findPostgres, NO_POSTGRES, type PostgresFound } from './findPostgres.ts';

export interface TestDatabase {
  /** Connects as the product does: neither superuser nor owner, and row-level security holds (NOBYPASSRLS). */
  readonly url: string;
  /** Connects as the owner of the database, who runs the migrations and grants. */
  readonly ownerUrl: string;
}

export interface TestPostgres {
  /** Of somebody who may create databases and roles; for looking behind the product's back. */
  readonly adminUrl: string;
  /** A new, empty database with two roles of its own. Goes when the server is closed. */
  createDatabase(): Promise<TestDatabase>;
  close(): Promise<void>;
}

/**
 * A PostgreSQL for one test file: `beforeAll(async () => { server = await startPostgres(); })` inside
 * `describeWhen(findPostgres() !== null, NO_POSTGRES, ...)`. Starting takes about two seconds.
 */
export async function startPostgres(found: PostgresFound | null = findPostgres()): Promise<TestPostgres> {
  if (found === null) throw new Error(NO_POSTGRES);
  const cluster = found.kind === 'programs' ? await startCluster(found.folder, secret()) : { adminUrl: found.url, close: async () => undefined };
  const made: string[] = [];
  return {
    adminUrl: cluster.adminUrl,
    async createDatabase() {
      const name = `yttra_test_${secret()}`;
      made.push(name);
      return createDatabase(cluster.adminUrl, name);
    },
    async close() {
      // Our own server takes everything with it.
      if (found.kind === 'server') for (const name of made.splice(0)) await dropDatabase(cluster.adminUrl, name);
      await cluster.close();
    },
  };
}

async function createDatabase(adminUrl: string, name: string): Promise<TestDatabase> {
  const passwords = { owner: secret(), app: secret() };
  await asAdmin(adminUrl, [
    `create role ${name}_owner login nosuperuser nobypassrls password '${passwords.owner}'`,
    `create role ${name}_app login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password '${passwords.app}'`,
    // Whoever creates a database for somebody must be a member of that role, unless superuser.
    `grant ${name}_owner to current_user`,
    `create database ${name} owner ${name}_owner encoding 'UTF8' template template0`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to ${name}_app`,
  ]);
  return { url: address(adminUrl, name, `${name}_app`, passwords.app), ownerUrl: address(adminUrl, name, `${name}_owner`, passwords.owner) };
}

async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, [`drop database if exists ${name} with (force)`, `drop role if exists ${name}_app`, `drop role if exists ${name}_owner`]);
}

async function asAdmin(adminUrl: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function address(adminUrl: string, database: string, user: string, password: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  url.username = user;
  url.password = password;
  return url.href;
}

/** Letters and digits alone: it stands in names, addresses and statements. */
const secret = (): string => randomBytes(9).toString('hex');
