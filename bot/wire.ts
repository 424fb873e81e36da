import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Datum } from '#domain/calendar/datum.ts';
import { turnSv } from '#domain/texts/turn.sv.ts';
import type { Config } from './config.ts';
import { createDocuments } from './documents/documents.ts';
import { createTokens } from './entra/tokens.ts';
import { createAccessTokenCheck } from './entra/verifyAccessToken.ts';
import { createGraph } from './graph/graph.ts';
import { bindRoutes, type VerifyToken } from './http/bindRoutes.ts';
import { createEvents } from './http/events.ts';
import { createGraphNotifications } from './http/graphNotifications.ts';
import { createHandlers } from './http/handlers.ts';
import { createRateLimit } from './http/rateLimit.ts';
import { leanFetch } from './http/leanFetch.ts';
import { createServer } from './http/server.ts';
import { createLedgerLoop } from './jobs/ledgerLoop.ts';
import { createLibraryWatch } from './jobs/libraryWatch.ts';
import { startSingle } from './jobs/single.ts';
import { createLinks } from './links.ts';
import type { Log } from './log.ts';
import type { Clock } from './ports/clock.ts';
import type { Ports } from './ports/ports.ts';
import { renderDispatch } from './queries/renderDispatch.ts';
import { randomIds, sha256 } from './randomIds.ts';
import { openStore, RiskyDatabase, type OpenedStore } from './store/openStore.ts';
import { planMorning } from './usecases/planMorning.ts';
import { createMessenger } from './teams/connectorMessenger.ts';
import { createTurnDoor } from './teams/turnDoor.ts';
import { mayPlan } from './turns/cardAction.ts';
import { createTurnHandler } from './turns/handleTurn.ts';
import { createSoon } from './turns/soon.ts';
import { VERSION } from './version.ts';

export interface Wiring {
  readonly clock: Clock;
  readonly log: Log;
  /** How often the library is polled and the ledger looked at; notifications and presses wake them sooner. Milliseconds on the machine's clock. */
  readonly pollMs?: number;
  readonly ledgerMs?: number;
  /** Ends before anything is served when the database connection may pass row-level security by, or does not keep what it acknowledges. */
  readonly refuseRisks?: boolean;
}

/** The running product. */
export interface Running {
  readonly port: number;
  readonly store: OpenedStore;
  /** Reads the library and sends what is due, until nothing is left to do just now. */
  settle(): Promise<void>;
  /** The earliest day a planned contact is due, or null. */
  nextDueOn(): Promise<Datum | null>;
  close(): Promise<void>;
}

export type Started =
  | { readonly kind: 'running'; readonly product: Running }
  | { readonly kind: 'held'; readonly by: string }
  /** Only when asked for: the database connection may do more than the product should be able to. */
  | { readonly kind: 'risky'; readonly risks: readonly string[] };

const MINUTE = 60_000;
const MORNING_MS = 10 * MINUTE;
const MAX_ROUNDS = 1_000;
/** Nobody sees whether a card comes at once or a blink later; who pressed waits for the answer. */
const AFTER_TURN_MS = 200;
const SCOPE_CONNECTOR = 'https://api.botframework.com/.default';

/** Builds everything once, and starts it. The only place that knows which implementation stands behind a port. */
export async function start(config: Config, wiring: Wiring): Promise<Started> {
  const { clock, log } = wiring;
  const opened = await openStore(config.database.url === null ? { dataDir: config.database.dataDir } : { url: config.database.url }, {
    ownerUrl: config.database.ownerUrl, refuseRisks: wiring.refuseRisks ?? false, describe: () => config.publicUrl, onFault: (fault) => log.warn({ fault: fault instanceof Error ? fault.name : 'unknown' }, 'database connection mended'),
  }).catch((fault: unknown) => {
    if (fault instanceof RiskyDatabase) return { kind: 'risky' as const, risks: fault.risks };
    throw fault;
  });
  if (opened.kind !== 'open') return opened;
  const { store } = opened;
  const report = (event: string, facts: Readonly<Record<string, string | number>>, cause?: unknown): void =>
    cause === undefined ? log.info(facts, event) : log.error(facts, event, cause);

  const apiTokens = createTokens({ ...entraOf(config), clientId: config.api.clientId, credential: config.api.credential });
  const botTokens = createTokens({ ...entraOf(config), clientId: config.bot.appId, credential: config.bot.credential });
  const graph = createGraph({ ...config.graph, teamsAppId: config.graph.catalogAppId, tokens: apiTokens });
  const documents = createDocuments();
  const ports: Ports & { links: ReturnType<typeof createLinks> } = {
    store, clock, log, documents, ids: randomIds, sha256, library: graph.library, directory: graph.directory,
    links: createLinks({ teamsAppId: config.teamsAppId, publicUrl: config.publicUrl }),
  };

  const connector = { serviceUrls: config.bot.serviceUrls, tokens: () => botTokens.forApp(SCOPE_CONNECTOR), botAppId: config.bot.appId, tenantId: config.tenantId, report };
  const ledgerLoop = createLedgerLoop({
    store, clock, ids: randomIds, log, worker: randomIds.next('worker'),
    messenger: createMessenger({ ...connector, timeoutMs: 10_000, defaultServiceUrl: config.bot.defaultServiceUrl }),
    render: (contacts, dispatch) => renderDispatch(ports, dispatch.id, contacts),
  });
  const works = config.role !== 'web';
  const ledger = works ? ledgerLoop.startLoop(wiring.ledgerMs ?? MINUTE / 2) : { wake: () => undefined, stop: async () => undefined };
  const watch = createLibraryWatch(ports, { notificationUrl: `${config.publicUrl}/api/graph/notifications`, now: Date.now });
  const library = startSingle(async () => {
    if (!works) return;
    await watch.run();
    await watch.keepSubscription();
    ledger.wake();
  }, { intervalMs: wiring.pollMs ?? 5 * MINUTE, onFault: (fault) => log.warn({ fault: fault instanceof Error ? fault.name : 'unknown' }, 'library not reachable, will try again') });

  // Looked at on the machine's clock; the business clock says whether it is morning.
  const morning = startSingle(async () => {
    if (works && (await planMorning(ports)) > 0) ledger.wake();
  }, { intervalMs: MORNING_MS, onFault: (fault) => log.warn({ fault: fault instanceof Error ? fault.name : 'unknown' }, 'morning cards not planned, will try again') });

  const checkToken = createAccessTokenCheck({
    tenantId: config.tenantId, issuer: config.entra.issuer, jwksUrl: config.entra.jwksUrl, audiences: [config.api.clientId, config.api.idUri], allowedClients: config.tab.allowedClientIds,
  });
  const verify: VerifyToken = async (authorization) => {
    const checked = await checkToken(authorization);
    if (checked.kind === 'refused') log.info({ reason: checked.reason }, 'token refused');
    return checked.kind === 'ok' ? { kind: 'ok', aadObjectId: checked.actor.aadObjectId, token: checked.token } : { kind: 'refused' };
  };
  const turns = createTurnHandler(ports);
  const wakeSoon = createSoon(() => ledger.wake(), AFTER_TURN_MS);
  const door = createTurnDoor({
    ...connector, fetch: leanFetch, channelIssuer: config.bot.channelIssuer, openIdMetadataUrl: config.bot.channelMetadataUrl, texts: turnSv, newErrorId: () => randomIds.next('fel'),
    handler: { handle: (turn) => turns.handle(turn).finally(() => void (mayPlan(turn) && wakeSoon())) },
  });
  const allow = createRateLimit({ perSecond: 20, burst: 100, now: Date.now });
  const events = createEvents(ports, verify, allow);
  const server = createServer({
    version: VERSION, ready: () => store.alive(), botDoor: (req, res) => door.handle(req, res),
    graphNotifications: createGraphNotifications({ clientState: () => watch.clientState(), wake: () => library.wake(), tenantId: config.tenantId, ignored: (reason) => log.warn({ reason }, 'notification ignored') }),
    api: bindRoutes(createHandlers(ports, () => ledger.wake()), { ports, verify, allow }),
    events: events.handle,
    tabConfig: {
      clientId: config.tab.clientId, tenantId: config.tenantId, authority: config.entra.authority, authorityMetadata: config.entra.authorityMetadata,
      hostOrigins: config.tab.hostOrigins, scope: `${config.api.idUri}/access_as_user`,
    },
    tabDirectory: absolute(config.tab.directory), hostOrigins: config.tab.hostOrigins, entraOrigins: [...new Set(['https://login.microsoftonline.com', ...tokenOrigin(config)])],
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, () => resolve());
  }).catch(async (fault: unknown) => {
    await Promise.all([library.stop(), morning.stop(), ledger.stop()]);
    events.close();
    documents.close();
    await store.close();
    throw fault;
  });
  library.wake();

  let closing: Promise<void> | null = null;
  const closeAll = async (): Promise<void> => {
    await Promise.all([library.stop(), morning.stop(), ledger.stop()]);
    events.close();
    server.closeAllConnections();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
    await door.idle();
    documents.close();
    await store.close();
  };
  const product: Running = {
    port: (server.address() as AddressInfo).port,
    store,
    async settle() {
      await library.runNow();
      await morning.runNow();
      await ledgerLoop.settleAll(MAX_ROUNDS);
    },
    nextDueOn: () => store.tx((s) => s.ledger.nextDueOn()),
    close: () => (closing ??= closeAll()),
  };
  return { kind: 'running', product };
}

const entraOf = (config: Config) => ({ authority: config.entra.authority, authorityMetadata: config.entra.authorityMetadata });
const absolute = (directory: string): string => (directory.startsWith('/') || /^[A-Za-z]:/.test(directory) ? directory : fileURLToPath(new URL(`../${directory}`, import.meta.url)));

/** Where the browser fetches tokens itself when the discovery document is ours to give. */
function tokenOrigin(config: Config): string[] {
  if (config.entra.authorityMetadata === null) return [];
  const { token_endpoint: endpoint } = JSON.parse(config.entra.authorityMetadata) as { token_endpoint?: string };
  return endpoint ? [new URL(endpoint).origin] : [];
}
