import type { Query } from './database.ts';

/** Tables whose rows are never changed, by anybody: what is lämnat, and the log. */
const APPEND_ONLY = ['log_entry', 'svar', 'synpunkt'];

/** Lets `role` read and write the product's tables; the append-only ones it may only add to, and the schema it may not touch. */
export async function grantTo(query: Query, script: (sql: string) => Promise<void>, role: string): Promise<void> {
  const name = `"${role.replaceAll('"', '""')}"`;
  const tables = await query<{ name: string }>("select tablename as name from pg_tables where schemaname = current_schema() and tablename <> 'schema_version' order by tablename");
  const changing = tables.map((t) => t.name).filter((t) => !APPEND_ONLY.includes(t));
  await script(`
    grant select on schema_version to ${name};
    grant select, insert on ${APPEND_ONLY.join(', ')} to ${name};
    revoke update, delete, truncate on ${APPEND_ONLY.join(', ')} from ${name};
    grant select, insert, update, delete on ${changing.join(', ')} to ${name};`);
}

/** The plain role that transactions on the embedded database run as. */
export async function ensureRole(query: Query, script: (sql: string) => Promise<void>, role: string): Promise<void> {
  const known = await query('select 1 from pg_roles where rolname = $1', [role]);
  if (known.length === 0) await script(`create role "${role}" nologin`);
}
