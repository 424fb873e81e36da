import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './stop.mjs';
import { alone } from './alone.mjs';

/** What the built tab is made of. */
const SOURCES = ['tab', 'domain', 'package-lock.json'];
const BUILT = '.cache/tab';

/**
 * Builds the tab into .cache/tab when its sources have changed since last time. The old build stays until the new one is whole.
 * @param {string} root
 */
export async function ensureTab(root) {
  const hash = hashOf(root, SOURCES);
  const stamp = join(root, BUILT, '.hash');
  const fresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (fresh()) return;
  await alone(join(root, '.cache', 'tab.lock'), async () => {
    if (fresh()) return;
    const began = Date.now();
    console.error('Bygger fliken.');
    const making = join(root, `${BUILT}.new`);
    rmSync(making, { recursive: true, force: true });
    const { code, output } = await vite(root, making);
    if (code !== 0) throw stop(`Fliken kunde inte byggas:\n${output}`);
    writeFileSync(join(making, '.hash'), hash);
    rmSync(join(root, BUILT), { recursive: true, force: true });
    renameSync(making, join(root, BUILT));
    console.error(`Fliken är byggd (${((Date.now() - began) / 1000).toFixed(1)} s).`);
  });
}

/** @param {string} root @param {string[]} sources @returns {string} one checksum over every path and its content */
export function hashOf(root, sources) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesUnder(root, source))) {
    hash.update(path).update('\0').update(readFileSync(join(root, path))).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesUnder(root, path) {
  const entries = existsSync(join(root, path)) ? readdirSafely(join(root, path)) : [];
  if (!entries) return [path];
  return entries.sort().flatMap((name) => filesUnder(root, `${path}/${name}`));
}

/** Names in a folder; null when it is a file. @param {string} path */
function readdirSafely(path) {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}

/** @param {string} root @param {string} outDir @returns {Promise<{ code: number | null, output: string }>} */
function vite(root, outDir) {
  const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', join(root, 'tab/vite.config.ts'), '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: '0' }, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => { output += chunk; });
    child.stderr.on('data', (chunk) => { output += chunk; });
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
