import { wrongArrows } from '../walls/arrows.ts';
import { unknownNouns } from '../walls/nouns.ts';
import { node } from './child.ts';
import { runJest } from './jestProcess.ts';
import { jestResult } from './jestResult.ts';
import type { StageResult } from './report.ts';

/** What a stage says on the screen, and what it came to. */
export interface Told {
  readonly result: StageResult;
  readonly text: string;
}

export interface Stage {
  readonly name: string;
  readonly heading: string;
  /** `args` are what stands after the stage's name on the command line; only jest takes any. */
  run(top: string, args: readonly string[]): Promise<Told>;
}

/** A wall counts as one test. */
function wall(name: string, ok: boolean, text: string): Told {
  return { result: { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: new Map() }, text };
}

const types: Stage = {
  name: 'types', heading: 'Typer (tsc)',
  async run(top) {
    const { code, output } = await node(top, ['node_modules/typescript/bin/tsc', '-b', '--pretty', 'false']);
    return wall('types', code === 0, output);
  },
};

const walls: Stage = {
  name: 'walls', heading: 'Murar (dependency-cruiser)',
  async run(top) {
    const { files, wrong } = await wrongArrows(top);
    return wall('walls', wrong.length === 0 && files > 0, wrong.length === 0 ? `${files} filer` : wrong.join('\n'));
  },
};

const lint: Stage = {
  name: 'lint', heading: 'Granskning (eslint)',
  async run(top) {
    const { code, output } = await node(top, ['node_modules/eslint/bin/eslint.js', '--config', 'test/walls/eslint.config.mjs', '--max-warnings', '0', '.']);
    return wall('lint', code === 0, output);
  },
};

const nouns: Stage = {
  name: 'nouns', heading: 'Substantiv (cspell)',
  async run(top) {
    const { files, unknown } = await unknownNouns(top);
    const text = unknown.map(({ word, where }) => `${word}: ${where}`).join('\n');
    return wall('nouns', unknown.length === 0 && files > 0, unknown.length === 0 ? `${files} filer` : `${text}\nVarken engelska eller med i domain/README.md. Byt ord, eller lägg till det där och i test/walls/nouns.txt.`);
  },
};

const tab: Stage = {
  name: 'tab', heading: 'Flikens bygge (vite)',
  async run(top) {
    const { code, output } = await node(top, ['infra/local/bootstrap.mjs', 'tab']);
    return wall('tab', code === 0, output);
  },
};

/** A test file may take this long before the whole run is given up. */
const SILENCE_MS = 5 * 60_000;

const jest: Stage = {
  name: 'jest', heading: 'Tester (jest)',
  async run(top, patterns) {
    const { code, json, stuck } = await runJest(top, 'test/jest.config.mjs', patterns, SILENCE_MS);
    const { result, remarks } = jestResult(json, code);
    return { result, text: [...stuck.map((file) => `Fastnade: ${file}`), ...remarks].join('\n') };
  },
};

/** In the order they are told. The quiet ones run two at a time, jest alone after them. */
export const QUIET: readonly Stage[] = [types, lint, walls, nouns, tab];
export const LAST: Stage = jest;
