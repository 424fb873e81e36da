import { timingSafeEqual } from 'node:crypto';
import type { LocalClient, LocalMunicipality, LocalPerson } from '#local/municipality.ts';
import { EntraError } from './errors.ts';

/** Reads the municipality anew at each question, so that a person disabled during a run is refused at once. */
export function findClient(municipality: LocalMunicipality, clientId: string | null): LocalClient {
  const client = municipality.clients.find((c) => c.clientId === clientId);
  if (client) return client;
  throw new EntraError('unauthorized_client', 700016, `Application with identifier '${clientId ?? ''}' was not found in the directory '${municipality.name}'.`);
}

/** By user principal name, object id or mail; null when nobody has it. */
export function findPerson(municipality: LocalMunicipality, hint: string | null): LocalPerson | null {
  if (!hint) return null;
  const wanted = hint.toLowerCase();
  return municipality.people.find((p) => [p.aadObjectId, p.userPrincipalName, p.mail].some((v) => v.toLowerCase() === wanted)) ?? null;
}

/** The person behind a token, still there and still enabled. */
export function livingPerson(municipality: LocalMunicipality, oid: unknown): LocalPerson {
  const person = municipality.people.find((p) => p.aadObjectId === oid);
  if (!person) throw new EntraError('invalid_grant', 50034, 'The user account does not exist in the directory.');
  if (!person.accountEnabled) throw new EntraError('invalid_grant', 50057, 'The user account is disabled.');
  return person;
}

export interface Credentials {
  readonly clientId: string | null;
  readonly secret: string | null;
}

/** The secret in the body, or both in a Basic header; both at once is refused. */
export function readCredentials(form: URLSearchParams, authorization: string | undefined): Credentials {
  const basic = /^Basic (\S+)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return { clientId: form.get('client_id'), secret: form.get('client_secret') };
  const [id, secret] = Buffer.from(basic, 'base64').toString('utf8').split(/:(.*)/s, 2).map(decoded);
  if (id === undefined || secret === undefined || form.has('client_secret')) {
    throw new EntraError('invalid_request', 900144, 'The client credentials are malformed or given twice.');
  }
  return { clientId: id, secret };
}

/** RFC 6749 has both halves percent-encoded; one that is not stands as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function equalSecrets(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

/** The client that calls the token endpoint: a public one without secret, a confidential one with the right secret. */
export function authenticate(municipality: LocalMunicipality, given: Credentials): LocalClient {
  const client = findClient(municipality, given.clientId);
  if (client.secret === null) {
    if (given.secret !== null) throw new EntraError('invalid_client', 700025, 'Client is public so neither \'client_assertion\' nor \'client_secret\' should be presented.', { status: 401 });
    return client;
  }
  if (given.secret === null) throw new EntraError('invalid_client', 7000218, 'The request body must contain the following parameter: \'client_assertion\' or \'client_secret\'.', { status: 401 });
  if (!equalSecrets(given.secret, client.secret)) throw new EntraError('invalid_client', 7000215, `Invalid client secret provided for app '${client.clientId}'.`, { status: 401 });
  return client;
}
