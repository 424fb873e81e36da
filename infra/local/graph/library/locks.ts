import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Files that somebody has open in Word. */
export interface Locks {
  /** Path from the library's root. */
  lock(path: string): void;
  unlock(path: string): void;
  isLocked(path: string, diskPath: string): Promise<boolean>;
}

/** The names under which Word and LibreOffice leave their mark beside a file that is open on this very disk. */
const ownerFiles = (name: string): string[] => [`~$${name.slice(2)}`, `~$${name}`, `.~lock.${name}#`];

export function createLocks(): Locks {
  const held = new Set<string>();
  const keyOf = (path: string): string => path.replace(/^\/+/, '').toLowerCase();
  return {
    lock: (path) => void held.add(keyOf(path)),
    unlock: (path) => void held.delete(keyOf(path)),
    async isLocked(path, diskPath) {
      if (held.has(keyOf(path))) return true;
      const marks = ownerFiles(basename(diskPath)).map((name) => access(join(dirname(diskPath), name)).then(() => true, () => false));
      return (await Promise.all(marks)).includes(true);
    },
  };
}
