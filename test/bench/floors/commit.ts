import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';

/** One durable commit by itself: a row of the size of a short answer, over a connection that is open already. */
export interface Commit {
  once(): Promise<unknown>;
  close(): Promise<void>;
}

const BODY = 'x'.repeat(400);
const TABLE = 'create table bench_commit (id bigint generated always as identity primary key, body text not null)';

/** In the product's own database, as its owner. */
export async function commitOnPostgres(ownerUrl: string): Promise<Commit> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(TABLE);
  return {
    once: () => client.query({ name: 'bench_commit', text: 'insert into bench_commit (body) values ($1)', values: [BODY] }),
    close: () => client.end(),
  };
}

/** The embedded database lets nobody else in, so this is one of its own on the same disk. */
export async function commitOnPglite(dataDir: string): Promise<Commit> {
  const db = await PGlite.create({ dataDir });
  await db.exec(TABLE);
  return { once: () => db.query('insert into bench_commit (body) values ($1)', [BODY]), close: () => db.close() };
}
