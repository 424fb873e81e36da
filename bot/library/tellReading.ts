import type { ReadingNow, Store } from '#bot/ports/store.ts';

/** Shorter documents are read before anybody would have seen it. */
const MIN_PAGES = 20;
/** A name in SharePoint has at most 400 letters; a notification holds 8,000 bytes. */
const MAX_NAME = 200;

export interface Telling {
  readonly onProgress: (fraction: number, pages?: { readonly page: number; readonly of: number }) => void;
  /** The file is read, or will not be. */
  done(): Promise<void>;
}

/**
 * Tells those who wait how far a long document has come, from the moment it is found: there is no ärende yet. One message at a time,
 * the newest; what cannot be told is not told, and the file is read all the same.
 */
export function tellReading(store: Pick<Store, 'tellReading'>, name: string): Telling {
  let told: Promise<void> | null = null;
  let waiting: ReadingNow | null = null;
  let any = false;
  const tell = (): void => {
    if (told !== null || waiting === null) return;
    const now = waiting;
    waiting = null;
    any = true;
    told = store.tellReading(now).catch(() => undefined).then(() => {
      told = null;
      tell();
    });
  };
  const shown = name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name;
  return {
    onProgress(fraction, pages) {
      if (pages !== undefined && pages.of < MIN_PAGES) return;
      // The end is told once what was found is kept, by done.
      waiting = { name: shown, fraction: Math.min(fraction, 0.99), page: pages?.page ?? null, pages: pages?.of ?? null };
      tell();
    },
    async done() {
      waiting = null;
      await told;
      if (any) await store.tellReading({ name: shown, fraction: 1, page: null, pages: null }).catch(() => undefined);
    },
  };
}
