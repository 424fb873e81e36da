import type { LocalMunicipality } from '#local/municipality.ts';
import type { Caller } from './bearer.ts';
import type { Json, Match } from './contract/contract.ts';
import type { Reply } from './http.ts';
import type { Installations } from './installations.ts';
import type { Identity } from './library/item.ts';
import type { Library } from './library/library.ts';
import type { Locks } from './library/locks.ts';
import type { PreAuthorised } from './preAuthorised.ts';
import type { Subscriptions } from './subscriptions.ts';
import type { UploadSessions } from './uploadSessions.ts';

/** Everything that handlers work on. */
export interface GraphWorld {
  readonly municipality: LocalMunicipality;
  readonly library: Library;
  readonly locks: Locks;
  readonly preAuthorised: PreAuthorised;
  readonly uploads: UploadSessions;
  readonly subscriptions: Subscriptions;
  readonly installations: Installations;
  /** The handshake with a subscriber's address. */
  validateUrl(notificationUrl: string): Promise<boolean>;
  readonly pageSize: number;
  /** What nextLink, deltaLink and Location begin with: "https://graph.microsoft.com/v1.0". */
  readonly linkBase: string;
  /** Address of the document library as people open it, without closing slash. */
  readonly libraryWebUrl: string;
  /** Milliseconds on the machine's clock. */
  machineNow(): number;
}

/** One request, checked: the token is good and the operation is in the contract. */
export interface Ask {
  readonly match: Match;
  readonly caller: Caller;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  json(): Json;
}

export type Handler = (world: GraphWorld, ask: Ask) => Promise<Reply>;

export interface Route {
  readonly handle: Handler;
  /** Query names that are honoured; any other is refused, so that nothing is ignored in silence. */
  readonly query: readonly string[];
}

export type Routes = Readonly<Record<string, Route>>;

/** How a caller stands in createdBy and lastModifiedBy. */
export function identityOf(world: GraphWorld, caller: Caller): Identity {
  if (caller.kind === 'app') return { kind: 'app', id: caller.appId, displayName: caller.appName };
  const person = world.municipality.people.find((p) => p.aadObjectId === caller.oid);
  return { kind: 'user', id: caller.oid, displayName: person?.displayName ?? '' };
}
