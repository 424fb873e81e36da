import { PGlite } from '@electric-sql/pglite';
import type { Database, Query, TxSettings } from './database.ts';
import { OpenTransaction } from './openTransaction.ts';
import { cleanParams } from './params.ts';
import { DATE, INT8, TIMESTAMPTZ, parseInstant } from './types.ts';
import { unbroken } from './unbroken.ts';

/** What the transactions run as, once migrations have made it: a session is superuser here, and row-level security would be silent. */
export const EMBEDDED_ROLE = 'yttra_app';

/**
 * The embedded database: in a directory (held by dataLock.ts, because it has no lock of its own) or, with null, in memory.
 * One connection; PGlite lets its transactions wait for one another.
 */
export async function openPglite(dataDir: string | null): Promise<Database> {
  const db = await PGlite.create({
    ...(dataDir === null ? {} : { dataDir }),
    parsers: { [DATE]: (v) => v, [INT8]: Number, [TIMESTAMPTZ]: parseInstant },
  });
  const open = new OpenTransaction();
  let hasRole = false;

  const transaction = <T>(work: (query: Query, script: (sql: string) => Promise<void>) => Promise<T>, before: (query: Query) => Promise<unknown>): Promise<T> =>
    open.run(() => db.transaction(async (tx) => {
      const query: Query = async <R>(sql: string, params = [] as Parameters<Query>[1]) => (await tx.query(sql, cleanParams(params ?? []))).rows as R[];
      await before(query);
      return await unbroken(query, (watched) => work(watched, async (sql) => void (await tx.exec(sql))));
    }));

  return {
    kind: 'pglite',
    query: async <R>(sql: string, params = [] as Parameters<Query>[1]) => {
      open.refuseInside();
      return (await db.query(sql, cleanParams(params ?? []))).rows as R[];
    },
    tx: (work, settings: TxSettings = {}) => transaction(work, async (query) => {
      hasRole ||= (await query('select 1 from pg_roles where rolname = $1', [EMBEDDED_ROLE])).length > 0;
      if (!hasRole) return;
      await query(
        "select set_config('role', $1, true), set_config('yttra.instanser', $2, true), set_config('transaction_read_only', $3, true)",
        [EMBEDDED_ROLE, (settings.instanser ?? []).join(','), settings.readOnly ? 'on' : 'off'],
      );
    }),
    migrating: (work) => transaction(work, async () => undefined),
    listen: async (channel, heard) => {
      const stop = await db.listen(channel, (payload) => open.outside(() => heard(payload)));
      return () => stop();
    },
    close: () => db.close(),
  };
}
