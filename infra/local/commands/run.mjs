import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stop } from './stop.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureTab } from './tab.mjs';

/** The top folder of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/**
 * Each command: the file that does it, whether it shows the tab (which is then built first), and one line of help.
 * @type {Record<string, { entry: string, tab?: boolean, help: string }>}
 */
export const COMMANDS = {
  start: { entry: 'infra/local/start.ts', tab: true, help: 'produkten och den lokala kommunen' },
  test: { entry: 'test/run/run.ts', help: 'typer, murar, granskning, substantiv och tester' },
  rehearse: { entry: 'infra/local/rehearse.ts', tab: true, help: 'spelar upp en remiss utan skärm' },
  package: { entry: 'manifest/build.ts', help: 'appaketet för Teams' },
  bench: { entry: 'test/bench/run.ts', tab: true, help: 'mätningar' },
  torture: { entry: 'test/torture/run.ts', help: 'dödar arbetare medan de skickar och jämför med Connectorns logg' },
  year: { entry: 'test/year/run.ts', tab: true, help: 'lever ett helt år och räknar korten' },
  read: { entry: 'bot/cli/read.ts', help: 'läser filer och skriver vad som hittades' },
  'verify-log': { entry: 'bot/cli/verifyLog.ts', help: 'prövar loggens kedja' },
};

/**
 * Runs one command in this very process, so that signals reach it directly and nothing is orphaned.
 * @param {string | undefined} name
 * @param {string[]} args
 * @param {string} [root]
 * @returns {Promise<number>} exit code of what was done here; the command itself sets process.exitCode
 */
export async function run(name, args, root = ROOT) {
  if (name === 'tab') {
    await ensurePackages(root);
    await ensureTab(root);
    return 0;
  }
  const command = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name];
  if (!command) {
    const known = Object.entries(COMMANDS).map(([key, { help }]) => `  ${key.padEnd(12)}${help}`).join('\n');
    throw stop(`${name === undefined ? 'Inget kommando angavs.' : `Kommandot "${name}" finns inte.`} De som finns är:\n${known}`);
  }
  const entry = join(root, command.entry);
  if (!existsSync(entry)) throw stop(`Kommandot "${name}" kan inte köras: ${command.entry} finns inte i den här versionen.`);
  await ensurePackages(root);
  if (command.tab) await ensureTab(root);

  const { register } = await import(pathToFileURL(join(root, 'node_modules/tsx/dist/esm/api/index.mjs')).href);
  process.setSourceMapsEnabled(true);
  register();
  process.argv = [process.argv[0], entry, ...args];
  await import(pathToFileURL(entry).href);
  return 0;
}
