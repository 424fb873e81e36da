import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const TOP = join(import.meta.dirname, '../../../..');

/** A process that closes as `body` says; signals are sent when it has said "ready", then each time it says "again". */
function stopped(body: string, signal: NodeJS.Signals): Promise<{ code: number | null; said: string }> {
  const program = `
    import { onStop } from '#local/commands/onStop.ts';
    const open = setInterval(() => undefined, 1000);
    onStop(async () => { ${body} });
    console.log('ready');`;
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], { cwd: TOP, env: { ...process.env, NODE_OPTIONS: '' } });
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (/(ready|again)\n$/.test(said)) child.kill(signal);
    });
    child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    child.on('close', (code) => resolve({ code, said }));
  });
}

describe('asked to stop', () => {
  test.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s closes and ends with 0', async (signal) => {
    expect(await stopped("clearInterval(open); console.log('closed');", signal)).toEqual({ code: 0, said: 'ready\nclosed\n' });
  });

  test('a Ctrl-C that comes twice, from the terminal and from npm, closes once', async () => {
    const slowly = "console.log('again'); await new Promise((done) => setTimeout(done, 200)); console.log('closed');";
    expect(await stopped(slowly, 'SIGINT')).toEqual({ code: 0, said: 'ready\nagain\nclosed\n' });
  });

  test('a close that fails ends with 1 and says why', async () => {
    expect(await stopped("throw new Error('låst fil');", 'SIGINT')).toEqual({ code: 1, said: expect.stringMatching(/låst fil/) });
  });
});
