import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { aboutPage } from './aboutPages.ts';
import { sendError } from './reply.ts';
import { securityHeaders } from './securityHeaders.ts';

export interface ServerParts {
  readonly version: string;
  readonly ready: () => Promise<boolean>;
  /** POST /api/messages. */
  readonly botDoor: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  readonly graphNotifications: readonly RequestHandler[];
  readonly api: RequestHandler;
  readonly events: RequestHandler;
  readonly tabConfig: Readonly<Record<string, unknown>>;
  readonly tabDirectory: string;
  readonly hostOrigins: readonly string[];
  readonly entraOrigins: readonly string[];
}

/** The product's whole outside: what is not named here does not exist. */
export function createServer(parts: ServerParts): Server {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  const headers = securityHeaders(parts);
  app.use(headers);
  app.get('/live', (_req, res) => void res.json({ live: true }));
  app.get('/ready', async (_req, res) => {
    const ready = await parts.ready();
    res.status(ready ? 200 : 503).json({ ready });
  });
  app.get('/version', (_req, res) => void res.json({ version: parts.version }));
  app.post('/api/graph/notifications', ...parts.graphNotifications);
  app.get('/api/events', parts.events);
  app.get('/tab/config.json', (_req, res) => void res.json(parts.tabConfig));
  app.use('/tab/assets', express.static(`${parts.tabDirectory}/assets`, { immutable: true, maxAge: '365d', index: false, dotfiles: 'ignore', redirect: false, setHeaders: (res) => res.setHeader('Cache-Control', 'public, max-age=31536000, immutable') }));
  app.get(['/tab', '/tab/', '/tab/index.html', '/tab/blank.html'], (req, res) => {
    res.sendFile(req.path.endsWith('blank.html') ? 'blank.html' : 'index.html', { root: parts.tabDirectory, cacheControl: false });
  });
  app.get('/om/personuppgifter', aboutPage('personuppgifter'));
  app.get('/om/villkor', aboutPage('villkor'));
  app.use('/api', parts.api);
  app.use((_req: Request, res: Response) => sendError(res, 'not-found'));
  app.use((fault: unknown, _req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) return next(fault);
    sendError(res, codeOf(fault));
  });
  // Teams' own door goes past the router, which costs a turn a tenth of its time; it reads, checks and answers all by itself.
  const serve: RequestListener = (req, res) => {
    if (req.method !== 'POST' || req.url !== '/api/messages') return app(req, res);
    headers(req, res, () => void parts.botDoor(req, res));
  };
  return createHttpServer({ requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 32_768 }, serve);
}

/** express.json and the router throw http-errors with a status. */
function codeOf(fault: unknown): 'too-large' | 'bad-input' | 'not-found' | 'fault' {
  const status = (fault as { status?: unknown } | null)?.status;
  if (status === 413) return 'too-large';
  if (status === 404) return 'not-found';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'bad-input' : 'fault';
}
