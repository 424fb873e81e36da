import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Store } from '#bot/ports/store.ts';
import { lockDataDir } from './dataLock.ts';
import type { Database } from './database.ts';
import { databaseRisks } from './databaseRisks.ts';
import type { DatabaseRisk } from './databaseRisks.ts';
import { ensureRole } from './grants.ts';
import { migrate } from './migrate.ts';
import { EMBEDDED_ROLE, openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import { createStore } from './store.ts';

/** `url`: PostgreSQL. `dataDir`: the embedded database in that directory, or in memory when null. */
export type Where = { readonly url: string } | { readonly dataDir: string | null };

export interface OpenOptions {
  /** Where the numbered SQL lies when it does not lie beside this file, as in a bundle. */
  readonly migrationsDir?: string;
  /** PostgreSQL: migrations run with these rights instead, and the user of `url` is granted what it needs. */
  readonly ownerUrl?: string | null;
  /** PostgreSQL: throws RiskyDatabase before anything is migrated. */
  readonly refuseRisks?: boolean;
  readonly maxConnections?: number;
  /** How this process presents itself to a second one on the same data directory; its id when left out. */
  readonly describe?: () => string;
  /** A connection broke, a listener could not be taken up. It is mended without help. */
  readonly onFault?: (fault: unknown) => void;
  readonly sleep?: (ms: number) => Promise<void>;
}

export interface OpenedStore extends Store {
  readonly kind: 'postgres' | 'pglite';
  /** Migrations applied by this start. */
  readonly migrated: readonly string[];
  /** What production start refuses; always something on the embedded database. */
  risks(): Promise<readonly DatabaseRisk[]>;
}

export type OpenOutcome =
  | { readonly kind: 'open'; readonly store: OpenedStore }
  /** The data directory is in use by another process. */
  | { readonly kind: 'held'; readonly by: string };

/** Thrown only when `refuseRisks` was asked for: the connection may do more than the product should be able to. */
export class RiskyDatabase extends Error {
  readonly risks: readonly DatabaseRisk[];
  constructor(risks: readonly DatabaseRisk[]) {
    super(`risky: ${risks.join(', ')}`);
    this.risks = risks;
  }
}

const BESIDE_US = (): string => fileURLToPath(new URL('./migrations/', import.meta.url));

/** Opens the database, brings it forward, and gives every store over it. Throws when PostgreSQL cannot be reached or a migration fails. */
export async function openStore(where: Where, options: OpenOptions = {}): Promise<OpenOutcome> {
  const migrations = options.migrationsDir ?? BESIDE_US();
  if ('url' in where) {
    const risks = options.refuseRisks ? await risksOf(where.url) : [];
    if (risks.length > 0) throw new RiskyDatabase(risks);
    return { kind: 'open', store: await openOnPostgres(where.url, migrations, options) };
  }
  const lock = where.dataDir === null ? null : await lockDataDir(where.dataDir, options.describe ?? (() => `process ${process.pid}`));
  if (lock?.kind === 'held') return lock;
  try {
    const database = await openPglite(where.dataDir);
    return { kind: 'open', store: await storeOnEmbedded(database, { ...options, migrationsDir: migrations }, async () => void (await lock?.release())) };
  } catch (fault) {
    await lock?.release();
    throw fault;
  }
}

/** The stores over an embedded database that is open already; it is closed with them. */
export async function storeOnEmbedded(database: Database, options: OpenOptions = {}, release: () => Promise<void> = async () => undefined): Promise<OpenedStore> {
  const migrations = options.migrationsDir ?? BESIDE_US();
  try {
    const migrated = await migrate(database, migrations, null);
    await database.migrating((query, script) => ensureRole(query, script, EMBEDDED_ROLE));
    await migrate(database, migrations, EMBEDDED_ROLE);
    return await opened(database, migrated, options, release);
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

async function risksOf(url: string): Promise<readonly DatabaseRisk[]> {
  const database = openPostgres({ url, maxConnections: 1, onFault: () => undefined });
  try {
    return await databaseRisks(database);
  } finally {
    await database.close();
  }
}

async function openOnPostgres(url: string, migrations: string, options: OpenOptions): Promise<OpenedStore> {
  const open = (address: string, maxConnections: number): Database => openPostgres({ url: address, maxConnections, onFault: options.onFault ?? (() => undefined) });
  const database = open(url, options.maxConnections ?? 10);
  try {
    if (options.ownerUrl == null) return await opened(database, await migrate(database, migrations, null), options, async () => undefined);
    const [user] = await database.query<{ name: string }>('select current_user::text as name');
    const owner = open(options.ownerUrl, 1);
    try {
      return await opened(database, await migrate(owner, migrations, user?.name ?? null), options, async () => undefined);
    } finally {
      await owner.close();
    }
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

async function opened(database: Database, migrated: readonly string[], options: OpenOptions, release: () => Promise<void>): Promise<OpenedStore> {
  const store = await createStore(database, { sleep: options.sleep ?? ((ms) => sleep(ms)) });
  return {
    ...store,
    kind: database.kind,
    migrated,
    risks: () => databaseRisks(database),
    close: async () => {
      await store.close();
      await release();
    },
  };
}
