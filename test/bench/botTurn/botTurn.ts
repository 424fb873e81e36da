import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTokens } from '#bot/entra/tokens.ts';
import { commitOnPglite, commitOnPostgres, type Commit } from '#test/bench/floors/commit.ts';
import { startEcho } from '#test/bench/floors/echo.ts';
import { interleave, turnsOf, type Plan, type Side } from '#test/bench/interleave.ts';
import { machine } from '#test/bench/machine.ts';
import { summarise, type Result } from '#test/bench/result.ts';
import { findPostgres, NO_POSTGRES } from '#test/postgres/findPostgres.ts';
import { startPostgres } from '#test/postgres/startPostgres.ts';
import type { Town } from '#local/town.ts';
import { readers, sentTown, stored } from './benchTown.ts';
import { seedUnanswered } from './seed.ts';
import { cardIn, teamsClient, type TeamsClient } from './teamsClient.ts';

const MEASURES = ['mina-remisser', 'oppna-formular', 'spara-utkast', 'lamna-svar'] as const;
const line = (measure: (typeof MEASURES)[number], database: string): string => `bot-turn/${measure}/${database}`;
const GOAL = 1.5;
const QUESTION = 'Mina remisser';
/** Of the scenario's remiss, as our answer to «Mina remisser» names it. */
const DIARIENUMMER = '171-482/2016';

/** A turn of the product against botbuilder's echo, in one process and against the same Connector, on each database. The goal is for PostgreSQL. */
export async function botTurn(plan: Plan, tell: (line: string) => void): Promise<readonly Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yttra-bench-'));
  const results: Result[] = [];
  try {
    const wants = (database: string): boolean => MEASURES.some((measure) => plan.wanted(line(measure, database)));
    if (wants('postgres') && findPostgres() === null) tell(`bot-turn på PostgreSQL hoppas över: ${NO_POSTGRES}.`);
    else if (wants('postgres')) {
      const server = await startPostgres();
      try {
        const database = await server.createDatabase();
        const commit = await commitOnPostgres(database.ownerUrl);
        results.push(...await onDatabase('postgres', await sentTown(join(folder, 'postgres'), database), commit, GOAL, plan, tell));
      } finally {
        await server.close();
      }
    }
    if (wants('pglite')) results.push(...await onDatabase('pglite', await sentTown(join(folder, 'pglite'), null), await commitOnPglite(join(folder, 'floor')), null, plan, tell));
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onDatabase(name: string, town: Town, commit: Commit, goal: number | null, plan: Plan, tell: (line: string) => void): Promise<readonly Result[]> {
  const teams = await teamsClient(town);
  const echo = await startEcho(await around(town));
  const committing = await startEcho({ ...(await around(town)), before: () => commit.once() });
  try {
    const results: Result[] = [];
    const known = await readers(town);
    const question = (n: number) => teams.said(known[n % known.length]!.person, QUESTION);
    for (const measure of await measures(town, teams, known, plan)) {
      if (!plan.wanted(line(measure.name, name))) continue;
      const floorUrl = (measure.stores ? committing : echo).url;
      const says: Side = async (n) => teams.posting(floorUrl, question(n));
      const presses: Side = async (n) => teams.posting(floorUrl, measure.activity(n));
      const isPress = measure.activity(0).type === 'invoke';
      const commits = measure.stores ? ' + commit' : '';
      const named = { name: line(measure.name, name), unit: 'ms', floorName: `eko${commits}`, otherNames: isPress ? [`tryckeko${commits}`] : [], goal, machine: machine() };
      results.push(summarise(named, await interleave(plan, measure.ours, says, ...(isPress ? [presses] : []))));
      await measure.check?.();
      tell(`${named.name}: ${results.at(-1)!.ratio}`);
    }
    return results;
  } finally {
    teams.close();
    for (const one of [echo, committing]) await one.close();
    await town.close();
    await commit.close();
  }
}

interface Measure {
  readonly name: (typeof MEASURES)[number];
  readonly stores: boolean;
  readonly ours: Side;
  /** What is timed, as Teams sends it; a press is sent to the echo as well. */
  activity(n: number): Parameters<TeamsClient['posting']>[1];
  /** Throws when the turns have not done what they should. */
  check?(): Promise<void>;
}

async function measures(town: Town, teams: TeamsClient, known: Awaited<ReturnType<typeof readers>>, plan: Plan): Promise<readonly Measure[]> {
  const bot = `${town.productUrl.replace('localhost', '127.0.0.1')}/api/messages`;
  const open = await seedUnanswered(town.product, town.scenario.roles[0]!.personAadObjectId, town.scenario.start, turnsOf(plan));
  const reader = (n: number) => known[n % known.length]!;
  const toAnswer = (n: number) => open[n % open.length]!;
  const press = (n: number, verb: string, data: object = {}) => teams.pressed(toAnswer(n).person, verb, { svarsuppdragId: toAnswer(n).svarsuppdragId, ...data }, known[0]!.person);
  const filled = (n: number) => ({ formInstance: `form_bench_${n}`, stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: '', ovrigt: 'Ingen mot.', [`del_${toAnswer(n).delId}`]: `Omvärldsbevakningen bör samlas på ett ställe, säger nummer ${n}. ${'Det sparar arbete. '.repeat(8)}` });
  const question = (n: number) => teams.said(reader(n).person, QUESTION);
  const form = (n: number) => teams.pressed(reader(n).person, 'svara', { svarsuppdragId: reader(n).svarsuppdragId });
  const draft = (n: number) => press(n, 'sparaUtkast', filled(n));
  const handIn = (n: number) => press(n, 'lamnaSvar', { formInstance: `form_bench_${n}` });
  const carded = (activity: ReturnType<typeof form>) => {
    const post = teams.posting(bot, activity);
    return async () => cardIn(await post());
  };
  const before = town.connector.log.length;
  return [
    {
      name: 'mina-remisser', stores: false, activity: question, ours: async (n) => teams.posting(bot, question(n)),
      async check() {
        const said = town.connector.log.slice(before).map((e) => (e.status === 201 ? String(e.activity?.['text'] ?? '') : ''));
        await expected('lists of remisser', said.filter((text) => text.includes(DIARIENUMMER)).length, turnsOf(plan));
        await expected('echoes', said.filter((text) => text === QUESTION).length, turnsOf(plan));
      },
    },
    { name: 'oppna-formular', stores: false, activity: form, ours: async (n) => carded(form(n)) },
    { name: 'spara-utkast', stores: true, activity: draft, ours: async (n) => carded(draft(n)) },
    {
      name: 'lamna-svar', stores: true, activity: handIn,
      async ours(n) {
        await carded(press(n, 'granskaSvar', filled(n)))();
        return carded(handIn(n));
      },
      check: async () => expected('answers', await stored(town.product, open), turnsOf(plan)),
    },
  ];
}

async function around(town: Town): Promise<Parameters<typeof startEcho>[0]> {
  const { scenario, entra, connector } = town;
  const bot = scenario.municipality.clients.find((c) => c.clientId === scenario.clientIds.bot);
  const tokens = createTokens({ clientId: scenario.clientIds.bot, authority: entra.authority, authorityMetadata: entra.authorityMetadata, credential: { kind: 'secret', secret: bot?.secret ?? '' } });
  return {
    botAppId: scenario.clientIds.bot, channelIssuer: connector.issuer, channelMetadataUrl: connector.openIdMetadataUrl, botToken: await tokens.forApp('https://api.botframework.com/.default'),
  };
}

function expected(what: string, found: number, wanted: number): Promise<void> {
  if (found !== wanted) throw new Error(`${what}: ${found}, where there should be ${wanted}`);
  return Promise.resolve();
}
