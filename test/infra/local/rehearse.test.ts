import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const TOP = fileURLToPath(new URL('../../..', import.meta.url));

function rehearse(...args: string[]): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', join(TOP, 'infra/local/rehearse.ts'), ...args], { cwd: TOP, env: { ...process.env, NODE_OPTIONS: '' } }, (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: out + err }));
  });
}

describe('npm run rehearse', () => {
  test('without arguments it says how it is used', async () => {
    const { code, text } = await rehearse();
    expect(code).toBe(0);
    expect(text).toContain('npm run rehearse -- --scenario NAMN --report FIL');
    expect(text).toContain('internationell-strategi');
  });

  test.each([
    [['--scenario', 'finns-inte', '--report', '/tmp/rapport.json'], 'Scenariot «finns-inte» finns inte.'],
    [['--scenario', 'internationell-strategi'], '--report saknas.'],
    [['--fort'], '--fort'],
  ])('%j is refused before anything is started', async (args, sentence) => {
    const { code, text } = await rehearse(...args);
    expect(code).toBe(2);
    expect(text).toContain(sentence);
    expect(text).not.toContain('    at ');
  });
});
