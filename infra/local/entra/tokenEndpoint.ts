import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { LocalClient } from '#local/municipality.ts';
import { checkOrigin, corsHeaders } from './cors.ts';
import { EntraError, errorBody } from './errors.ts';
import type { EntraFaults } from './faults.ts';
import { authorizationCode, clientCredentials, onBehalfOf, refreshToken, type GrantParts, type TokenAnswer } from './grants.ts';
import { authenticate, readCredentials } from './registry.ts';

type GrantHandler = (parts: GrantParts, client: LocalClient, form: URLSearchParams) => Promise<TokenAnswer>;

const GRANTS = new Map<string, GrantHandler>([
  ['authorization_code', authorizationCode],
  ['refresh_token', refreshToken],
  ['client_credentials', clientCredentials],
  ['urn:ietf:params:oauth:grant-type:jwt-bearer', onBehalfOf],
]);

/** POST of the token endpoint: the form arrives as text, so that a doubled parameter is seen. */
export function tokenEndpoint(parts: GrantParts, faults: EntraFaults): (req: Request, res: Response) => Promise<void> {
  async function answer(req: Request, form: URLSearchParams): Promise<TokenAnswer> {
    const doubled = [...form.keys()].find((name, at, all) => all.indexOf(name) !== at);
    if (doubled) throw new EntraError('invalid_request', 9000411, `The parameter '${doubled}' is duplicated.`);
    const grantType = form.get('grant_type') ?? '';
    const handler = GRANTS.get(grantType);
    if (!handler) throw new EntraError('unsupported_grant_type', 70003, `The app requested an unsupported grant type '${grantType}'.`);
    const client = authenticate(parts.municipality, readCredentials(form, req.headers.authorization));
    if (req.headers.origin) checkOrigin(client, req.headers.origin);
    faults.strike(grantType, client.clientId);
    return handler(parts, client, form);
  }

  return async (req, res) => {
    const form = new URLSearchParams(typeof req.body === 'string' ? req.body : '');
    const correlationId = String(req.headers['client-request-id'] ?? form.get('client-request-id') ?? req.query['client-request-id'] ?? randomUUID());
    res.set({ 'cache-control': 'no-store', pragma: 'no-cache' });
    const cors = req.headers.origin && corsHeaders(parts.municipality, req.headers.origin, undefined);
    if (cors) res.set(cors);
    try {
      res.json(await answer(req, form));
    } catch (cause) {
      if (!(cause instanceof EntraError)) throw cause;
      res.status(cause.status).set(cause.headers).json(errorBody(cause, correlationId, parts.now()));
    }
  };
}
