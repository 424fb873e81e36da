import { createHash, randomBytes } from 'node:crypto';
import type { LocalEntra } from '#local/entra/startEntra.ts';
import { TAB, TAB_ORIGIN, TAB_REDIRECT } from './smallMunicipality.ts';

export const SCOPE = 'api://yttra/access_as_user openid profile offline_access';

export interface Attempt {
  readonly verifier: string;
  readonly params: Record<string, string>;
}

/** The parameters of a sign-in from the tab, with some changed; an empty text takes one away. */
export function attempt(change: Record<string, string> = {}): Attempt {
  const verifier = randomBytes(32).toString('base64url');
  const params = {
    client_id: TAB, redirect_uri: TAB_REDIRECT, response_type: 'code', response_mode: 'fragment', scope: SCOPE, state: 's 1', nonce: 'n1', client_info: '1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', ...change,
  };
  return { verifier, params: Object.fromEntries(Object.entries(params).filter(([, value]) => value !== '')) };
}

export const authorize = (entra: LocalEntra, params: Record<string, string>): Promise<Response> =>
  fetch(`${entra.authorizeUrl}?${new URLSearchParams(params)}`, { redirect: 'manual' });

/** What stands in the fragment or query of the address that one was sent on to. */
export function landed(res: Response): { at: string; values: URLSearchParams } {
  const to = new URL(res.headers.get('location') ?? 'about:blank');
  return { at: `${to.origin}${to.pathname}`, values: to.hash === '' ? to.searchParams : new URLSearchParams(to.hash.slice(1)) };
}

export async function token(entra: LocalEntra, form: Record<string, string>, headers: Record<string, string> = {}): Promise<{ status: number; body: Record<string, string>; headers: Headers }> {
  const res = await fetch(entra.tokenUrl, { method: 'POST', body: new URLSearchParams(form), headers });
  return { status: res.status, body: (await res.json()) as Record<string, string>, headers: res.headers };
}

/** The whole way for a person: choose, be sent back, redeem the code as the tab's page does. */
export async function signIn(entra: LocalEntra, hint: string, change: Record<string, string> = {}): Promise<{ status: number; body: Record<string, string>; headers: Headers }> {
  const { verifier, params } = attempt({ login_hint: hint, ...change });
  const { values } = landed(await authorize(entra, params));
  return redeem(entra, values.get('code') ?? '', verifier);
}

export const redeem = (entra: LocalEntra, code: string, verifier: string, change: Record<string, string> = {}): ReturnType<typeof token> =>
  token(entra, { grant_type: 'authorization_code', client_id: TAB, redirect_uri: TAB_REDIRECT, code, code_verifier: verifier, scope: SCOPE, client_info: '1', ...change }, { origin: TAB_ORIGIN });
