/** The SharePoint library as the product sees it. Implemented by bot/graph; every method throws `YttraError` only for what the caller cannot act on. */

/** Who asks: the watcher (app-only, Sites.Selected) or a signed-in person, whose own token is exchanged on behalf of. */
export type As = { readonly kind: 'app' } | { readonly kind: 'person'; readonly accessToken: string };

export interface LibraryItem {
  readonly driveId: string;
  readonly itemId: string;
  readonly name: string;
  /** Folder path from the library's root, "" at the root, "Remisser/Internationell strategi" otherwise. */
  readonly folder: string;
  readonly sizeBytes: number;
  /** Changes with the content only (quickXorHash); null when Graph has none, and the content must then be compared. */
  readonly contentHash: string | null;
  readonly eTag: string;
  readonly webUrl: string;
  /** Entra object id of who last saved it, when Graph says so. */
  readonly savedBy: string | null;
  readonly deleted: boolean;
}

export type DeltaPage =
  | { readonly kind: 'page'; readonly items: readonly LibraryItem[]; readonly cursor: string; readonly more: boolean }
  /** Graph answered 410: the cursor is dead; crawl from the start (cursor null) and compare before deleting anything. */
  | { readonly kind: 'resync' };

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly item: LibraryItem }
  /** The file exists, or has changed since `ifMatch` (412 or 409). Nothing was overwritten. */
  | { readonly kind: 'conflict' }
  /** Open in Word (423). Nothing was overwritten. */
  | { readonly kind: 'locked' }
  /** 403: the app has no grant on this site, or the person may not write here. */
  | { readonly kind: 'forbidden' };

export interface DocumentLibrary {
  /** Id of the one drive this library is, resolved once and cached. */
  driveId(): Promise<string>;
  /** One page of changes since `cursor`; null starts a full crawl. 429 and 503 are waited out within `maxWaitMs` of the adapter, then thrown as retryable. */
  changes(cursor: string | null): Promise<DeltaPage>;
  /** The bytes, through the pre-authorised address (no token is sent there). Refuses more than `maxBytes`. */
  download(item: { driveId: string; itemId: string }, maxBytes: number, as: As): Promise<{ kind: 'bytes'; bytes: Uint8Array } | { kind: 'too-large' } | { kind: 'gone' }>;
  /** Creates a new file beside others; never overwrites (`@microsoft.graph.conflictBehavior=fail`). */
  create(folder: string, name: string, bytes: Uint8Array, as: As): Promise<SaveOutcome>;
  /** Replaces our own file, only if it is unchanged since `ifMatch`. */
  replace(item: { driveId: string; itemId: string }, bytes: Uint8Array, ifMatch: string, as: As): Promise<SaveOutcome>;
  /** Makes sure a change notification subscription exists and is not about to expire. Returns its expiry, or null where Graph refuses: polling then carries alone. */
  ensureSubscription(notificationUrl: string, clientState: string): Promise<{ id: string; expiresAt: string } | null>;
}
