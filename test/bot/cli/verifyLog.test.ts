import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { storeOnEmbedded } from '#bot/store/openStore.ts';
import { openPglite } from '#bot/store/pglite.ts';
import { AT } from '#test/bot/store/builders.ts';

const TOP = fileURLToPath(new URL('../../..', import.meta.url));

async function verifyLog(...args: string[]): Promise<{ said: string; code: number }> {
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '' };
  const child = spawn(process.execPath, ['--import', 'tsx', join(TOP, 'bot/cli/verifyLog.ts'), ...args], { cwd: TOP, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => { said += text.toString(); });
  const [code] = (await once(child, 'close')) as [number];
  return { said: said.trim(), code };
}

describe('verify-log', () => {
  let data: string;
  beforeAll(() => { data = mkdtempSync(join(tmpdir(), 'yttra-log-')); });
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  test('counts the entries, finds the first broken link, and makes no database where there is none', async () => {
    const none = await verifyLog('--data', data);
    expect([none.code, none.said.split('\n')[0]]).toEqual([2, 'Ingen databas finns i mappen.']);
    const database = await openPglite(join(data, 'database'));
    const store = await storeOnEmbedded(database);
    for (let i = 0; i < 3; i += 1) await store.tx(({ log }) => log.append({ at: AT, actor: null, verb: 'svar-lamnat', arendeId: 'a', data: { i } }));
    await store.close();
    expect(await verifyLog('--data', data)).toEqual({ code: 0, said: '3 poster, kedjan är hel' });

    const tampering = await openPglite(join(data, 'database'));
    await tampering.query('alter table log_entry disable trigger user');
    await tampering.query("update log_entry set arende_id = 'b' where seq = 2");
    await tampering.close();
    expect(await verifyLog('--data', data)).toEqual({ code: 1, said: '1 post före den första brutna länken: nummer 2' });
  });
});
