import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const TOP = join(import.meta.dirname, '../../../..');

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** A copy of the commands alone, as after a clone, with an npm and a vite of our own that write down that they were called. */
describe('the first command after a clone', () => {
  let top: string;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'yttra-clone-'));
    cpSync(join(TOP, 'infra/local/commands'), join(top, 'infra/local/commands'), { recursive: true });
    cpSync(join(TOP, 'infra/local/bootstrap.mjs'), join(top, 'infra/local/bootstrap.mjs'));
    put('package.json', '{"type":"module"}');
    put('package-lock.json', lock({ 'node_modules/tsx': { version: '1.0.0', integrity: 'a' }, 'node_modules/win': { version: '1.0.0', optional: true } }));
    put('npm.cjs', `
      const fs = require('node:fs');
      fs.appendFileSync('calls.txt', 'npm ' + process.argv.slice(2, 3) + '\\n');
      if (fs.existsSync('no-network')) process.exit(1);
      fs.rmSync('node_modules', { recursive: true, force: true });
      fs.mkdirSync('node_modules/tsx/dist/esm/api', { recursive: true });
      fs.mkdirSync('node_modules/vite/bin', { recursive: true });
      fs.writeFileSync('node_modules/tsx/dist/esm/api/index.mjs', "export * from '${pathToFileURL(join(TOP, 'node_modules/tsx/dist/esm/api/index.mjs')).href}'");
      fs.writeFileSync('node_modules/vite/bin/vite.js', \`
        import fs from 'node:fs';
        fs.appendFileSync('calls.txt', 'vite\\\\n');
        if (fs.readFileSync('tab/main.tsx', 'utf8') === 'broken') { console.error('broken tab'); process.exit(1); }
        const out = process.argv[process.argv.indexOf('--outDir') + 1];
        fs.mkdirSync(out, { recursive: true });
        fs.writeFileSync(out + '/index.html', fs.readFileSync('tab/main.tsx'));\`);
      fs.writeFileSync('node_modules/vite/package.json', '{"type":"module"}');
      const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
      delete lock.packages['node_modules/win'];
      setTimeout(() => fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify(lock)), 300);`);
    put('manifest/build.ts', "console.log('built', process.argv.slice(2).join(' '));");
    put('infra/local/start.ts', "console.log('started'); process.exitCode = 0;");
    put('tab/main.tsx', 'one');
    put('domain/rule.ts', 'one');
  });
  afterEach(() => { rmSync(top, { recursive: true, force: true }); });

  const lock = (packages: object): string => JSON.stringify({ lockfileVersion: 3, packages: { '': { name: 'yttra' }, ...packages } });
  function put(path: string, text: string): void {
    mkdirSync(join(top, path, '..'), { recursive: true });
    writeFileSync(join(top, path), text);
  }
  const calls = (): string[] => (existsSync(join(top, 'calls.txt')) ? readFileSync(join(top, 'calls.txt'), 'utf8').trim().split('\n') : []);
  function command(...args: string[]): Promise<Ended> {
    return new Promise((resolve) => {
      let said = '';
      const child = spawn(process.execPath, ['infra/local/bootstrap.mjs', ...args], { cwd: top, env: { ...process.env, NODE_OPTIONS: '', npm_execpath: join(top, 'npm.cjs') } });
      child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString(); });
      child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString(); });
      child.on('close', (code) => resolve({ code, said }));
    });
  }

  test('installs what is missing, once, and passes the arguments on', async () => {
    expect(await command('package', '--domain', 'x')).toEqual({ code: 0, said: expect.stringMatching(/Hämtar de paket[^]*built --domain x/) });
    expect((await command('package')).said).toBe('built \n');
    expect(calls()).toEqual(['npm ci']);
  });

  test('installs again when the lock asks for something else, not when only optional packages are missing', async () => {
    await command('package');
    put('package-lock.json', lock({ 'node_modules/tsx': { version: '2.0.0', integrity: 'b' } }));
    await command('package');
    expect(calls()).toEqual(['npm ci', 'npm ci']);
  });

  test('installs again after an installation that was stopped half-way', async () => {
    await command('package');
    rmSync(join(top, 'node_modules/.package-lock.json'));
    await command('package');
    expect(calls()).toEqual(['npm ci', 'npm ci']);
  });

  test('started twice at once, installs once', async () => {
    const both = await Promise.all([command('package'), command('package')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(calls()).toEqual(['npm ci']);
  });

  test('takes over the lock of a process that is no more', async () => {
    const gone = spawn(process.execPath, ['--eval', '']);
    await new Promise((resolve) => gone.on('close', resolve));
    put('.cache/packages.lock', String(gone.pid));
    expect((await command('package')).code).toBe(0);
  });

  test('without a network, says so and shows no stack', async () => {
    put('no-network', '');
    const { code, said } = await command('package');
    expect(code).toBe(1);
    expect(said).toMatch(/Paketen kunde inte hämtas\./);
    expect(said).not.toMatch(/\n\s+at /);
  });

  test('builds the tab when its sources have changed, and only then', async () => {
    await command('start');
    expect((await command('start')).said).toBe('started\n');
    expect(calls()).toEqual(['npm ci', 'vite']);
    put('domain/rule.ts', 'two');
    put('tab/main.tsx', 'two');
    await command('start');
    expect(calls()).toEqual(['npm ci', 'vite', 'vite']);
    expect(readFileSync(join(top, '.cache/tab/index.html'), 'utf8')).toBe('two');
  });

  test('a tab that cannot be built keeps the old one, and says why', async () => {
    await command('tab');
    put('tab/main.tsx', 'broken');
    const { code, said } = await command('tab');
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/Fliken kunde inte byggas:\nbroken tab/) });
    expect(readFileSync(join(top, '.cache/tab/index.html'), 'utf8')).toBe('one');
  });

  test.each([
    [['dansa'], /Kommandot "dansa" finns inte\.[^]*start[^]*verify-log/],
    [['constructor'], /Kommandot "constructor" finns inte/],
    [[], /Inget kommando angavs/],
    [['read', 'a.docx'], /"read" kan inte köras: bot\/cli\/read\.ts finns inte/],
  ])('%j gets a sentence', async (args, sentence) => {
    const { code, said } = await command(...args);
    expect(code).toBe(1);
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/\n\s+at /);
    expect(calls()).toEqual([]);
  });
});

describe('an old Node', () => {
  test.each([['20.18.3', false], ['18.20.0', false], ['20.19.0', true], ['22.0.0', true], ['24.21.0', true]])('%s: welcome %s', async (version, welcome) => {
    const { refusalOfNode } = await import(join(TOP, 'infra/local/commands/nodeVersion.mjs')) as { refusalOfNode(version: string): string | null };
    const refusal = refusalOfNode(version);
    expect(refusal === null).toBe(welcome);
    if (!welcome) expect(refusal).toMatch(/Yttra behöver Node 20\.19[^]*Yttra needs Node 20\.19/);
  });
});
