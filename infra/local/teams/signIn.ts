import { createHash, randomBytes } from 'node:crypto';
import type { LocalPerson } from '#local/municipality.ts';
import type { TokenAnswer } from './contract.ts';

/** Where and as what the Teams client signs people in. */
export interface SignInParts {
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly redirectUri: string;
}

export class SignInRefused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const random = (): string => randomBytes(32).toString('base64url');

/** One real sign-in: authorization code with PKCE, the person named by login_hint, no page shown. */
export async function signIn(parts: SignInParts, person: LocalPerson, clientId: string, scope: string): Promise<TokenAnswer> {
  const verifier = random();
  const state = random();
  const asked = new URL(parts.authorizeUrl);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  asked.search = String(new URLSearchParams({
    client_id: clientId, response_type: 'code', response_mode: 'query', redirect_uri: parts.redirectUri, scope,
    state, nonce: random(), code_challenge: challenge, code_challenge_method: 'S256', login_hint: person.userPrincipalName,
  }));
  const answer = await fetch(asked, { redirect: 'manual' });
  const location = answer.headers.get('location');
  if (location === null) throw new SignInRefused('sign_in_failed', `Entra svarade ${answer.status}.`);
  const back = new URL(location).searchParams;
  const code = back.get('code');
  if (code === null) throw new SignInRefused(back.get('error') ?? 'sign_in_failed', back.get('error_description') ?? 'Ingen kod kom tillbaka.');
  if (back.get('state') !== state) throw new SignInRefused('state_mismatch', 'Svaret hör inte till den här inloggningen.');
  return redeem(parts, { grant_type: 'authorization_code', client_id: clientId, code, code_verifier: verifier, redirect_uri: parts.redirectUri, scope });
}

async function redeem(parts: SignInParts, form: Record<string, string>): Promise<TokenAnswer> {
  const answer = await fetch(parts.tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
  const body = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok) throw new SignInRefused(String(body['error']), String(body['error_description']));
  return { accessToken: String(body['access_token']), idToken: String(body['id_token'] ?? ''), expiresInSeconds: Number(body['expires_in']) };
}
