import { readdirSync } from 'node:fs';

/** libfaketime of this machine, which gives a process another system clock; null when it has none. */
export function findFaketime(): string | null {
  const folders = ['/usr/lib/faketime', '/usr/local/lib/faketime', ...['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((kind) => `/usr/lib/${kind}/faketime`)];
  for (const folder of folders) {
    try {
      const name = readdirSync(folder).find((file) => file === 'libfaketime.so.1');
      if (name) return `${folder}/${name}`;
    } catch {
      // Not there.
    }
  }
  return null;
}

export const NO_FAKETIME = 'libfaketime saknas. Installera paketet faketime';
