/** A row as both databases give it: `date` is "2016-10-17", `timestamptz` an ISO instant with Z, `int8` a number, `jsonb` a value, `text[]` an array. */
export type Row = Record<string, unknown>;

/** Runs one statement with $1, $2 ... and answers with its rows; use `returning` to learn what was changed. */
export type Query = <R = Row>(sql: string, params?: readonly Param[]) => Promise<R[]>;

/** jsonb is passed as text made by `json()` (params.ts), because the drivers differ on arrays. */
export type Param = string | number | boolean | null | readonly string[] | readonly (string | null)[] | readonly number[];

export interface TxSettings {
  /** Session settings for this transaction only, e.g. the instanser whose drafts may be seen. */
  readonly instanser?: readonly string[];
  /** Nobody waits for the end; on PostgreSQL, and without instanser, there need not even be a beginning. */
  readonly readOnly?: boolean;
}

/** The same SQL on PostgreSQL and PGlite. */
export interface Database {
  readonly kind: 'postgres' | 'pglite';
  /** One statement by itself, outside of `tx`. */
  readonly query: Query;
  /** One attempt at a transaction. A transaction inside a transaction is refused: it would see other data, or wait for itself for ever. */
  tx<T>(work: (query: Query) => Promise<T>, settings?: TxSettings): Promise<T>;
  /** Several statements without parameters, as one transaction holding the migration lock; `work` sees the owner's rights. */
  migrating<T>(work: (query: Query, script: (sql: string) => Promise<void>) => Promise<T>): Promise<T>;
  /** Payloads of NOTIFY, after the commit that sent them. After a lost connection some may be missed; it is taken up again by itself. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export class NestedTransaction extends Error {
  override readonly name = 'NestedTransaction';
}

/** The COMMIT was sent and no answer came: it may have been kept. Never repeated blindly. */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';
}
