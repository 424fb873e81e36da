import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { ROUTES, type RouteName } from '#domain/contract/routes.ts';
import { createHandlers, Refusal, type FakeState } from './fakeHandlers.ts';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
/** As PLATFORM says the product must send it; a breach shows in the browser's console. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self'; font-src 'self'; connect-src 'self' https://res.cdn.office.net; base-uri 'none'; form-action 'none'; frame-ancestors http://localhost:*";

export interface FakeProduct {
  readonly url: string;
  readonly state: FakeState;
  /** Names of the calls that came, in order. */
  readonly calls: RouteName[];
  /** Answers the next call of that name with this status instead. */
  failNext(name: RouteName, status: number): void;
  /** Breaks every connection to the API from now on, or lets it through again. */
  cut(off: boolean): void;
  tell(arendeId: string): void;
  close(): Promise<void>;
}

/** Serves a built tab and answers its contract from memory; every request and every reply is held against the contract. */
export async function startFakeProduct(builtTab: string, hostOrigin: () => string): Promise<FakeProduct> {
  const listeners = new Set<ServerResponse>();
  const calls: RouteName[] = [];
  const failures = new Map<RouteName, number>();
  let off = false;
  const tell = (arendeId: string): void => listeners.forEach((l) => void l.write(`data: ${JSON.stringify({ arendeId })}\n\n`));
  const { state, handlers } = createHandlers(tell);

  const server = createServer((req, res) => void answer(req, res).catch((error: Error) => send(res, 500, { code: 'fault', message: error.message })));

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = new URL(req.url ?? '/', 'http://localhost').pathname;
    if (path === '/tab/config.json') return send(res, 200, config());
    if (path.startsWith('/tab')) return file(path.replace(/^\/tab\/?/, '') || 'index.html', res);
    if (off) return void req.socket.destroy();
    if (req.headers.authorization !== 'Bearer token-of-greta') return send(res, 401, { code: 'unauthorized', message: 'Logga in igen.' });
    if (path === '/api/events') {
      res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(': hej\n\n');
      listeners.add(res);
      return void res.on('close', () => listeners.delete(res));
    }
    const found = match(req.method ?? '', path.replace(/^\/api/, ''));
    if (!found) return send(res, 404, { code: 'not-found', message: 'Det finns inte.' });
    const { name, params } = found;
    calls.push(name);
    const failure = failures.get(name);
    failures.delete(name);
    if (failure !== undefined) return send(res, failure, { code: 'made', message: 'Det gick inte att spara just nu. Texten finns kvar. Försök igen.' });
    const body: unknown = ROUTES[name].body.parse(await bodyOf(req));
    try {
      send(res, 200, ROUTES[name].response.parse(handlers[name]({ params, body } as never)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      send(res, error.status, { code: error.code, message: error.message });
    }
  }

  const config = () => ({ clientId: 'tab', tenantId: 'ekvik', authority: 'https://login.localhost/ekvik', authorityMetadata: null, hostOrigins: [hostOrigin()], scope: 'api://localhost/tab/access_as_user' });

  async function file(name: string, res: ServerResponse): Promise<void> {
    const content = await readFile(join(builtTab, normalize(name).replace(/^(\.\.[/\\])+/, ''))).catch(() => null);
    if (!content) return send(res, 404, {});
    res.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream', 'content-security-policy': POLICY }).end(content);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`, state, calls, tell,
    failNext: (name, status) => void failures.set(name, status),
    cut: (now) => { off = now; if (now) listeners.forEach((l) => l.destroy()); },
    async close() {
      listeners.forEach((l) => l.destroy());
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}

function match(method: string, path: string): { name: RouteName; params: Record<string, string> } | null {
  for (const [name, route] of Object.entries(ROUTES)) {
    const pattern = new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    const found = route.method === method ? pattern.exec(path) : null;
    if (found) return { name: name as RouteName, params: { ...found.groups } };
  }
  return null;
}

async function bodyOf(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString());
}
