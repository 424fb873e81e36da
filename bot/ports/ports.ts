import type { Log } from '#bot/log.ts';
import type { Clock } from './clock.ts';
import type { Directory } from './directory.ts';
import type { DocumentLibrary } from './documentLibrary.ts';
import type { Documents } from './documents.ts';
import type { Ids } from './ids.ts';
import type { Store } from './store.ts';

/** Everything a use case may reach. A use case takes the part it needs: `Pick<Ports, 'store' | 'clock'>`. */
export interface Ports {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly library: DocumentLibrary;
  readonly directory: Directory;
  readonly documents: Documents;
  readonly log: Log;
  /** SHA-256 in lower-case hex. */
  sha256(data: string | Uint8Array): string;
}
