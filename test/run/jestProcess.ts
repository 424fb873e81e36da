import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JestJson } from './jestResult.ts';

export interface JestEnded {
  readonly code: number | null;
  /** Null when jest fell, or was stopped, before it could answer. */
  readonly json: JestJson | null;
  /** The test files that had gone on for too long when jest was stopped. */
  readonly stuck: readonly string[];
}

const LOOK_EVERY_MS = 1_000;

/** Runs jest on the screen. When no test file has begun or ended for `silenceMs`, it and its workers are stopped and the files named. */
export async function runJest(top: string, config: string, patterns: readonly string[], silenceMs: number, screen: 'inherit' | 'ignore' = 'inherit'): Promise<JestEnded> {
  const answer = join(top, '.cache/jest-answer.json');
  const running = join(top, '.cache/jest-running.json');
  rmSync(answer, { force: true });
  mkdirSync(join(top, '.cache'), { recursive: true });
  writeFileSync(running, '[]');
  // An option for a reporter can only be given in a config file.
  const own = join(top, '.cache/jest.config.mjs');
  const reporter = JSON.stringify([join(import.meta.dirname, 'runningReporter.mjs'), { file: running }]);
  writeFileSync(own, `import config from ${JSON.stringify(join(top, config))};\nexport default { ...config, rootDir: ${JSON.stringify(top)}, reporters: ['default', ${reporter}] };\n`);

  const args = [join(top, 'node_modules/jest/bin/jest.js'), '--config', own, '--json', '--outputFile', answer, ...patterns];
  const nodeOptions = [process.env['NODE_OPTIONS'], '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'].filter(Boolean).join(' ');
  const child = spawn(process.execPath, args, {
    cwd: top, stdio: ['ignore', 'ignore', screen], env: { ...process.env, NODE_OPTIONS: nodeOptions },
    // A group of its own, so that its workers can be stopped with it.
    detached: process.platform !== 'win32',
  });
  const letGo = stopWith(child);
  let stuck: string[] = [];
  const watch = setInterval(() => {
    if (Date.now() - statSync(running).mtimeMs < silenceMs) return;
    stuck = JSON.parse(readFileSync(running, 'utf8')) as string[];
    killAll(child);
  }, LOOK_EVERY_MS);
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('exit', resolve);
  });
  clearInterval(watch);
  letGo();
  return { code, json: readJson(answer), stuck };
}

/** Takes jest along when we are asked to stop. Returns how to let go. */
function stopWith(child: ChildProcess): () => void {
  const stop = (): void => {
    killAll(child);
    process.exit(130);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
}

function killAll(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

function readJson(file: string): JestJson | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestJson;
  } catch {
    return null;
  }
}
