import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Datum, Instant } from '#domain/calendar/datum.ts';
import { datumAt, instantAt } from '#domain/calendar/stockholm.ts';

/** The business clock of a rehearsal. Fits the product's Clock port. */
export interface LocalClock {
  now(): Instant;
  today(): Datum;
  /** Moves the clock, forward or back, and tells the listeners. */
  set(instant: Instant): void;
  /** Returns the function that ends the listening. */
  onChange(listener: (now: Instant) => void): () => void;
}

interface Setting {
  readonly at: Instant;
  /** Milliseconds on the machine's clock when it was set. */
  readonly machine: number;
}

/**
 * Walks with the machine's clock from where it was set, but stops a minute before midnight in Sweden:
 * a day never passes without somebody asking for it. With a file, a restart goes on where it stood.
 */
export function createLocalClock(options: { start: Instant; file?: string; machine?: () => number }): LocalClock {
  const machine = options.machine ?? Date.now;
  const listeners = new Set<(now: Instant) => void>();
  let setting = read(options.file) ?? keep({ at: options.start, machine: machine() });

  function keep(next: Setting): Setting {
    if (options.file !== undefined) {
      writeFileSync(`${options.file}.new`, JSON.stringify(next));
      renameSync(`${options.file}.new`, options.file);
    }
    return next;
  }

  function now(): Instant {
    const walked = Date.parse(setting.at) + Math.max(0, machine() - setting.machine);
    const lastMinute = Date.parse(instantAt(datumAt(setting.at), '23:59'));
    return new Date(Math.max(Date.parse(setting.at), Math.min(walked, lastMinute))).toISOString();
  }

  return {
    now,
    today: () => datumAt(now()),
    set(instant) {
      setting = keep({ at: new Date(instant).toISOString(), machine: machine() });
      for (const listener of listeners) listener(setting.at);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function read(file: string | undefined): Setting | null {
  if (file === undefined || !existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Setting;
  } catch {
    return null;
  }
}
