import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Datum } from '#domain/calendar/datum.ts';
import { instantAt } from '#domain/calendar/stockholm.ts';
import type { Log } from '#bot/log.ts';
import { start, type Running } from '#bot/wire.ts';
import { createLocalClock, type LocalClock } from './clock.ts';
import { startConnector, type Connector } from './connector/startConnector.ts';
import { startEntra, type LocalEntra } from './entra/startEntra.ts';
import { portFor } from './freePort.ts';
import { startGraph, type GraphOptions, type LocalGraph } from './graph/startGraph.ts';
import { LibraryFolder } from './libraryFolder.ts';
import { productConfig } from './productConfig.ts';
import type { LocalScenario } from './scenarios/scenario.ts';
import { startSharePoint, type LocalSharePoint } from './sharepoint/startSharePoint.ts';
import { Timeline } from './timeline.ts';

export interface TownOptions {
  readonly scenario: LocalScenario;
  /** Library, database and the stand-ins' memory; made when it lacks. */
  readonly folder: string;
  /** Product on `product`, the rest beside it; 0 takes any free port. */
  readonly ports: { readonly product: number; readonly entra: number; readonly graph: number; readonly connector: number; readonly sharepoint: number };
  /** The origin of the page that stands for Teams. */
  readonly teamsUrl: string;
  readonly log: Log;
  readonly at?: Datum;
  /** The built tab, where it is not the one that everybody shares and rebuilds. */
  readonly tabDirectory?: string;
  /** PostgreSQL instead of the embedded database. */
  readonly databaseUrl?: string;
  readonly databaseOwnerUrl?: string;
  /** The clock stands still between moves: a rehearsal is then the same every time. */
  readonly still?: boolean;
  readonly onExchange?: GraphOptions['onExchange'];
}

/** The invented municipality with the product running in it. */
export interface Town {
  readonly scenario: LocalScenario;
  readonly productUrl: string;
  readonly clock: LocalClock;
  readonly entra: LocalEntra;
  readonly graph: LocalGraph;
  readonly connector: Connector;
  readonly sharepoint: LocalSharePoint;
  readonly product: Running;
  readonly timeline: Timeline;
  readonly libraryFolder: string;
  close(): Promise<void>;
}

export type TownOutcome = { readonly kind: 'open'; readonly town: Town } | { readonly kind: 'held'; readonly by: string };

const MORNING = '09:00';

/** Starts the stand-ins and, with their addresses, the product. People whose IT has put the app on them get it at the first start. */
export async function startTown(options: TownOptions): Promise<TownOutcome> {
  const { folder } = options;
  const libraryFolder = join(folder, 'sharepoint');
  mkdirSync(libraryFolder, { recursive: true });
  const opened: { close(): Promise<void> }[] = [];
  const closeAll = async (): Promise<void> => {
    for (const one of opened.splice(0).reverse()) await one.close();
  };
  try {
    const port = await portFor(options.ports.product);
    const scenario = redirectedTo(options.scenario, `http://localhost:${port}/tab/blank.html`);
    const began = instantAt(options.at ?? scenario.start, MORNING);
    const clock = createLocalClock({ start: began, file: join(folder, 'clock.json'), ...(options.still ? { machine: () => 0 } : {}) });
    if (options.at !== undefined) clock.set(began);
    const files = new LibraryFolder(libraryFolder, scenario);
    const entra = keep(await startEntra({ port: options.ports.entra, municipality: scenario.municipality }));
    const sharepoint = keep(await startSharePoint({ port: options.ports.sharepoint, rootFolder: libraryFolder }));
    const connector: Connector = keep(await startConnector({
      port: options.ports.connector, municipality: scenario.municipality, botAppId: scenario.clientIds.bot, botName: 'Yttra', entra, stateFile: join(folder, 'chats.jsonl'), business: clock.now,
    }));
    const graph = keep(await startGraph({
      port: options.ports.graph, municipality: scenario.municipality, rootFolder: libraryFolder, stateFolder: join(folder, 'graph'), entra, now: () => new Date(clock.now()),
      libraryWebUrl: sharepoint.libraryUrl, droppedBy: () => files.savingAs,
      onInstall: async ({ aadObjectId, action }) => void (action === 'add' ? await connector.userSide.install(aadObjectId) : await connector.userSide.uninstall(aadObjectId)),
      ...(options.onExchange ? { onExchange: options.onExchange } : {}),
    }));
    const started = await start(productConfig({
      scenario, port, entra, graphUrl: graph.url, connector, teamsUrl: options.teamsUrl, tabDirectory: options.tabDirectory ?? fileURLToPath(new URL('../../.cache/tab', import.meta.url)),
      database: { url: options.databaseUrl ?? null, ownerUrl: options.databaseOwnerUrl ?? null, dataDir: options.databaseUrl ? null : join(folder, 'database') },
    }), { clock, log: options.log, pollMs: 30_000, ledgerMs: 5_000 });
    if (started.kind === 'risky') throw new Error(`Risks are not asked for here: ${started.risks.join(', ')}`);
    if (started.kind === 'held') {
      await closeAll();
      return started;
    }
    const product = keep(started.product);
    connector.setBotEndpoint(`http://127.0.0.1:${port}/api/messages`);
    await installApps(scenario, connector);
    const timeline = new Timeline({ clock, files, graph, product });
    await timeline.settle();
    return { kind: 'open', town: { scenario, productUrl: `http://localhost:${port}`, clock, entra, graph, connector, sharepoint, product, timeline, libraryFolder, close: closeAll } };
  } catch (fault) {
    await closeAll();
    throw fault;
  }

  function keep<T extends { close(): Promise<void> }>(one: T): T {
    opened.push(one);
    return one;
  }
}

/** The tab's client may only be sent back to the product, whose address is known first now. */
function redirectedTo(scenario: LocalScenario, redirectUri: string): LocalScenario {
  const clients = scenario.municipality.clients.map((c) => (c.clientId === scenario.clientIds.tab ? { ...c, redirectUris: [redirectUri] } : c));
  return { ...scenario, municipality: { ...scenario.municipality, clients } };
}

async function installApps(scenario: LocalScenario, connector: Connector): Promise<void> {
  for (const person of scenario.municipality.people) {
    if (person.app !== 'installed' || connector.userSide.chat(person.aadObjectId).messages.length > 0) continue;
    await connector.userSide.install(person.aadObjectId);
    await connector.userSide.read(person.aadObjectId);
  }
}

