import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { LocalMunicipality } from '#local/municipality.ts';
import { authorize } from './authorize.ts';
import { corsHeaders } from './cors.ts';
import { addressesOf, discoveryDocument, type Addresses } from './discovery.ts';
import { createEntraFaults, type EntraFaults } from './faults.ts';
import { createGrantStore } from './grantStore.ts';
import type { GrantParts } from './grants.ts';
import { errorPage, PAGE_HEADERS, signedOutPage } from './pages.ts';
import { createSigning, type Claims, type HandMade, type Signing } from './signing.ts';
import { tokenEndpoint } from './tokenEndpoint.ts';

export interface EntraOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Read anew at each request. */
  readonly municipality: LocalMunicipality;
  /** Milliseconds on the machine's clock: tokens never follow the business clock. */
  readonly now?: () => number;
}

export interface LocalEntra extends Addresses {
  readonly url: string;
  /** The discovery document as the text that MSAL takes as `authorityMetadata`. */
  readonly authorityMetadata: string;
  readonly faults: EntraFaults;
  /** A token made by hand; a claim set to undefined is left out. Defaults: iss, tid, ver and one hour from now. */
  issueForTests(claims: Claims, by?: HandMade): Promise<string>;
  /** The public key in PEM, for the test that signs HS256 with it. */
  publicPem(): Promise<string>;
  /** A new signing key; earlier ones stay published. */
  rotateKeys(): Promise<void>;
  close(): Promise<void>;
}

/** Stands for login.microsoftonline.com with one tenant. Listens on 127.0.0.1. */
export async function startEntra(options: EntraOptions): Promise<LocalEntra> {
  const now = options.now ?? Date.now;
  const { municipality } = options;
  const signing = await createSigning();
  const faults = createEntraFaults();
  const app = express();
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve());
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const at = addressesOf(url, municipality.tenantId);
  const parts: GrantParts = {
    municipality, signing, issuer: at.issuer, now, codes: createGrantStore('0.code', now), refreshTokens: createGrantStore('0.refresh', now),
  };
  routes(app, at, parts, faults, signing);

  return {
    ...at,
    url,
    authorityMetadata: JSON.stringify(discoveryDocument(at)),
    faults,
    issueForTests(claims, by) {
      const seconds = Math.floor(now() / 1000);
      return signing.sign({ iss: at.issuer, iat: seconds, nbf: seconds, exp: seconds + 3_600, tid: municipality.tenantId, ver: '2.0', ...claims }, by);
    },
    publicPem: () => signing.publicPem(),
    rotateKeys: () => signing.rotate(),
    close: () => new Promise((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    }),
  };
}

function routes(app: Express, at: Addresses, parts: GrantParts, faults: EntraFaults, signing: Signing): void {
  const { municipality } = parts;
  app.disable('x-powered-by');
  app.use('/:tenant', (req, res, next) => {
    if (req.params['tenant'] === municipality.tenantId) return next();
    res.status(400).json({ error: 'invalid_tenant', error_description: `AADSTS90002: Tenant '${req.params['tenant']}' not found.`, error_codes: [90002] });
  });
  app.get('/:tenant/v2.0/.well-known/openid-configuration', (_req, res) => void res.set('access-control-allow-origin', '*').json(discoveryDocument(at)));
  app.get('/:tenant/discovery/v2.0/keys', (_req, res) => void res.set('access-control-allow-origin', '*').json(signing.jwks()));

  app.get('/:tenant/oauth2/v2.0/authorize', (req, res) => {
    const answer = authorize({ municipality, codes: parts.codes, action: at.authorizeUrl }, new URL(req.originalUrl, at.authorizeUrl).searchParams);
    res.set(PAGE_HEADERS);
    if (answer.kind === 'redirect') res.redirect(302, answer.to);
    else res.status(answer.status).send(answer.html);
  });
  app.get('/:tenant/oauth2/v2.0/logout', (req, res) => {
    const asked = new URL(req.originalUrl, at.logoutUrl).searchParams;
    const back = asked.get('post_logout_redirect_uri');
    res.set(PAGE_HEADERS);
    if (back !== null && municipality.clients.some((c) => c.redirectUris.includes(back))) {
      const to = new URL(back);
      const state = asked.get('state');
      if (state !== null) to.searchParams.set('state', state);
      res.redirect(302, to.href);
    } else if (back === null) res.send(signedOutPage());
    else res.status(400).send(errorPage('Adressen är inte registrerad', 'AADSTS50011: The redirect URI specified in the request does not match.'));
  });

  app.options('/:tenant/oauth2/v2.0/token', (req, res) => {
    const cors = corsHeaders(municipality, req.headers.origin ?? '', req.headers['access-control-request-headers']);
    if (cors) res.status(204).set(cors).end();
    else res.status(403).end();
  });
  app.post('/:tenant/oauth2/v2.0/token', express.text({ type: 'application/x-www-form-urlencoded', limit: '64kb' }), tokenEndpoint(parts, faults));
  app.use((error: { status?: number }, _req: Request, res: Response, _next: NextFunction) => {
    res.status(error.status ?? 500).json({ error: error.status ? 'invalid_request' : 'server_error', error_description: 'AADSTS90013: Invalid input received from the user.', error_codes: [90013] });
  });
}
