import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Stores } from '#bot/ports/store.ts';
import type { Town } from '#local/town.ts';

export const PARTS = ['register', 'conversations', 'arenden', 'handlingar', 'svarsuppdrag', 'utkast', 'sammanstallning', 'ledger', 'log', 'connector', 'library', 'graph'] as const;
export type Part = (typeof PARTS)[number];
export type StateDigest = Readonly<Record<Part, string>>;

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value) ?? '').digest('hex').slice(0, 16);

/** Everything that an attack could have changed: the database through every store, what the Connector was sent, the library and what was written to Graph. */
export async function stateDigest(town: Town): Promise<StateDigest> {
  const all = await town.product.store.tx(async (s) => (await s.register.read()).instanser.map((i) => i.id));
  const stored = await town.product.store.tx((s) => readAll(s, town.scenario.municipality.people.map((p) => p.aadObjectId)), all);
  const writes = town.graph.requests.filter((r) => r.method !== 'GET' && r.kind !== 'notification').length;
  return { ...stored, connector: hash(town.connector.log), library: hash(filesIn(town.libraryFolder)), graph: hash(writes) };
}

async function readAll(s: Stores, people: readonly string[]): Promise<Omit<StateDigest, 'connector' | 'library' | 'graph'>> {
  const register = await s.register.read();
  const reached = [...await s.ledger.addressees(register.people.map((p) => p.id))];
  const strangers = people.filter((aad) => !register.people.some((p) => p.aadObjectId === aad));
  const conversations: unknown[] = [reached];
  for (const stranger of strangers) conversations.push(await s.register.conversationOf(stranger));
  const arenden = await s.arenden.list();
  const parts: Record<'decisions' | 'handlingar' | 'svarsuppdrag' | 'utkast' | 'sammanstallning' | 'ledger', unknown[]> = { decisions: [], handlingar: [], svarsuppdrag: [], utkast: [], sammanstallning: [], ledger: [] };
  for (const { id } of arenden) {
    const utskick = await s.utskick.ofArende(id);
    const svarsuppdrag = utskick ? await s.utskick.svarsuppdragOf(utskick.id) : [];
    parts.decisions.push(await s.arenden.faltDecisions(id), await s.arenden.doubtDecisions(id));
    parts.handlingar.push(await s.library.ofArende(id));
    parts.svarsuppdrag.push(utskick, svarsuppdrag);
    for (const u of svarsuppdrag) parts.utkast.push(await s.svar.utkast(u.id));
    parts.sammanstallning.push(await s.sammanstallning.latest(id), await s.sammanstallning.dokument(id));
    parts.ledger.push(await s.ledger.ofArende(id));
  }
  return {
    register: hash([register, await s.register.problems()]), conversations: hash(conversations), arenden: hash([arenden, parts.decisions]),
    handlingar: hash([parts.handlingar, await s.library.withProblems(), await s.library.registerFiles()]), svarsuppdrag: hash(parts.svarsuppdrag), utkast: hash(parts.utkast),
    sammanstallning: hash(parts.sammanstallning), ledger: hash(parts.ledger), log: hash(await s.log.head()),
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().map((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() ? `${name} ${hash(readFileSync(path).toString('base64'))}` : name;
  });
}

/** Which parts differ. */
export const changed = (before: StateDigest, after: StateDigest): Part[] => PARTS.filter((part) => before[part] !== after[part]);
