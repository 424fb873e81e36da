import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import type { AddressInfo } from 'node:net';

export interface LocalSharePoint {
  /** The library as people open it: the address of a file is this, "/" and its path. */
  readonly libraryUrl: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.pdf': 'application/pdf', '.csv': 'text/csv; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
};

/** Stands for the web address of the document library: opens and downloads the files of an ordinary folder. Listens on 127.0.0.1. */
export async function startSharePoint(options: { port: number; rootFolder: string }): Promise<LocalSharePoint> {
  const root = resolve(options.rootFolder);
  const server = createServer((req, res) => void serve(root, req, res).catch(() => gone(res)));
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(options.port, '127.0.0.1', () => done());
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    libraryUrl: `${url}/dokument`,
    close: () => new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
}

async function serve(root: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const [, kind, ...rest] = new URL(req.url ?? '/', 'http://localhost').pathname.split('/').map(decodeURIComponent);
  const file = resolve(join(root, ...rest));
  if (req.method !== 'GET' || !file.startsWith(root + sep) || !(await stat(file)).isFile()) return gone(res);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  if (kind !== 'dokument') return gone(res);
  res.writeHead(200, {
    'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(rest.at(-1) ?? 'fil')}`,
  });
  createReadStream(file).pipe(res);
}

function gone(res: ServerResponse): void {
  if (res.headersSent) return void res.end();
  res.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
  res.end('Filen finns inte här.');
}
