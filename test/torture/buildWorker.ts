import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The worker as one file: hundreds of them are started, and reading the sources anew each time would be most of the run. */
export async function buildWorker(): Promise<{ entry: string; migrationsDir: string; remove(): void }> {
  // Inside the project, so that packages are found.
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.cache', 'torture-'));
  const entry = join(folder, 'worker.mjs');
  await build({ entryPoints: [join(ROOT, 'test/torture/worker.ts')], outfile: entry, bundle: true, platform: 'node', format: 'esm', packages: 'external', sourcemap: 'inline', logLevel: 'error' });
  return { entry, migrationsDir: join(ROOT, 'bot/store/migrations'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
