import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runJest } from './jestProcess.ts';
import { jestResult } from './jestResult.ts';

const TOP = join(import.meta.dirname, '../..');

describe('jest as npm test runs it', () => {
  let top: string;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'yttra-jest-'));
    mkdirSync(join(top, 'test'));
    symlinkSync(join(TOP, 'node_modules'), join(top, 'node_modules'));
    writeFileSync(join(top, 'jest.config.mjs'), "export default { testMatch: ['**/*.test.cjs'], transform: {}, maxWorkers: 2, verbose: false };");
  });
  afterEach(() => { rmSync(top, { recursive: true, force: true }); });
  const put = (name: string, text: string): void => writeFileSync(join(top, 'test', name), text);

  test('its answer is read, skips and all', async () => {
    put('a.test.cjs', "test('good', () => {}); describe.skip('page – hoppas över: ingen webbläsare', () => { test('x', () => {}); });");
    put('b.test.cjs', "test('bad', () => { throw new Error('bad'); });");
    const { code, json, stuck } = await runJest(top, 'jest.config.mjs', ['--silent'], 60_000, 'ignore');
    expect(stuck).toEqual([]);
    expect(jestResult(json, code).result).toEqual({ name: 'jest', passed: 1, failed: 1, skipped: new Map([['ingen webbläsare', 1]]) });
  });

  test('only the files that match are run', async () => {
    put('a.test.cjs', "test('good', () => {});");
    put('b.test.cjs', "test('bad', () => { throw new Error('bad'); });");
    const { code, json } = await runJest(top, 'jest.config.mjs', ['a.test'], 60_000, 'ignore');
    expect(jestResult(json, code).result).toMatchObject({ passed: 1, failed: 0 });
  });

  test('a file that never ends is named, and stops nobody for ever', async () => {
    put('fast.test.cjs', "test('good', () => {});");
    put('loop.test.cjs', "test('loop', () => { for (;;); });");
    const { code, json, stuck } = await runJest(top, 'jest.config.mjs', [], 4_000, 'ignore');
    expect(stuck.map((file) => file.slice(top.length))).toEqual(['/test/loop.test.cjs']);
    expect(jestResult(json, code).result.failed).toBe(1);
  });
});
