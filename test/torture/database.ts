import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Store } from '#bot/ports/store.ts';
import { openStore, storeOnEmbedded } from '#bot/store/openStore.ts';
import { openPglite } from '#bot/store/pglite.ts';
import { startPostgres } from '#test/postgres/startPostgres.ts';
import type { Go } from './messages.ts';

/** Looks behind the product's back. */
export type Ask = (sql: string, params?: readonly (string | null | readonly string[])[]) => Promise<Record<string, unknown>[]>;

export interface TortureDatabase {
  readonly where: Go['where'];
  /** For the parent process, while no worker is at it: the embedded database lets in one at a time. */
  within<T>(work: (store: Store, ask: Ask) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function onPostgres(): Promise<TortureDatabase> {
  const server = await startPostgres();
  const { url, ownerUrl } = await server.createDatabase();
  return {
    where: { url, ownerUrl },
    within: async (work) => {
      const opened = await openStore({ url }, { ownerUrl });
      if (opened.kind === 'held') throw new Error(opened.by);
      const owner = new Client({ connectionString: ownerUrl });
      await owner.connect();
      try {
        return await work(opened.store, async (sql, params) => (await owner.query(sql, params === undefined ? [] : [...params])).rows as Record<string, unknown>[]);
      } finally {
        await owner.end();
        await opened.store.close();
      }
    },
    close: () => server.close(),
  };
}

export function onPglite(): TortureDatabase {
  const dataDir = mkdtempSync(join(tmpdir(), 'yttra-torture-'));
  return {
    where: { dataDir },
    within: async (work) => {
      const database = await openPglite(dataDir);
      const store = await storeOnEmbedded(database);
      try {
        return await work(store, (sql, params) => database.query(sql, params === undefined ? [] : [...params]));
      } finally {
        await store.close();
      }
    },
    close: async () => rmSync(dataDir, { recursive: true, force: true }),
  };
}
