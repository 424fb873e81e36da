import type { LocalClient, LocalMunicipality } from '#local/municipality.ts';
import { EntraError } from './errors.ts';

const origins = (client: LocalClient): string[] => client.redirectUris.map((uri) => new URL(uri).origin);

/** CORS headers for a page that belongs to some registered public client; null for any other. */
export function corsHeaders(municipality: LocalMunicipality, origin: string, requestedHeaders: string | undefined): Record<string, string> | null {
  if (!municipality.clients.some((c) => c.secret === null && origins(c).includes(origin))) return null;
  return {
    'access-control-allow-origin': origin,
    vary: 'Origin',
    'access-control-allow-methods': 'POST, OPTIONS',
    ...(requestedHeaders ? { 'access-control-allow-headers': requestedHeaders } : {}),
    'access-control-max-age': '600',
  };
}

/** A page may redeem only for the client whose redirect address it shares. */
export function checkOrigin(client: LocalClient, origin: string): void {
  if (client.secret === null && origins(client).includes(origin)) return;
  throw new EntraError('invalid_request', 9002326, `Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: '${origin}'.`);
}
