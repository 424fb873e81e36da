import express, { type NextFunction, type Request, type Response } from 'express';
import type { AddressInfo } from 'node:net';
import { api } from './api.ts';
import { assets } from './assets.ts';
import type { Setup } from './contract.ts';
import { EventStreams } from './eventStreams.ts';
import { mover } from './moves.ts';
import type { TeamsOptions } from './options.ts';
import { relay } from './relay.ts';
import { Sessions } from './sessions.ts';
import { contentSecurityPolicy, itPage, shell } from './shell.ts';
import { shownClock } from './shown.ts';
import { SignInRefused } from './signIn.ts';

export interface LocalTeams {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the page that stands for Teams: first page, phone, desktop, chat with cards, and the product's tab in a frame. */
export async function startTeams(options: TeamsOptions): Promise<LocalTeams> {
  const files = await assets();
  const streams = new EventStreams();
  const setup = setupOf(options);
  const redirectUri = options.tab.redirectUri ?? options.municipality.clients.find((c) => c.clientId === options.tab.clientId)?.redirectUris[0];
  if (redirectUri === undefined) throw new Error(`The client ${options.tab.clientId} has no redirect address.`);
  const sessions = new Sessions({ ...options.entra, redirectUri });
  const scope = `${options.tab.applicationIdUri}/${options.tab.scope ?? 'access_as_user'} openid profile offline_access`;
  const { clock, connector } = options;
  const move = mover({
    clock, scenario: options.scenario, today: options.today ?? (() => new Date().toISOString()),
    tell: (event) => streams.tell(event),
  });
  const endings = [
    connector.onChat((event) => streams.tell({ kind: 'chat' }, event.person)),
    connector.onTyping((person) => streams.tell({ kind: 'typing' }, person)),
    clock.onChange((now) => streams.tell({ kind: 'clock', now: shownClock(now) })),
  ];

  const app = express().disable('x-powered-by');
  const frames = [options.tab.url, options.tab.configUrl ?? options.tab.url].map((url) => new URL(url).origin);
  app.use(knownHost, headers(contentSecurityPolicy(frames)));
  for (const path of ['/live', '/ready', '/version']) app.get(path, relay(options.product.liveUrl, path));
  app.get('/page.js', (_req, res) => void res.type('text/javascript').send(files.script));
  app.get('/page.css', (_req, res) => void res.type('text/css').send(files.style));
  app.get('/it', (_req, res) => void res.type('html').send(itPage(setup.appName, options.itSheet ?? '')));
  app.get('/', (_req, res) => void res.type('html').send(shell(setup.appName, '<div id="app"></div>', true)));
  app.use('/api', api({ options, sessions, streams, scope, setup, move }));
  app.use(failed);

  const server = app.listen(options.port, '127.0.0.1');
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const end of endings) end();
      streams.closeAll();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function setupOf(options: TeamsOptions): Setup {
  const { tab, municipality } = options;
  const appName = options.appName ?? 'Yttra';
  return {
    municipality: municipality.name, tenantId: municipality.tenantId, appName, botName: appName,
    roles: options.scenario.roles.map(({ key, personAadObjectId, title, text }) => ({ key, person: personAadObjectId, title, text })),
    tab: { url: tab.url, configUrl: tab.configUrl ?? null, nestedAppAuth: tab.nestedAppAuth ?? false, teamsAppId: tab.teamsAppId ?? null },
    hasItSheet: options.itSheet !== undefined,
    canStartOver: options.scenario.startOver !== undefined,
  };
}

/** A name that points here but is not ours (DNS rebinding) gets nothing. */
function knownHost(req: Request, res: Response, next: NextFunction): void {
  if (/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(req.headers.host ?? '')) next();
  else res.status(421).end();
}

function headers(policy: string) {
  return (_req: Request, res: Response, next: NextFunction): void => {
    res.set({ 'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    next();
  };
}

function failed(error: Error, _req: Request, res: Response, _next: NextFunction): void {
  if (error instanceof SignInRefused) res.status(401).json({ error: error.code, message: error.message });
  else res.status(500).json({ error: 'failed', message: error.message });
}
