import { describe, expect, test } from '@jest/globals';
import { jestResult, type JestJson } from './jestResult.ts';
import { closingLines, type StageResult } from './report.ts';
import { marked } from './skipMark.ts';

type Assertion = JestJson['testResults'][number]['assertionResults'][number];
const one = (status: Assertion['status'], title = 'x', ancestorTitles: string[] = []): Assertion => ({ status, title, ancestorTitles });
const file = (status: 'passed' | 'failed', ...assertionResults: Assertion[]): JestJson['testResults'][number] => ({ name: '/a.test.ts', status, assertionResults });
const wall = (name: string, failed = 0): StageResult => ({ name, passed: 1 - failed, failed, skipped: new Map() });

describe('what jest came to', () => {
  test('passed, failed and skipped with a reason are counted', () => {
    const { result, remarks } = jestResult({ testResults: [
      file('passed', one('passed'), one('pending', 'a', [marked('Fliken', 'ingen webbläsare hittades')]), one('pending', 'b', [marked('Fliken', 'ingen webbläsare hittades')])),
      file('failed', one('failed'), one('passed')),
    ] }, 1);
    expect(result).toEqual({ name: 'jest', passed: 2, failed: 1, skipped: new Map([['ingen webbläsare hittades', 2]]) });
    expect(remarks).toEqual([]);
  });

  test.each([
    ['a skip without a reason', { testResults: [file('passed', one('passed'), one('pending', 'silent', ['group']))] }, 0, /utan skäl: group › silent/],
    ['a todo', { testResults: [file('passed', one('todo', 'later'))] }, 0, /utan skäl: later/],
    ['a file that does not load', { testResults: [file('failed')] }, 1, /Kunde inte köras: \/a\.test\.ts/],
    ['no answer at all', null, null, /gav inget svar/],
    ['an exit code that nothing explains', { testResults: [file('passed', one('passed'))] }, 1, /slutade med kod 1/],
  ] as const)('%s is a failure', (_name, json, code, remark) => {
    const { result, remarks } = jestResult(json as JestJson | null, code);
    expect(result.failed).toBe(1);
    expect(remarks.join('\n')).toMatch(remark);
  });
});

describe('the closing lines', () => {
  test('end with the sum, alone on its line', () => {
    expect(closingLines([wall('types'), wall('walls'), { name: 'jest', passed: 40, failed: 0, skipped: new Map() }], true)).toEqual({ lines: ['42 passed, 0 failed, 0 skipped'], ok: true });
  });

  test('say which stage fell and why something was skipped', () => {
    const { lines, ok } = closingLines([wall('lint', 1), { name: 'jest', passed: 3, failed: 0, skipped: new Map([['ingen webbläsare hittades. Installera Chromium', 12]]) }], false);
    expect(lines).toEqual(['Föll: lint', 'Hoppade över 12: ingen webbläsare hittades. Installera Chromium.', '3 passed, 1 failed, 12 skipped']);
    expect(ok).toBe(false);
  });

  test('a skip passes on a bare machine and fails where everything is installed', () => {
    const results = [wall('types'), { name: 'jest', passed: 1, failed: 0, skipped: new Map([['ingen PostgreSQL', 1]]) }];
    expect(closingLines(results, false).ok).toBe(true);
    const strict = closingLines(results, true);
    expect(strict.ok).toBe(false);
    expect(strict.lines.at(-1)).toBe('2 passed, 0 failed, 1 skipped');
  });

  test('nothing at all is no success', () => {
    expect(closingLines([], false).ok).toBe(false);
  });
});
