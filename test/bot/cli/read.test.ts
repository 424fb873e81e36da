import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { encryptedPdf, pdf } from '../documents/hostile.ts';
import { ordinaryPdf } from '../documents/ordinaryPdf.ts';

const run = promisify(execFile);
let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yttra-read-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const command = (...args: string[]) => run(process.execPath, ['--no-warnings', '--import', 'tsx', 'bot/cli/read.ts', ...args], { env: {} });

test('reads each file into a .json of its own, and says why one could not be read', async () => {
  await writeFile(join(dir, 'remiss.pdf'), await pdf(['Remiss av plan\n\nRemissvaren ska ha kommit in till kommunstyrelsen senast den 2 juni 2023.']));
  await writeFile(join(dir, 'hemlig.pdf'), encryptedPdf());
  const { stdout } = await command('--out', join(dir, 'out'), join(dir, 'remiss.pdf'), join(dir, 'hemlig.pdf'));
  expect(stdout).toContain('remiss.pdf: läst');
  const read = JSON.parse(await readFile(join(dir, 'out', 'remiss.json'), 'utf8')) as { deadline: string; deadlineSpan: string; evidence: { deadline: unknown[] } };
  expect(read).toMatchObject({ documentKind: 'remissmissiv', deadline: '2023-06-02', sender: 'kommunstyrelsen' });
  expect(read.evidence.deadline[0]).toMatchObject({ quote: read.deadlineSpan, certainty: 'ordagrant', where: { page: 1 } });
  const secret = JSON.parse(await readFile(join(dir, 'out', 'hemlig.json'), 'utf8')) as { unreadable: { reason: string } };
  expect(secret.unreadable.reason).toBe('encrypted');
});

test('tells how far it has come on standard error, and only when asked outside a terminal', async () => {
  await writeFile(join(dir, 'lang.pdf'), await ordinaryPdf(60));
  const told = await command('--progress', '--out', join(dir, 'out'), join(dir, 'lang.pdf'));
  expect(told.stderr).toMatch(/^Läser «lang\.pdf» – sida \d+ av 60$/m);
  expect(told.stdout).toBe('lang.pdf: läst\n');
  const quiet = await command('--out', join(dir, 'out'), join(dir, 'lang.pdf'));
  expect(quiet.stderr).toBe('');
  expect(await readFile(join(dir, 'out', 'lang.json'), 'utf8')).not.toContain('Läser');
}, 60_000);

test('without arguments it prints its help', async () => {
  expect((await command()).stdout).toContain('npm run read -- --out MAPP FIL...');
});

test('a file that is not there makes it fail, the others are read', async () => {
  await writeFile(join(dir, 'b.txt'), 'Remiss av plan');
  await expect(command('--out', join(dir, 'out'), join(dir, 'saknas.txt'), join(dir, 'b.txt'))).rejects.toMatchObject({ code: 1 });
  expect(JSON.parse(await readFile(join(dir, 'out', 'b.json'), 'utf8'))).toHaveProperty('documentKind');
});
