import { once, EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly subscriptionId: string;
  readonly clientState: string | null;
  readonly changeType: string;
  readonly resource: string;
  readonly tenantId: string;
}

export interface Subscriber {
  readonly url: string;
  readonly received: Received[];
  readonly handshakes: number;
  /** Resolves when the next notification has come. */
  next(): Promise<unknown>;
  close(): Promise<void>;
}

/** A product's notification address. `handshake` answers the validation otherwise than right. */
export async function startSubscriber(handshake?: (token: string, res: ServerResponse) => void, status = 202): Promise<Subscriber> {
  const received: Received[] = [];
  const arrivals = new EventEmitter();
  let handshakes = 0;
  const server = createServer((req: IncomingMessage, res: ServerResponse) => {
    const token = new URL(req.url!, 'http://x').searchParams.get('validationToken');
    if (token !== null) {
      handshakes += 1;
      if (handshake) handshake(token, res);
      else res.writeHead(200, { 'content-type': 'text/plain' }).end(token);
      return;
    }
    let body = '';
    req.on('data', (chunk) => { body += String(chunk); });
    req.on('end', () => {
      received.push(...(JSON.parse(body) as { value: Received[] }).value);
      res.writeHead(status).end();
      arrivals.emit('notification');
    });
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', () => done()); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/notifications`,
    received,
    next: () => once(arrivals, 'notification'),
    get handshakes() { return handshakes; },
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}
