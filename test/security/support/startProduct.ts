import { spawn } from 'node:child_process';
import { join } from 'node:path';

const TOP = join(import.meta.dirname, '../../..');
const GIVE_UP_MS = 60_000;

export interface StartOutcome {
  /** Null: it was still running when it was ended. */
  readonly code: number | null;
  readonly output: string;
}

/** Starts the product as a municipality does, in a process of its own with that environment and nothing more. */
export function startProduct(env: Readonly<Record<string, string>>): Promise<StartOutcome> {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(process.execPath, ['--import', 'tsx', 'bot/main.ts'], { cwd: TOP, env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), GIVE_UP_MS);
    const hear = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      // It says so when it serves; nothing here may come that far.
      if (output.includes('"msg":"running"')) child.kill('SIGKILL');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}
