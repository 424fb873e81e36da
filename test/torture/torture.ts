import { setTimeout as sleep } from 'node:timers/promises';
import { startEntra } from '#local/entra/startEntra.ts';
import { startConnector, type Connector } from '#local/connector/startConnector.ts';
import { buildWorker } from './buildWorker.ts';
import { onPglite, onPostgres } from './database.ts';
import { Fleet } from './fleet.ts';
import { judge } from './judge.ts';
import { randomFrom, type TortureOptions } from './options.ts';
import type { TortureReport } from './report.ts';
import { BOT, MONDAY, municipality, seed, TENANT } from './world.ts';

const POLL_MS = 20;
/** At most this long after its moment: a kill is to hit anything, also a start. */
const SPREAD_MS = 300;
const AUDIENCE = 'https://api.botframework.com';

/** Real worker processes send real cards to the local Connector and are killed at random; then all is held against the Connector's log. */
export async function torture(options: TortureOptions, tell: (line: string) => void = () => undefined): Promise<TortureReport> {
  const began = Date.now();
  const random = randomFrom(options.seed);
  const closing: (() => Promise<void> | void)[] = [];
  try {
    const worker = await buildWorker();
    closing.push(worker.remove);
    const place = municipality(options.reminders);
    const entra = await startEntra({ port: 0, municipality: place });
    closing.push(entra.close);
    // Far above the set rate: what is tried here is not the limit.
    const connector = await startConnector({ port: 0, municipality: place, botAppId: BOT, entra: { issuer: entra.issuer, jwksUri: entra.jwksUri }, limits: { perTenantPerSecond: options.ratePerSecond * 2 }, business: () => MONDAY.now });
    closing.push(connector.close);
    const database = options.db === 'postgres' ? await onPostgres() : onPglite();
    closing.push(database.close);
    const token = await entra.issueForTests({ aud: AUDIENCE, appid: BOT });
    const due = await database.within((store, ask) => seed(store, ask, connector, place.people));
    tell(`${options.db}: ${due} påminnelser på ${options.reminders} kort, ${options.workers} arbetare, ${options.kills} SIGKILL`);

    const fleet = new Fleet(worker.entry, (name) => ({
      kind: 'go', where: database.where, migrationsDir: worker.migrationsDir, worker: name, now: MONDAY.now, connectorUrl: connector.url, serviceUrl: connector.serviceUrl, token,
      botAppId: BOT, tenantId: TENANT, ratePerSecond: options.ratePerSecond / options.workers, leaseMs: options.leaseMs, timeoutMs: options.timeoutMs,
    }));
    closing.push(() => fleet.stop());
    fleet.start(options.workers);
    await killAtRandom(fleet, connector, options, random, tell);
    const calm = Date.now();
    while (fleet.idleAt() < calm + 2 * POLL_MS) await sleep(POLL_MS);
    await closing.pop()!();
    tell(`stilla efter ${Math.round((Date.now() - began) / 1_000)} s; ${connector.log.length} anrop`);
    const verdict = await database.within((store, ask) => judge({ options, store, ask, connector, token, lives: fleet.lives }));
    return { ...verdict, seconds: Math.round((Date.now() - began) / 1_000), seed: options.seed };
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

/** Each kill has a place in the work, at random, and comes a little after it. */
async function killAtRandom(fleet: Fleet, connector: Connector, { reminders, kills, leaseMs }: TortureOptions, random: () => number, tell: (line: string) => void): Promise<void> {
  const places = Array.from({ length: kills }, () => random() * reminders * 0.95).sort((a, b) => a - b);
  for (const [n, place] of places.entries()) {
    // What the dead held is out of reach for a lease; with little left to send, the work may stand still meanwhile.
    const patience = Date.now() + leaseMs + 5_000;
    while (connector.log.length < place && Date.now() < patience) await sleep(POLL_MS);
    await sleep(random() * SPREAD_MS);
    fleet.idleAt();
    await fleet.kill(Math.floor(random() * 1_000));
    if ((n + 1) % 20 === 0) tell(`${n + 1} dödade, ${connector.log.length} anrop`);
  }
}
