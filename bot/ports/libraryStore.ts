import type { Instant } from '#domain/calendar/datum.ts';

/** What the product remembers of a file in the library. */
export interface Handling {
  readonly id: string;
  readonly arendeId: string | null;
  readonly driveId: string;
  readonly itemId: string;
  readonly name: string;
  readonly folder: string;
  readonly contentHash: string | null;
  readonly eTag: string;
  readonly webUrl: string;
  readonly sizeBytes: number;
  /** Entra object id of who last saved it. */
  readonly savedBy: string | null;
  /** `remiss`: read, belongs to an ärende. `register`: a .csv of nämnder or people. `unreadable`, `other`: `problemCode` says why. `ours`: written by the product, not read. */
  readonly role: 'remiss' | 'register' | 'unreadable' | 'other' | 'ours';
  readonly problemCode: string | null;
  readonly text: string | null;
  /** The `Reading` of domain/reading as JSON; null unless role is remiss. */
  readonly reading: unknown;
  readonly readAt: Instant;
  readonly deletedAt: Instant | null;
}

export interface LibraryStore {
  cursor(driveId: string): Promise<string | null>;
  saveCursor(driveId: string, cursor: string | null, at: Instant): Promise<void>;
  byItem(driveId: string, itemId: string): Promise<Handling | null>;
  /** Inserts or replaces by (drive, item); the id of an existing row is kept. */
  save(handling: Handling): Promise<Handling>;
  markDeleted(driveId: string, itemId: string, at: Instant): Promise<void>;
  ofArende(arendeId: string): Promise<readonly Handling[]>;
  /** Files that a person must do something about (unreadable, no remiss), not deleted. */
  withProblems(): Promise<readonly Handling[]>;
  /** The .csv files of the register that are not deleted, oldest read first. */
  registerFiles(): Promise<readonly Handling[]>;
  /** Every (item, deleted) known of a drive, for the comparison after a resync. */
  knownItems(driveId: string): Promise<readonly { itemId: string; deletedAt: Instant | null }[]>;
  subscription(driveId: string): Promise<{ subscriptionId: string; clientState: string; expiresAt: Instant } | null>;
  saveSubscription(driveId: string, s: { subscriptionId: string; clientState: string; expiresAt: Instant }): Promise<void>;
}
