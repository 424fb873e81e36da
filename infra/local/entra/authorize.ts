import type { LocalClient, LocalMunicipality, LocalPerson } from '#local/municipality.ts';
import { EntraError } from './errors.ts';
import type { GrantStore } from './grantStore.ts';
import { errorPage, signInPage } from './pages.ts';
import { findClient, findPerson } from './registry.ts';
import { askedScopes } from './scopes.ts';

export type AuthorizeAnswer =
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'page'; readonly status: number; readonly html: string };

export interface AuthorizeParts {
  readonly municipality: LocalMunicipality;
  readonly codes: GrantStore;
  /** The address that the sign-in page's buttons lead back to. */
  readonly action: string;
}

const CODE_LIFE_MS = 600_000;

/** The authorization endpoint. What cannot be trusted to a registered address is shown, never redirected. */
export function authorize(parts: AuthorizeParts, asked: URLSearchParams): AuthorizeAnswer {
  let client: LocalClient;
  let redirectUri: string;
  try {
    const doubled = [...asked.keys()].find((name, at, all) => all.indexOf(name) !== at);
    if (doubled) throw new EntraError('invalid_request', 9000411, `The parameter '${doubled}' is duplicated.`);
    client = findClient(parts.municipality, asked.get('client_id'));
    redirectUri = registered(client, asked.get('redirect_uri'));
  } catch (cause) {
    if (!(cause instanceof EntraError)) throw cause;
    return { kind: 'page', status: 400, html: errorPage('Inloggningen går inte att göra', cause.describe()) };
  }
  try {
    return signIn(parts, asked, client, redirectUri);
  } catch (cause) {
    if (!(cause instanceof EntraError)) throw cause;
    return redirect(asked, redirectUri, { error: cause.error, error_description: cause.describe() });
  }
}

function registered(client: LocalClient, uri: string | null): string {
  if (uri !== null && client.redirectUris.includes(uri)) return uri;
  throw new EntraError('invalid_request', 50011, `The redirect URI '${uri ?? ''}' specified in the request does not match the redirect URIs configured for the application '${client.clientId}'.`);
}

function signIn(parts: AuthorizeParts, asked: URLSearchParams, client: LocalClient, redirectUri: string): AuthorizeAnswer {
  checkForm(asked);
  askedScopes(parts.municipality, client, asked.get('scope') ?? '');
  const prompt = asked.get('prompt');
  const person = prompt === 'select_account' ? null : findPerson(parts.municipality, asked.get('login_hint'));
  if (person === null) {
    if (prompt === 'none') throw new EntraError('login_required', 50058, 'A silent sign-in request was sent but no user is signed in.');
    return { kind: 'page', status: 200, html: signInPage(parts.municipality, parts.action, asked) };
  }
  if (!person.accountEnabled) {
    if (prompt === 'none') throw new EntraError('interaction_required', 50057, 'The user account is disabled.');
    return { kind: 'page', status: 403, html: errorPage('Kontot är avstängt', 'AADSTS50057: The user account is disabled.') };
  }
  return redirect(asked, redirectUri, { code: codeFor(parts, asked, client, redirectUri, person) });
}

function checkForm(asked: URLSearchParams): void {
  if (asked.get('response_type') !== 'code') throw new EntraError('unsupported_response_type', 700054, 'response_type must be \'code\'.');
  const mode = asked.get('response_mode') ?? 'query';
  if (mode !== 'query' && mode !== 'fragment') throw new EntraError('invalid_request', 90015, `response_mode '${mode}' is not supported.`);
  if (asked.get('code_challenge_method') !== 'S256' || !/^[A-Za-z0-9_-]{43}$/.test(asked.get('code_challenge') ?? '')) {
    throw new EntraError('invalid_request', 9002325, 'Proof Key for Code Exchange is required for cross-origin authorization code redemption.');
  }
}

function codeFor(parts: AuthorizeParts, asked: URLSearchParams, client: LocalClient, redirectUri: string, person: LocalPerson): string {
  return parts.codes.put({
    clientId: client.clientId, personId: person.aadObjectId, scope: asked.get('scope') ?? '', redirectUri,
    codeChallenge: asked.get('code_challenge')!, nonce: asked.get('nonce'),
  }, CODE_LIFE_MS);
}

function redirect(asked: URLSearchParams, redirectUri: string, answer: Record<string, string>): AuthorizeAnswer {
  const state = asked.get('state');
  const values = new URLSearchParams({ ...answer, ...(state === null ? {} : { state }) });
  const to = new URL(redirectUri);
  if (asked.get('response_mode') === 'fragment') to.hash = values.toString();
  else for (const [name, value] of values) to.searchParams.set(name, value);
  return { kind: 'redirect', to: to.href };
}
