import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a PostgreSQL can be had: a server that somebody runs, or programs to start one with. */
export type PostgresFound = { readonly kind: 'server'; readonly url: string } | { readonly kind: 'programs'; readonly folder: string };

export const NO_POSTGRES = 'ingen PostgreSQL hittades. Installera postgresql, eller sätt DATABASE_URL till en server där databaser får skapas';

/** What `describeWhen` asks before the tests that need PostgreSQL; null when there is none. */
export function findPostgres(env: Readonly<Record<string, string | undefined>> = process.env): PostgresFound | null {
  if (env['DATABASE_URL']) return { kind: 'server', url: env['DATABASE_URL'] };
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter(Boolean), ...debianFolders()];
  const folder = folders.find((one) => ['initdb', 'postgres'].every((program) => existsSync(join(one, program))));
  return folder === undefined ? null : { kind: 'programs', folder };
}

/** Debian keeps them out of PATH, one folder a version; the newest first. */
function debianFolders(): string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  return readdirSync(root).sort((a, b) => Number(b) - Number(a)).map((version) => join(root, version, 'bin'));
}

