import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const TOP = join(import.meta.dirname, '../..');
const { packages } = JSON.parse(readFileSync(join(TOP, 'package-lock.json'), 'utf8')) as { packages: Readonly<Record<string, Locked>> };

/** As Node looks for it: beside the package that asks, then one folder further out. */
function isLocked(asking: string, name: string): boolean {
  for (let at: string | null = asking; at !== null; at = at === '' ? null : at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (Object.hasOwn(packages, `${at === '' ? '' : `${at}/`}node_modules/${name}`)) return true;
  }
  return false;
}

describe('package-lock.json', () => {
  test('names the builds for every kind of machine, or npm ci refuses it', () => {
    const missing = Object.entries(packages).flatMap(([asking, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).filter((name) => !isLocked(asking, name)));
    expect(missing).toEqual([]);
  });

  test('holds a checksum for each package and no addresses, so that a municipality\'s own registry serves as well', () => {
    const locked = Object.entries(packages).filter(([path]) => path !== '');
    expect(locked.length).toBeGreaterThan(500);
    expect(locked.filter(([, { resolved, integrity }]) => resolved !== undefined || integrity === undefined).map(([path]) => path)).toEqual([]);
  });
});
