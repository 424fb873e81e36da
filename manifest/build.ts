import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HELP, readOptions } from './options.ts';
import { packageFiles, zip } from './package.ts';
import { faultsIn } from './validate.ts';

/** `npm run package`: fills in, validates, zips, and says what was done. Writes nothing that Teams would refuse. */
async function main(argv: readonly string[]): Promise<number> {
  const read = readOptions(argv);
  if (read.kind === 'help') {
    console.log(HELP);
    return 0;
  }
  if (read.kind === 'faults') {
    console.error([...read.faults, '', HELP].join('\n'));
    return 2;
  }
  const files = packageFiles(read.options);
  const faults = await faultsIn(files);
  if (faults.length > 0) {
    console.error(['Paketet byggdes inte. Manifestet godkändes inte:', ...faults].join('\n'));
    return 1;
  }
  const bytes = zip(files);
  const path = resolve(read.options.out, 'yttra-teams.zip');
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
  console.log(path);
  console.log(`${bytes.length} byte, sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
  console.log('Prövat mot Microsofts scheman för manifest och språkfil 1.30 med @microsoft/app-manifest 1.1.2, utan nät. Namnen på behörigheterna prövas inte av schemat.');
  if (read.example.length > 0) console.log(`Påhittade värden användes för ${read.example.join(', ')}: paketet går att titta på men inte att använda. Se npm run package -- --help.`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
