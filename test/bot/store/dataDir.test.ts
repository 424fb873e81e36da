import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lockDataDir } from '#bot/store/dataLock.ts';
import { openStore } from '#bot/store/openStore.ts';
import { world } from './builders.ts';
import { opened } from './openTestStore.ts';

/** Every one, in the order of their numbers. */
const MIGRATIONS = readdirSync(new URL('../../../bot/store/migrations', import.meta.url)).sort();

const LOCK = new URL('../../../bot/store/dataLock.ts', import.meta.url);

/** A process that holds the lock until it is killed. */
async function holder(dir: string): Promise<ChildProcess> {
  const script = `const { lockDataDir } = await import(${JSON.stringify(LOCK.href)});
    const lock = await lockDataDir(${JSON.stringify(dir)}, () => 'process ' + process.pid + ' http://localhost:1234');
    console.log(lock.kind); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: fileURLToPath(new URL('../../..', import.meta.url)), stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout!, 'data')) as [Buffer];
  expect(said.toString().trim()).toBe('locked');
  return child;
}

describe('a data directory', () => {
  let folder: string;
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'yttra-data-')); });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is held by one process, who says who it is, and is free when that process is killed', async () => {
    const dir = join(folder, 'held');
    const child = await holder(dir);
    const by = `process ${child.pid} http://localhost:1234`;
    expect(await lockDataDir(dir, () => 'me')).toEqual({ kind: 'held', by });
    expect(await openStore({ dataDir: dir })).toEqual({ kind: 'held', by });
    symlinkSync(dir, join(folder, 'other-name'));
    expect(await lockDataDir(join(folder, 'other-name'), () => 'me')).toEqual({ kind: 'held', by });
    const elsewhere = await lockDataDir(join(folder, 'elsewhere'), () => 'me');
    expect(elsewhere.kind).toBe('locked');
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    const mine = await lockDataDir(dir, () => 'me');
    expect(mine.kind).toBe('locked');
    for (const lock of [mine, elsewhere]) if (lock.kind === 'locked') await lock.release();
  });

  test('a foreign program on the port of the lock is no holder, also when it leaves and the port is free again', async () => {
    const dir = join(folder, 'foreign');
    const first = await lockDataDir(dir, () => 'first');
    if (first.kind !== 'locked') throw new Error('not locked');
    const port = first.port;
    await first.release();
    const foreign = createServer((socket) => socket.end('SSH-2.0\r\n'));
    foreign.listen(port, '127.0.0.1');
    await once(foreign, 'listening');
    const second = await lockDataDir(dir, () => 'second');
    if (second.kind !== 'locked') throw new Error('not locked');
    expect(second.port).not.toBe(port);
    await new Promise((resolve) => foreign.close(resolve));
    expect(await lockDataDir(dir, () => 'third')).toEqual({ kind: 'held', by: 'second' });
    await second.release();
  });

  test('keeps what was stored, and is refused to a second start meanwhile', async () => {
    const w = world('disk');
    const dir = join(folder, 'store');
    const store = await opened({ dataDir: dir }, { describe: () => 'Yttra på http://localhost:3978' });
    expect(store.migrated).toEqual(MIGRATIONS);
    await store.tx(w.sent);
    expect(await openStore({ dataDir: dir })).toEqual({ kind: 'held', by: 'Yttra på http://localhost:3978' });
    await store.close();
    const again = await opened({ dataDir: dir });
    expect(again.migrated).toEqual([]);
    expect(await again.tx(({ utskick }) => utskick.ofArende(w.arende.id))).toMatchObject(w.utskick);
    expect(await again.risks()).toContain('superuser');
    await again.close();
  });
});
