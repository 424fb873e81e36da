import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else's server, which the product must never call. */
export interface AttackerServer {
  readonly url: string;
  readonly port: number;
  readonly seen: readonly string[];
  close(): Promise<void>;
}

export async function startAttackerServer(): Promise<AttackerServer> {
  const seen: string[] = [];
  const server = createServer((req, res) => {
    seen.push(`${req.method} ${req.url}`);
    res.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1"}');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`, port, seen,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
