import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Cluster {
  /** Of the superuser, to the database "postgres". */
  readonly adminUrl: string;
  close(): Promise<void>;
}

const READY = 'database system is ready to accept connections';
const ATTEMPTS = 3;

/** Starts a server of our own in a temporary folder, on a free port of this machine, with PostgreSQL's own settings for durability. */
export async function startCluster(programs: string, password: string): Promise<Cluster> {
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'yttra-pg-'));
  const asUser = { cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C' }, ...(user ?? {}) };
  try {
    const secret = join(folder, 'password');
    writeFileSync(secret, password, { mode: 0o600 });
    if (user) for (const path of [folder, secret]) chownSync(path, user.uid, user.gid);
    const data = join(folder, 'data');
    const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8', '--locale=C', '--no-sync'], { ...asUser, encoding: 'utf8' });
    if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);

    for (let attempt = 1; ; attempt += 1) {
      const port = await freePort();
      const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port), '-c', 'max_connections=60', '-c', 'shared_buffers=32MB'], { ...asUser, stdio: ['ignore', 'ignore', 'pipe'] });
      const fault = await untilReady(server);
      if (fault === null) return { adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, close: closing(server, folder) };
      // Somebody may have taken the port between our look and the start.
      if (attempt === ATTEMPTS) throw new Error(`postgres: ${fault}`);
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** PostgreSQL refuses to run as root: then its own user from the package, or nobody. Null when we are somebody else already. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => users.find((user) => user[0] === name)).find((user) => user !== undefined);
  if (!found) throw new Error('neither a user "postgres" nor "nobody" on this machine');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Null when it is ready; what it said when it ended instead. */
function untilReady(server: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    let said = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-4000);
      if (said.includes(READY)) resolve(null);
    });
    server.once('error', (error) => resolve(error.message));
    server.once('exit', (code) => resolve(`ended with ${code}: ${said}`));
  });
}

/** "Fast shutdown": connections that somebody forgot are cut. The server also goes when this process does. */
function closing(server: ChildProcess, folder: string): () => Promise<void> {
  const clean = (): void => rmSync(folder, { recursive: true, force: true });
  const onExit = (): void => {
    server.kill('SIGQUIT');
    clean();
  };
  process.once('exit', onExit);
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  return async () => {
    process.off('exit', onExit);
    server.kill('SIGINT');
    await gone;
    clean();
  };
}
