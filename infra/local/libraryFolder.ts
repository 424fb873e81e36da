import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '#domain/calendar/datum.ts';
import type { LocalScenario } from './scenarios/scenario.ts';

/** Puts the scenario's files into the library when their time has come, as the people who save them. A file is put there once. */
export class LibraryFolder {
  /** Entra object id of who saves just now; what people drop by hand in between is nobody's. */
  savingAs: string | null = null;
  readonly #folder: string;
  readonly #scenario: LocalScenario;

  constructor(folder: string, scenario: LocalScenario) {
    this.#folder = folder;
    this.#scenario = scenario;
  }

  /** The files of the scenario that are to appear after `now`, earliest first. */
  coming(now: Instant): readonly { readonly path: string; readonly at: Instant }[] {
    return this.#scenario.files.flatMap((f) => (f.at !== null && f.at > now ? [{ path: f.path, at: f.at }] : [])).sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  /** Saves what is to be there by `now`; `seen` lets Graph look after each, so that it knows who saved it. */
  async put(now: Instant, seen: () => Promise<unknown>): Promise<void> {
    for (const file of this.#scenario.files) {
      const path = join(this.#folder, file.path);
      if ((file.at !== null && file.at > now) || existsSync(path)) continue;
      mkdirSync(dirname(path), { recursive: true });
      const bytes = await file.bytes();
      this.savingAs = file.savedBy;
      // Written beside the library and moved in whole: nobody sees half a file.
      const half = `${this.#folder}.halv`;
      writeFileSync(half, bytes);
      renameSync(half, path);
      await seen();
      this.savingAs = null;
    }
  }
}
