import type { LocalMunicipality } from '#local/municipality.ts';
import type { Caller } from './bearer.ts';
import type { Match } from './contract/contract.ts';
import { accessDenied, GraphError } from './errors.ts';

export type Level = 'read' | 'write';

const WIDE: Readonly<Record<Level, readonly string[]>> = {
  read: ['Files.Read.All', 'Files.ReadWrite.All', 'Sites.Read.All', 'Sites.ReadWrite.All'],
  write: ['Files.ReadWrite.All', 'Sites.ReadWrite.All'],
};
const PERSONAL: Readonly<Record<Level, readonly string[]>> = {
  read: ['Files.Read', 'Files.ReadWrite', ...WIDE.read],
  write: ['Files.ReadWrite', ...WIDE.write],
};

const hasAny = (caller: Caller, names: readonly string[]): boolean => names.some((name) => caller.permissions.has(name));

/**
 * May the caller touch the site at all? A person: with a delegated scope (what that person sees is told elsewhere).
 * An application: with a permission for the whole tenant, or with Sites.Selected and a grant on this site.
 * Microsoft's list for the operation counts where it has one.
 */
export function checkSite(municipality: LocalMunicipality, caller: Caller, level: Level, match?: Match): void {
  const list = match?.spec['x-permissions']?.[caller.kind === 'app' ? 'Application' : 'DelegatedWork']?.all;
  if (hasAny(caller, list ?? (caller.kind === 'app' ? WIDE : PERSONAL)[level])) return;
  if (!caller.permissions.has('Sites.Selected')) throw accessDenied(`Access denied: the token has neither Sites.Selected nor any of ${(list ?? WIDE[level]).join(', ')}`);
  const grants = municipality.siteGrants.filter((g) => g.clientId === caller.appId).flatMap((g) => g.roles);
  if (grants.includes('write') || (level === 'read' && grants.includes('read'))) return;
  throw accessDenied(`Access denied: the application has no ${level} grant on this site`);
}

/** For everything but files: one of the permissions in Microsoft's list for the operation. */
export function checkOperation(caller: Caller, match: Match): void {
  const list = match.spec['x-permissions']?.[caller.kind === 'app' ? 'Application' : 'DelegatedWork']?.all;
  if (list && !hasAny(caller, list)) {
    throw new GraphError(403, 'Authorization_RequestDenied', `Insufficient privileges to complete the operation. One of these is needed: ${list.join(', ')}`);
  }
}
