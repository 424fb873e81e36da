import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './stop.mjs';
import { alone } from './alone.mjs';

/** npm writes this file last of all, so it tells whether an installation was finished and what it holds. */
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * True when node_modules holds what package-lock.json asks for. Only packages that the lock calls optional
 * (builds for other machines) may be missing.
 * @param {string} root
 */
export function packagesInPlace(root) {
  if (!existsSync(join(root, INSTALLED))) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const found = packagesOf(join(root, INSTALLED));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const there = found[path];
    if (path === '') return true;
    return there ? there.version === version && there.integrity === integrity : optional === true;
  });
}

/** @param {string} file @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | null} */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null; // Half-written: npm was stopped in the middle.
  }
}

/**
 * Installs what is missing, and nothing otherwise. Two commands started at once install once.
 * @param {string} root
 */
export async function ensurePackages(root) {
  if (packagesInPlace(root)) return;
  await alone(join(root, '.cache', 'packages.lock'), async () => {
    if (packagesInPlace(root)) return;
    const began = Date.now();
    console.error('Hämtar de paket som behövs. Det görs en gång och tar en minut eller två.');
    const code = await npm(root, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) throw stop('Paketen kunde inte hämtas. Kontrollera att datorn når registry.npmjs.org och kör kommandot igen.');
    console.error(`Paketen är på plats (${Math.round((Date.now() - began) / 1000)} s).`);
  });
}

/** npm as it runs us; else the one in PATH. @param {string} root @param {string[]} args @returns {Promise<number | null>} */
function npm(root, args) {
  const own = process.env.npm_execpath;
  const [file, before, shell] = own && /\.c?js$/.test(own) ? [process.execPath, [own], false] : ['npm', [], process.platform === 'win32'];
  // NODE_ENV=production or npm_config_omit would leave out what the commands themselves need.
  const env = { ...process.env, NODE_ENV: '', npm_config_omit: '', npm_config_include: 'dev' };
  return new Promise((resolve) => {
    const child = spawn(file, [...before, ...args], { cwd: root, env, shell, stdio: ['ignore', 2, 2] });
    child.on('error', () => resolve(null));
    child.on('exit', (code) => resolve(code));
  });
}
