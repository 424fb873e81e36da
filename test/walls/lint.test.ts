import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { node } from '../run/child.ts';

const TOP = join(import.meta.dirname, '../..');

/** A file where it would lie, a line of it, and the rule that should speak; null when none should. */
const LINES: readonly (readonly [file: string, code: string, rule: string | null])[] = [
  ['domain/a.mjs', 'export const now = new Date();', 'no-restricted-syntax'],
  ['domain/a.mjs', 'export const now = Date.now();', 'no-restricted-syntax'],
  ['bot/usecases/a.mjs', 'export const dice = Math.random();', 'no-restricted-syntax'],
  ['bot/cards/a.mjs', 'export const now = Date.now();', 'no-restricted-syntax'],
  ['bot/conversation/a.mjs', 'export const id = crypto.randomUUID();', 'no-restricted-syntax'],
  ['domain/a.mjs', "export const day = new Date('2016-10-17');", null],
  ['bot/jobs/a.mjs', 'export const now = Date.now();', null],
  ['bot/jobs/a.mjs', 'export const url = process.env.URL;', 'no-restricted-syntax'],
  ['tab/a.mjs', 'export const url = process.env.URL;', 'no-restricted-syntax'],
  ['infra/local/a.mjs', 'export const url = process.env.URL;', null],
  ['manifest/a.mjs', 'export const url = process.env.URL;', null],
  ['bot/jobs/a.mjs', "console.log('x');", 'no-console'],
  ['bot/cli/a.mjs', "console.log('x');", null],
  ['test/a.mjs', "test.only('x', () => {});", 'no-restricted-syntax'],
  ['test/a.mjs', "describe.skip('x', () => {});", 'no-restricted-syntax'],
  ['domain/a.mjs', `export const long = 1;\n${'// line\n'.repeat(300)}`, 'max-lines'],
  ['domain/a.mjs', 'export const same = (a, b) => a == b;', 'eqeqeq'],
];

interface Spoken {
  readonly file: string;
  readonly code: string;
  readonly rules: readonly string[];
}

describe('the linter', () => {
  // In a process of its own: ESLint loads its config with import(), which jest's modules cannot follow into node_modules.
  let spoken: readonly Spoken[];
  beforeAll(async () => {
    const program = `
      import { ESLint } from 'eslint';
      const eslint = new ESLint({ cwd: ${JSON.stringify(TOP)}, overrideConfigFile: 'test/walls/eslint.config.mjs' });
      const spoken = [];
      for (const [file, code] of ${JSON.stringify(LINES)}) {
        const [result] = await eslint.lintText(code, { filePath: file });
        spoken.push({ file, code, rules: result.messages.map((message) => message.ruleId ?? message.message) });
      }
      console.log(JSON.stringify(spoken));`;
    const { output } = await node(TOP, ['--input-type=module', '--eval', program]);
    spoken = JSON.parse(output.slice(output.indexOf('['))) as Spoken[];
  });

  test.each(LINES)('%s: %s', (file, code, rule) => {
    expect(spoken.find((one) => one.file === file && one.code === code)?.rules).toEqual(rule === null ? [] : [rule]);
  });
});
