import { Pool, escapeLiteral, types } from 'pg';
import type { ClientBase, PoolClient } from 'pg';
import { CommitUnknown } from './database.ts';
import type { Database, Query, TxSettings } from './database.ts';
import { OpenTransaction } from './openTransaction.ts';
import { cleanParams } from './params.ts';
import { PostgresListener } from './postgresListener.ts';
import { isAway } from './sqlState.ts';
import { statementName } from './statementNames.ts';
import { unbroken } from './unbroken.ts';
import { DATE, INT8, TIMESTAMPTZ, parseInstant } from './types.ts';

/** Any number will do; it must be the same in every process (migrations of Yttra). */
const MIGRATION_LOCK = 7_288_201;

const parsers: Readonly<Record<number, (text: string) => unknown>> = { [DATE]: String, [INT8]: Number, [TIMESTAMPTZ]: parseInstant };

export interface PostgresOptions {
  readonly url: string;
  readonly maxConnections: number;
  readonly onFault: (fault: unknown) => void;
}

/** One transaction must not hold others for ever. The pool waits for it, though its types do not say so. */
const prepare = ((client: ClientBase) =>
  client.query("set timezone to 'UTC'; set idle_in_transaction_session_timeout to '60s'; set statement_timeout to '60s'")) as (client: ClientBase) => void;

/**
 * PostgreSQL through a pool, with one more connection for LISTEN. Statements of a transaction that do not wait for one another
 * share a round trip (`pipeline`).
 */
export function openPostgres(options: PostgresOptions): Database {
  const pool = new Pool({
    connectionString: options.url,
    max: options.maxConnections,
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    application_name: 'yttra',
    types: { getTypeParser: (oid, format) => parsers[oid] ?? (types.getTypeParser(oid, format) as (text: string) => unknown) },
    onConnect: prepare,
  });
  pool.on('error', options.onFault);
  const open = new OpenTransaction();
  const listener = new PostgresListener(options.url, options.onFault);

  const tx = <T>(work: (query: Query) => Promise<T>, settings: TxSettings = {}): Promise<T> =>
    open.run(() => withClient(pool, (client) => (settings.readOnly && !settings.instanser?.length ? unbroken(asking(gather(client)), work) : transaction(client, settings, begin(settings), work))));

  return {
    kind: 'postgres',
    query: async <R>(sql: string, params = [] as Parameters<Query>[1]) => {
      open.refuseInside();
      return (await pool.query({ name: statementName(sql), text: sql, values: cleanParams(params ?? []) })).rows as R[];
    },
    tx,
    migrating: (work) => open.run(() => withClient(pool, (client) =>
      transaction(client, {}, `begin; set local statement_timeout to 0; select pg_advisory_xact_lock(${MIGRATION_LOCK})`, (query) =>
        work(query, async (sql) => void (await client.query(sql)))))),
    listen: (channel, heard) => listener.listen(channel, (payload) => open.outside(() => heard(payload))),
    close: async () => {
      await listener.close();
      await pool.end();
    },
  };
}

/** One message: the settings are spelled out because a statement with parameters goes alone. */
function begin({ instanser = [], readOnly }: TxSettings): string {
  const beginning = readOnly ? 'begin read only' : 'begin';
  return instanser.length === 0 ? beginning : `${beginning}; select set_config('yttra.instanser', ${escapeLiteral(instanser.join(','))}, true)`;
}

const asking = (client: PoolClient): Query => async <R>(sql: string, params = [] as Parameters<Query>[1]) =>
  (await client.query({ name: statementName(sql), text: sql, values: cleanParams(params ?? []) })).rows as R[];

/** What is asked for until the program has to wait leaves in one packet. */
function gather(client: PoolClient): PoolClient {
  const { stream } = (client as unknown as { connection?: { stream?: { cork?(): void; uncork?(): void } } }).connection ?? {};
  stream?.cork?.();
  process.nextTick(() => stream?.uncork?.());
  return client;
}

async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // A connection that breaks between two statements says so here; the next statement fails and is handled.
  const ignore = (): void => undefined;
  client.on('error', ignore);
  let fault: unknown;
  try {
    return await work(client);
  } catch (error) {
    fault = error;
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(fault instanceof CommitUnknown || isAway(fault));
  }
}

async function transaction<T>(client: PoolClient, settings: TxSettings, beginning: string, work: (query: Query) => Promise<T>): Promise<T> {
  gather(client);
  // Not waited for: the first statements of `work` go out with it, and fail with it.
  const begun = client.query(beginning);
  begun.catch(() => undefined);
  let committing = false;
  try {
    return await unbroken(asking(client), work, async () => {
      committing = true;
      const end = client.query('commit');
      // What has only been read was right when it was read: the answer to this commit tells nothing.
      if (settings.readOnly) return void end.catch(() => undefined);
      await end.catch((fault: unknown) => {
        throw isAway(fault) ? new CommitUnknown('commit unanswered', { cause: fault }) : fault;
      });
      await begun;
    });
  } catch (fault) {
    if (!committing) await client.query('rollback').catch(() => undefined);
    throw fault;
  }
}
