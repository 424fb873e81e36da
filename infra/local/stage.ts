import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Datum, Instant } from '#domain/calendar/datum.ts';
import { cardTextsSv } from '#domain/texts/cards.sv.ts';
import type { Log } from '#bot/log.ts';
import type { Json } from './connector/wire.ts';
import { portFor } from './freePort.ts';
import { actOut } from './people/actOut.ts';
import { signedIn } from './people/person.ts';
import type { LocalScenario, ScenarioEvent } from './scenarios/scenario.ts';
import { pagePicture } from './sharepoint/pagePicture.ts';
import { itSheet } from './itSheet.ts';
import type { RoleKey, Scenario } from './teams/options.ts';
import { startTeams } from './teams/startTeams.ts';
import { startTown, type Town } from './town.ts';

export interface StageOptions {
  readonly scenario: LocalScenario;
  readonly folder: string;
  /** The Teams page's port; the product and the other stand-ins take the five after it. 0 takes free ones. */
  readonly port: number;
  readonly log: Log;
  readonly at?: Datum;
  /** See TownOptions. */
  readonly tabDirectory?: string;
  /** Asked for by «Börja om»; the answer is sent before it happens. */
  readonly startOver?: () => void;
}

/** The town with the page that stands for Teams in front of it: what `npm start` and the browser tests show. */
export interface Stage {
  readonly url: string;
  readonly town: Town;
  close(): Promise<void>;
}

export type StageOutcome = { readonly kind: 'open'; readonly stage: Stage } | { readonly kind: 'held'; readonly by: string } | { readonly kind: 'port-taken'; readonly port: number };

export async function startStage(options: StageOptions): Promise<StageOutcome> {
  const beside = (n: number): number => (options.port === 0 ? 0 : options.port + n);
  const port = await portFor(options.port);
  const teamsUrl = `http://localhost:${port}`;
  try {
    const opened = await startTown({
      scenario: options.scenario, folder: options.folder, teamsUrl, log: options.log, ...(options.at === undefined ? {} : { at: options.at }), ...(options.tabDirectory === undefined ? {} : { tabDirectory: options.tabDirectory }),
      ports: { product: beside(1), entra: beside(2), graph: beside(3), connector: beside(4), sharepoint: beside(5) },
    });
    if (opened.kind === 'held') return opened;
    const { town } = opened;
    const { scenario, entra, connector, clock } = town;
    const api = scenario.municipality.clients.find((c) => c.clientId === scenario.clientIds.api);
    const teams = await startTeams({
      port, municipality: scenario.municipality, connector, entra, clock, today: () => clock.now(), itSheet,
      tab: { url: `${town.productUrl}/tab/`, configUrl: `${town.productUrl}/tab/#/konfigurera`, clientId: scenario.clientIds.tab, applicationIdUri: api?.applicationIdUri ?? '', ...(scenario.municipality.teamsApp ? { teamsAppId: scenario.municipality.teamsApp.externalId } : {}) },
      product: { liveUrl: town.productUrl }, scenario: storyFor(town, options.startOver),
    }).catch(async (fault: unknown) => {
      await town.close();
      throw fault;
    });
    return {
      kind: 'open',
      stage: { url: teams.url, town, close: async () => {
        await teams.close();
        await town.close();
      } },
    };
  } catch (fault) {
    const taken = fault as { code?: string; port?: number };
    if (taken.code === 'EADDRINUSE') return { kind: 'port-taken', port: taken.port ?? options.port };
    throw fault;
  }
}

function headingOf(card: Json): string {
  const [first] = (card['body'] ?? []) as readonly { readonly text?: string }[];
  return first?.text ?? '';
}

/** What the page asks of the story while somebody lives through it. */
function storyFor(town: Town, startOver?: () => void): Scenario {
  const play = async (...kinds: readonly ScenarioEvent['kind'][]): Promise<void> => {
    for (const kind of kinds) {
      const event = town.scenario.events.find((e) => e.kind === kind);
      if (event) await actOut(town, event);
      await town.timeline.settle();
    }
  };
  const othersAnswer = async (): Promise<void> => {
    const person = await signedIn(town, handlaggare);
    const [first] = await person.call('listArenden', {});
    const open = first ? (await person.call('getArende', { arendeId: first.id })).svarsuppdrag.filter((s) => s.receivedAt === null).map((s) => s.instans) : [];
    for (const event of town.scenario.events) if (event.kind === 'answer' && open.includes(event.instans)) await actOut(town, event);
    await town.timeline.settle();
  };
  const handlaggare = town.scenario.roles.find((r) => r.key === 'handlaggare')?.personAadObjectId ?? '';
  const stage = async (): Promise<string | null> => (await (await signedIn(town, handlaggare)).call('listArenden', {}))[0]?.stage ?? null;
  return {
    roles: town.scenario.roles,
    nextEvent: () => town.timeline.next(),
    beforeAdvance: (to: Instant) => town.timeline.advanceTo(to),
    /** Who answers for a nämnd needs a remiss to answer: the handläggare then confirms and sends, as in the rehearsal. */
    async onEnter(role: RoleKey | null) {
      if (role !== 'svarar') return;
      const at = await stage();
      if (at === 'granska') await play('confirm-fields', 'send');
      if (at === 'skicka') await play('send');
    },
    isReceipt: (card) => headingOf(card) === cardTextsSv.kvitto.heading,
    async handlaggarePage() {
      const [first] = await (await signedIn(town, handlaggare)).call('listArenden', {});
      return first ? `/arenden/${first.id}/svar` : null;
    },
    /** The others answer too, as in the rehearsal, so that there is something to merge. */
    async result() {
      const person = await signedIn(town, handlaggare);
      const [first] = await person.call('listArenden', {});
      if (!first || first.answered === 0) return null;
      let { dokument } = await person.call('getArende', { arendeId: first.id });
      if (dokument.length === 0) {
        await othersAnswer();
        await play('merge-and-write');
        ({ dokument } = await person.call('getArende', { arendeId: first.id }));
      }
      const latest = dokument.at(-1);
      if (!latest) return null;
      const path = decodeURIComponent(latest.webUrl.slice(town.sharepoint.libraryUrl.length + 1));
      const picture = pagePicture(await readFile(join(town.libraryFolder, path)));
      return { imageUrl: `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`, downloadUrl: latest.webUrl };
    },
    ...(startOver ? {
      async startOver() {
        await town.product.close();
        setTimeout(startOver, 50);
      },
    } : {}),
  };
}
