import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createLog } from '#bot/log.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { actOut } from '#local/people/actOut.ts';
import { chatPerson, type ChatPerson } from '#local/people/chatPerson.ts';
import { signedIn, type TabPerson } from '#local/people/person.ts';
import { dispatchIdOf } from '#local/rehearsal/cardText.ts';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import type { LocalScenario } from '#local/scenarios/scenario.ts';
import { startTown, type Town, type TownOutcome } from '#local/town.ts';
import { instantAt } from '#domain/calendar/stockholm.ts';
import { contractGuard } from '#test/infra/local/graph/contractGuard.ts';

/** A town for one test file, with its doors open and its books kept. */
export interface Village {
  readonly town: Town;
  readonly folder: string;
  /** What the product has logged, one JSON line each. */
  readonly logged: string[];
  as(person: { readonly aadObjectId: string }): Promise<TabPerson>;
  chatOf(person: { readonly aadObjectId: string }): ChatPerson;
  /** Puts a file into the library as that person; whole or not at all. */
  drop(path: string, bytes: Uint8Array | string, by?: { readonly aadObjectId: string }): Promise<void>;
  settle(): Promise<void>;
  /** To that day and hour, with a stop for everything on the way. */
  advance(day: Datum, clock?: string): Promise<void>;
  /** The handläggare confirms what was read and sends the remiss on 2 June. */
  sendRemiss(): Promise<void>;
  /** Cards posted since it was last asked: "Tove Lindhagen ny-remiss 201". Sorted; a card with several things names them all. */
  sends(): Promise<readonly string[]>;
  /** Ends the town without letting anything come to rest, and starts it again on the same folder. */
  restart(): Promise<void>;
  /** A second start on the same folder while the first one holds it. */
  startBeside(): Promise<TownOutcome>;
  /** Closes everything; throws when an exchange with Graph broke Microsoft's contract, or a card was posted that no test had asked for. */
  close(): Promise<void>;
}

const NO_PORTS = { product: 0, entra: 0, graph: 0, connector: 0, sharepoint: 0 };

export async function openVillage(scenario: LocalScenario = internationellStrategi): Promise<Village> {
  const folder = await mkdtemp(join(tmpdir(), 'yttra-journey-'));
  const logged: string[] = [];
  const guard = contractGuard();
  const start = (): Promise<TownOutcome> => startTown({
    scenario, folder, ports: NO_PORTS, teamsUrl: 'http://localhost:9', log: createLog({ write: (line) => void logged.push(line) }), still: true, onExchange: guard.onExchange,
  });
  const open = async (): Promise<Town> => {
    const outcome = await start();
    if (outcome.kind === 'held') throw new Error(`The folder is held by ${outcome.by}`);
    return outcome.town;
  };
  let town = await open();
  let read = 0;

  const sends = async (): Promise<readonly string[]> => {
    const fresh = town.connector.log.slice(read).filter((e) => e.operation === 'send' && (e.activity?.attachments?.length ?? 0) > 0);
    read = town.connector.log.length;
    return (await town.product.store.tx(async (s) => {
      const lines: string[] = [];
      for (const entry of fresh) {
        const person = scenario.municipality.people.find((p) => p.aadObjectId === entry.personAadId);
        const contacts = await s.ledger.contactsOf(dispatchIdOf(entry.activity) ?? '');
        lines.push(`${person?.displayName} ${contacts.map((c) => c.step).join('+')} ${entry.status}`);
      }
      return lines;
    })).sort((a, b) => a.localeCompare(b, 'sv'));
  };

  return {
    get town() { return town; },
    folder, logged, sends,
    as: (person) => signedIn(town, person.aadObjectId),
    chatOf: (person) => chatPerson(town.connector.userSide, person.aadObjectId),
    async drop(path, bytes) {
      const target = join(town.libraryFolder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(join(folder, 'halv'), bytes);
      renameSync(join(folder, 'halv'), target);
      await town.timeline.settle();
    },
    settle: () => town.timeline.settle(),
    advance: (day, clock = '09:00') => town.timeline.advanceTo(instantAt(day, clock)),
    async sendRemiss() {
      for (const event of scenario.events.filter((e) => e.kind === 'confirm-fields' || e.kind === 'send')) {
        await town.timeline.advanceTo(event.at);
        await actOut(town, event);
      }
      await town.timeline.settle();
    },
    async restart() {
      const unread = await sends();
      if (unread.length > 0) throw new Error(`Unexpected cards: ${unread.join(', ')}`);
      await town.close();
      town = await open();
      read = 0;
    },
    startBeside: start,
    async close() {
      const unread = await sends().finally(() => town.close());
      await rm(folder, { recursive: true, force: true });
      guard.expectClean();
      expectDiscreet(logged, scenario);
      if (unread.length > 0) throw new Error(`Unexpected cards: ${unread.join(', ')}`);
    },
  };
}

/** The log is for operators: it names nobody and holds no token. */
function expectDiscreet(logged: readonly string[], scenario: LocalScenario): void {
  const text = logged.join('');
  const named = scenario.municipality.people.filter((p) => text.includes(p.displayName) || (p.mail !== null && text.includes(p.mail)));
  if (named.length > 0) throw new Error(`The log names ${named.map((p) => p.displayName).join(', ')}`);
  if (/eyJ[\w-]{10,}\./.test(text)) throw new Error('The log holds a token');
}

export const libraryFile = (village: Village, path: string): Uint8Array => new Uint8Array(readFileSync(join(village.town.libraryFolder, path)));
