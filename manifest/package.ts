import { zipSync } from 'fflate';
import { englishStrings } from './english.ts';
import { colorIcon, outlineIcon } from './icons.ts';
import { teamsManifest } from './manifest.ts';
import type { PackageOptions } from './options.ts';

/** File name -> content. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

/** The day written on every file: with the machine's own, the same input would not give the same package. */
const MTIME = new Date(2020, 0, 1);

export function packageFiles(options: PackageOptions): PackageFiles {
  const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');
  return {
    'manifest.json': json(teamsManifest(options)),
    'en.json': json(englishStrings()),
    'color.png': colorIcon(),
    'outline.png': outlineIcon(),
  };
}

/** The files at the root of a zip, as Teams wants them. The same files always give the same bytes. */
export function zip(files: PackageFiles): Uint8Array {
  return zipSync({ ...files }, { level: 9, mtime: MTIME });
}
