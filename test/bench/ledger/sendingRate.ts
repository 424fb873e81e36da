import { createMessenger } from '#bot/teams/connectorMessenger.ts';
import { machine } from '#test/bench/machine.ts';
import { quantile, type Result } from '#test/bench/result.ts';
import { startConnector } from '#local/connector/startConnector.ts';
import { startEntra } from '#local/entra/startEntra.ts';
import type { TestPostgres } from '#test/postgres/startPostgres.ts';
import { BOT, municipality, TENANT } from '#test/torture/world.ts';
import { ledgerWorld } from './ledgerWorld.ts';

const LIMIT = 30;
const CARDS = 600;

/** Over HTTP to the local Connector, which holds the published limits: how near the set limit the loop comes, and what share is told to wait. */
export async function sendingRate(server: TestPostgres, tell: (line: string) => void): Promise<readonly Result[]> {
  // Nobody fails on purpose here.
  const place = { ...municipality(0), people: municipality(CARDS).people.map(({ trouble: _, ...person }) => person) };
  const entra = await startEntra({ port: 0, municipality: place });
  const connector = await startConnector({ port: 0, municipality: place, botAppId: BOT, entra: { issuer: entra.issuer, jwksUri: entra.jwksUri }, limits: { perTenantPerSecond: LIMIT } });
  const world = await ledgerWorld(await server.createDatabase(), CARDS);
  try {
    await world.addressed(place.people.map((p) => ({ aadObjectId: p.aadObjectId, conversationId: connector.ids.conversationId(p) })), connector.serviceUrl, TENANT);
    await world.plan(0, CARDS);
    const token = await entra.issueForTests({ aud: 'https://api.botframework.com', appid: BOT });
    const messenger = createMessenger({ serviceUrls: [connector.url], tokens: () => Promise.resolve(token), botAppId: BOT, tenantId: TENANT, timeoutMs: 10_000, defaultServiceUrl: connector.serviceUrl });
    const { delivered } = await world.loop(0, { messenger, ratePerSecond: LIMIT }).settleAll(20);
    if (delivered !== CARDS) throw new Error(`${delivered} of ${CARDS} delivered`);
    const times = connector.log.map((e) => e.at);
    const gaps = times.slice(1).map((at, i) => at - times[i]!);
    const mean = (times.at(-1)! - times[0]!) / (CARDS - 1);
    const throttled = connector.log.filter((e) => e.status === 429).length / connector.log.length;
    const at = { runs: 1, turns: CARDS, machine: machine(), also: [] };
    const floor = 1_000 / LIMIT;
    const ratio = round(mean / floor);
    tell(`ledger-rate: ${round(1_000 / mean)} kort i sekunden av ${LIMIT}, ${round(throttled * 100)} % fick 429`);
    return [
      { ...at, name: 'ledger-rate/takt', unit: 'ms mellan kort', ours: { p50: round(quantile(gaps, 0.5)), p95: round(quantile(gaps, 0.95)) }, floor: { name: `${LIMIT} i sekunden`, p50: round(floor), p95: round(floor) }, ratio, goal: 1.053, met: ratio <= 1.053, ratios: [ratio] },
      { ...at, name: 'ledger-rate/429', unit: 'andel av anropen', ours: { p50: round(throttled), p95: round(throttled) }, floor: { name: 'alla anrop', p50: 1, p95: 1 }, ratio: round(throttled), goal: 0.02, met: throttled <= 0.02, ratios: [round(throttled)] },
    ];
  } finally {
    await world.close();
    await connector.close();
    await entra.close();
  }
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;
