import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Posted {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown>;
}

/** A Connector of a few lines: writes down what arrives, and answers what the test queues (201 with an id otherwise). */
export async function startConnector() {
  const posted: Posted[] = [];
  const queue: ((req: IncomingMessage, res: ServerResponse) => void)[] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      posted.push({ method: req.method ?? '', url: req.url ?? '', authorization: req.headers.authorization, body: JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown> });
      const answer = queue.shift();
      if (answer) return answer(req, res);
      res.setHeader('content-type', 'application/json');
      res.writeHead(201).end(JSON.stringify({ id: `activity-${posted.length}` }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    serviceUrl: `${origin}/teams/`,
    posted,
    /** The next request gets this answer instead. */
    next(status: number, body: unknown = '', headers: Record<string, string> = {}) {
      queue.push((_req, res) => res.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body)));
    },
    nextDoes(answer: (req: IncomingMessage, res: ServerResponse) => void) {
      queue.push(answer);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
