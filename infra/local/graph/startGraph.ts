import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import type { JWTVerifyGetKey } from 'jose';
import type { LocalMunicipality } from '#local/municipality.ts';
import { bearerCheck } from './bearer.ts';
import type { GraphExchange } from './contract/exchange.ts';
import { createGraphFaults, type GraphFaults } from './faults.ts';
import type { GraphWorld } from './graphWorld.ts';
import { allRoutes } from './routes.ts';
import { openInstallations, type InstallationChange } from './installations.ts';
import type { Identity } from './library/item.ts';
import { openLibrary } from './library/library.ts';
import { createLocks } from './library/locks.ts';
import { watchFolders } from './library/watch.ts';
import { createNotifier, type Forged, type NotificationMode, type NotificationRecord } from './notifier.ts';
import { createPreAuthorised } from './preAuthorised.ts';
import { listener, type ListenerParts } from './server.ts';
import { createSubscriptions } from './subscriptions.ts';
import { createUploadSessions } from './uploadSessions.ts';

export interface GraphOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Read anew at each request. */
  readonly municipality: LocalMunicipality;
  /** The site's document library, an ordinary folder. Made when it lacks. */
  readonly rootFolder: string;
  /** Where ids and installations are remembered; beside the folder unless told. */
  readonly stateFolder?: string;
  readonly entra: { readonly issuer: string; readonly jwksUri?: string; readonly getKey?: JWTVerifyGetKey };
  /** Business clock: times on items. */
  readonly now?: () => Date;
  /** Milliseconds on the machine's clock: tokens, subscriptions, addresses. */
  readonly machineNow?: () => number;
  /** Most items on a page; 200 unless told. */
  readonly pageSize?: number;
  /** Entra object id of whoever is named for files put into the folder by hand; nobody when null. */
  readonly droppedBy?: () => string | null;
  /** What links in answers begin with; production's address unless told, because the product keeps that. */
  readonly linkBase?: string;
  /** What download and upload addresses begin with; the second listener's own address unless told. Microsoft's LargeFileUploadTask takes none but https. */
  readonly contentLinkBase?: string;
  /** The library as people open it; below the site's address unless told. */
  readonly libraryWebUrl?: string;
  /** False: changes on the disk are seen at the next request or scan() alone. */
  readonly watch?: boolean;
  readonly handshakeMs?: number;
  readonly downloadLifeMs?: number;
  /** How long changes are gathered before subscribers are told. */
  readonly notifyDelayMs?: number;
  onExchange?(exchange: GraphExchange): void;
  /** The app was installed or removed through Graph. Awaited before Graph answers. */
  onInstall?(change: InstallationChange): Promise<void> | void;
}

export interface LocalGraph {
  readonly url: string;
  /** Where the bytes are: another origin than `url`, as SharePoint is another than Graph. */
  readonly contentUrl: string;
  readonly faults: GraphFaults;
  /** Every exchange so far, oldest first. */
  readonly requests: readonly GraphExchange[];
  readonly notifications: readonly NotificationRecord[];
  /** Looks at the folder; answers how many items changed. */
  scan(): Promise<number>;
  /** Looks, tells the subscribers at once and waits for their answers. */
  notifyNow(): Promise<void>;
  setNotificationMode(mode: NotificationMode): void;
  forgeNotification(forged: Forged): Promise<void>;
  /** As if all subscriptions had run out. */
  expireSubscriptions(): void;
  /** Every delta token so far answers 410. */
  expireDeltaTokens(): Promise<void>;
  /** Every download address so far stops working. */
  expireDownloads(): void;
  /** As if somebody had the file open in Word; path from the library's root. */
  lock(path: string): void;
  unlock(path: string): void;
  close(): Promise<void>;
}

/** Stands for graph.microsoft.com over one site whose library is a folder. Listens on 127.0.0.1: Graph on `port`, bytes on any free one. */
export async function startGraph(options: GraphOptions): Promise<LocalGraph> {
  const { municipality } = options;
  const rootFolder = resolve(options.rootFolder);
  const stateFolder = options.stateFolder ?? join(dirname(rootFolder), `.${basename(rootFolder)}.graph`);
  const machineNow = options.machineNow ?? Date.now;
  const requests: GraphExchange[] = [];
  const onExchange = (exchange: GraphExchange): void => {
    requests.push(exchange);
    options.onExchange?.(exchange);
  };
  const subscriptions = createSubscriptions(machineNow);
  const notifier = createNotifier({ subscriptions, tenantId: municipality.tenantId, delayMs: options.notifyDelayMs ?? 100, handshakeMs: options.handshakeMs ?? 10_000, onExchange });
  const library = await openLibrary({
    rootFolder, stateFolder,
    now: () => (options.now?.() ?? new Date(machineNow())).toISOString(),
    droppedBy: () => dropper(municipality, options.droppedBy?.() ?? null),
    onChange: () => notifier.changed(),
  });
  await library.scan();
  const faults = createGraphFaults();
  const locks = createLocks();
  let contentUrl = '';
  const contentBase = (): string => options.contentLinkBase ?? contentUrl;
  const preAuthorised = createPreAuthorised(contentBase, machineNow, options.downloadLifeMs ?? 3_600_000);
  const world: GraphWorld = {
    municipality, library, locks, preAuthorised, subscriptions,
    uploads: createUploadSessions(machineNow),
    installations: await openInstallations(municipality, stateFolder, (change) => options.onInstall?.(change)),
    validateUrl: (notificationUrl) => notifier.validate(notificationUrl),
    pageSize: options.pageSize ?? 200,
    linkBase: options.linkBase ?? 'https://graph.microsoft.com/v1.0',
    libraryWebUrl: options.libraryWebUrl ?? `${municipality.site.webUrl}/Delade%20dokument`,
    machineNow,
  };
  const checkBearer = bearerCheck({
    ...options.entra, tenantId: municipality.tenantId, now: machineNow,
    appNameOf: (appId) => municipality.clients.find((c) => c.clientId === appId)?.name ?? appId,
  });
  const parts: ListenerParts = { world, routes: allRoutes(contentBase), checkBearer, faults, onExchange };
  const contentServer = createServer(listener(parts, 'content'));
  const server = createServer(listener(parts, 'graph'));
  const url = await listen(server, options.port);
  contentUrl = await listen(contentServer, 0);
  const watching = options.watch === false ? null : await watchFolders(rootFolder, () => library.scan());

  return {
    url, contentUrl, faults, requests,
    notifications: notifier.log,
    scan: () => library.scan(),
    async notifyNow() {
      await library.scan();
      await notifier.flush();
    },
    setNotificationMode: (mode) => notifier.setMode(mode),
    forgeNotification: (forged) => notifier.forge(forged),
    expireSubscriptions: () => subscriptions.clear(),
    expireDeltaTokens: () => library.expireTokens(),
    expireDownloads: () => preAuthorised.expireAll(),
    lock: (path) => locks.lock(path),
    unlock: (path) => locks.unlock(path),
    async close() {
      await watching?.close();
      await notifier.close();
      await Promise.all([server, contentServer].map(shut));
      await library.settled();
    },
  };
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => done());
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function shut(server: Server): Promise<void> {
  return new Promise((done, fail) => {
    server.close((error) => (error ? fail(error) : done()));
    server.closeAllConnections();
  });
}

function dropper(municipality: LocalMunicipality, oid: string | null): Identity {
  const person = municipality.people.find((p) => p.aadObjectId === oid);
  return person ? { kind: 'user', id: person.aadObjectId, displayName: person.displayName } : { kind: 'unknown', id: null, displayName: 'Lokal mapp' };
}
