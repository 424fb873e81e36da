import type { Log } from '#bot/log.ts';
import type { Running } from '#bot/wire.ts';
import { actOut } from '#local/people/actOut.ts';
import { signedIn } from '#local/people/person.ts';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import { PUBLISHED_LIMITS } from '#local/connector/limits.ts';
import { startTown, type Town } from '#local/town.ts';
import type { TestDatabase } from '#test/postgres/startPostgres.ts';
import type { Unanswered } from './seed.ts';

/** Nobody reads the log of a measurement, but a fault must not pass unseen. */
const log: Log = { info: () => undefined, warn: () => undefined, error: (fields, message, fault) => console.error(message, fields, fault) };

/** The scenario's town, its remiss confirmed and sent, with a Connector that does not brake. */
export async function sentTown(folder: string, database: TestDatabase | null): Promise<Town> {
  // For this process alone: seven replies a second, as published, would measure the brake.
  Object.assign(PUBLISHED_LIMITS, { perConversation: [], perTenantPerSecond: 1_000_000 });
  const opened = await startTown({
    scenario: internationellStrategi, folder, still: true, log, teamsUrl: 'http://localhost:1', ports: { product: 0, entra: 0, graph: 0, connector: 0, sharepoint: 0 },
    ...(database === null ? {} : { databaseUrl: database.url, databaseOwnerUrl: database.ownerUrl }),
  });
  if (opened.kind === 'held') throw new Error(`held by ${opened.by}`);
  const { town } = opened;
  for (const kind of ['confirm-fields', 'send'] as const) {
    await actOut(town, town.scenario.events.find((e) => e.kind === kind)!);
    await town.timeline.settle();
  }
  return town;
}

/** Those whom the remiss has reached in the chat and who have it to answer. */
export async function readers(town: Town): Promise<readonly { readonly person: string; readonly svarsuppdragId: string }[]> {
  const found = [];
  for (const person of town.scenario.municipality.people) {
    if (person.app !== 'installed' || person.trouble !== undefined) continue;
    const [mine] = await (await signedIn(town, person.aadObjectId)).call('mySvarsuppdrag', {}).catch(() => []);
    if (mine) found.push({ person: person.aadObjectId, svarsuppdragId: mine.id });
  }
  return found;
}

/** How many of the svarsuppdrag have exactly one answer. */
export async function stored(product: Running, asked: readonly Unanswered[]): Promise<number> {
  return product.store.tx(async (s) => {
    let answered = 0;
    for (const { svarsuppdragId } of asked) if ((await s.utskick.svarsuppdrag(svarsuppdragId))?.svar.length === 1) answered += 1;
    return answered;
  });
}
