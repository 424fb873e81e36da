import { createHash } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import type { Server } from 'node:net';

/** Below the range that systems give to outgoing connections. */
const FIRST_PORT = 20_000;
const PORTS = 12_000;
const CANDIDATES = 4;
const ANSWER_WITHIN_MS = 1_000;

export type LockOutcome =
  | { readonly kind: 'locked'; readonly port: number; release(): Promise<void> }
  /** Another process has it; `by` is how it presents itself. */
  | { readonly kind: 'held'; readonly by: string };

/**
 * One process per data directory: two on the same PGlite directory silently lose rows. The lock is a listening socket on
 * localhost whose port follows from the directory's real path, so the system frees it however the process dies. It holds
 * within one machine (one network namespace), not over a shared disk. `describe` tells a second process who we are.
 */
export async function lockDataDir(dataDir: string, describe: () => string): Promise<LockOutcome> {
  await mkdir(dataDir, { recursive: true });
  const key = createHash('sha256').update(await realpath(dataDir)).digest('hex');
  const first = Number.parseInt(key.slice(0, 8), 16);
  const ports = Array.from({ length: CANDIDATES }, (_, i) => FIRST_PORT + ((first + i * 1_009) % PORTS));
  for (const port of ports) {
    const server = await listen(port, () => `${key} ${describe().replaceAll('\n', ' ')}\n`);
    if (server === null) {
      const by = await holderAt(port, key);
      if (by !== null) return { kind: 'held', by };
      continue; // A foreign program has the port.
    }
    // Somebody may hold a later candidate, taken while a foreign program had this one.
    for (const other of ports.filter((p) => p !== port)) {
      const by = await holderAt(other, key);
      if (by !== null) {
        await close(server);
        return { kind: 'held', by };
      }
    }
    return { kind: 'locked', port, release: () => close(server) };
  }
  return { kind: 'held', by: `localhost:${ports.join(', ')}` };
}

/** Null when the port is taken. */
function listen(port: number, answer: () => string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(answer());
    });
    server.once('error', (fault: NodeJS.ErrnoException) => (fault.code === 'EADDRINUSE' || fault.code === 'EACCES' ? resolve(null) : reject(fault)));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** Who holds our directory at that port, or null when nobody or somebody else answers. */
function holderAt(port: number, key: string): Promise<string | null> {
  return new Promise((resolve) => {
    let said = '';
    const socket = createConnection({ port, host: '127.0.0.1' });
    const done = (): void => {
      socket.destroy();
      resolve(said.startsWith(`${key} `) ? said.slice(key.length + 1).trim() : null);
    };
    socket.setTimeout(ANSWER_WITHIN_MS, done);
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      said += text;
      if (said.includes('\n') || said.length > 2_000) done();
    });
    socket.on('error', done);
    socket.on('end', done);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
