import { createLedgerLoop } from '#bot/jobs/ledgerLoop.ts';
import type { Clock } from '#bot/ports/clock.ts';
import type { Store } from '#bot/ports/store.ts';
import { randomIds } from '#bot/randomIds.ts';
import { createMessenger } from '#bot/teams/connectorMessenger.ts';
import type { Connector } from '#local/connector/startConnector.ts';
import { markedCard } from './card.ts';
import type { Ask } from './database.ts';
import type { Life } from './fleet.ts';
import { dispatchFacts } from './ledgerRows.ts';
import { openChats } from './openChats.ts';
import type { TortureOptions } from './options.ts';
import { seen, unaccounted, untrue } from './oracle.ts';
import type { TortureReport } from './report.ts';
import { takeovers } from './takeover.ts';
import { BOT, MONDAY, reminder, TENANT, TUESDAY } from './world.ts';

export interface Evidence {
  readonly options: TortureOptions;
  readonly store: Store;
  readonly ask: Ask;
  readonly connector: Connector;
  readonly token: string;
  readonly lives: readonly Life[];
}

const MOST_TAKEOVER_SECONDS = 60;

/** Holds the ledger against the Connector's log; then people open their chats, and the next step goes out. */
export async function judge(e: Evidence): Promise<Omit<TortureReport, 'seconds' | 'seed'>> {
  const { options, store, ask, connector, lives } = e;
  const due = (await ask('select id from due_contact')).map((r) => String(r['id']));
  const facts = await dispatchFacts(ask);
  const monday = seen(connector.log);
  const taken = takeovers(lives, connector.log, facts);
  const unknown = facts.filter((d) => d.state === 'unknown');
  const arrived = unknown.filter((d) => monday.arrived.has(d.id));

  const resolved = await confirm(e, clockOf(MONDAY), unknown.map((d) => d.id));
  const told = await toldOf(store);
  const left = (await dispatchFacts(ask)).filter((d) => d.state === 'unknown');
  const missing = unaccounted(monday, due, told);
  await nextStep(e, left.map((d) => d.id));
  const stillTold = await toldOf(store);
  const contacts = await store.tx(({ ledger }) => ledger.contactsOfAll(left.map((d) => d.id)));

  const last = seen(connector.log);
  const kills = lives.filter((l) => l.killedAt !== null).length;
  const takeoverSeconds = { p50: round(taken[Math.floor(taken.length / 2)] ?? 0), max: round(taken.at(-1) ?? 0), kills: taken.length };
  const report = {
    db: options.db, due: due.length, dispatches: facts.filter((d) => d.state !== 'superseded' && d.state !== 'cancelled').length, posts: monday.posts,
    duplicates: last.duplicates, unaccounted: missing,
    unknown: {
      atCrash: unknown.filter((d) => d.cause === 'crash').length, ambiguous: unknown.filter((d) => d.cause !== 'crash').length, arrived: arrived.length, resolved,
      humanTold: left.filter((d) => (contacts.get(d.id) ?? []).every((c) => told.has(c.id))).length,
      nextStepCame: left.filter((d) => (contacts.get(d.id) ?? []).every((c) => !stillTold.has(c.id))).length,
    },
    refused: facts.filter((d) => d.state === 'refused').length, resent: last.resent, untrue: untrue(last, await dispatchFacts(ask)), throttled: monday.throttled, kills, takeoverSeconds,
  };
  const ok = report.duplicates === 0 && report.unaccounted === 0 && report.resent === 0 && report.untrue === 0 && kills === options.kills
    && report.unknown.resolved === report.unknown.arrived && report.unknown.resolved + report.unknown.humanTold === unknown.length
    && unknown.length - report.unknown.resolved - report.unknown.nextStepCame <= Math.max(1, 0.01 * unknown.length) && takeoverSeconds.max <= MOST_TAKEOVER_SECONDS;
  return { ...report, ok };
}

const round = (seconds: number): number => Math.round(seconds * 10) / 10;
const clockOf = ({ day, now }: typeof MONDAY): Clock => ({ now: () => now, today: () => day });

/** Everybody whose card did come opens the chat. */
async function confirm(e: Evidence, clock: Clock, dispatchIds: readonly string[]): Promise<number> {
  const { arrived } = seen(e.connector.log);
  const wanted = new Set(dispatchIds.flatMap((id) => arrived.get(id) ?? []));
  const cards = e.connector.log.flatMap((entry) => (entry.delivered && entry.activityId !== null && wanted.has(entry.activityId) && entry.personAadId !== null ? [{ person: entry.personAadId, activityId: entry.activityId }] : []));
  return openChats(e.connector, e.token, e.store, clock, cards);
}

/** Reminders about which a handläggare who has a name is told that the person, who has one too, may not have been reached. */
async function toldOf(store: Store): Promise<ReadonlySet<string>> {
  return store.tx(async (s) => {
    const told = new Set<string>();
    const arenden = await s.arenden.list();
    for (const { contact } of await s.ledger.inTrouble()) {
      const handlaggareId = arenden.find((a) => a.id === contact.arendeId)?.handlaggareId ?? '';
      if ((await s.register.personById(handlaggareId))?.name && (await s.register.personById(contact.personId))?.name) told.add(contact.id);
    }
    return told;
  });
}

/** The next day's reminder to those who may not have been reached, sent by a worker that is left in peace. */
async function nextStep(e: Evidence, dispatchIds: readonly string[]): Promise<void> {
  const { store, connector, token, options } = e;
  const clock = clockOf(TUESDAY);
  const contacts = [...(await store.tx(({ ledger }) => ledger.contactsOfAll(dispatchIds))).values()].flat();
  await store.tx(({ ledger }) => ledger.plan(contacts.map((c) => {
    const [, remiss, n] = c.id.split('_');
    return reminder(remiss!, Number(n), 'paminnelse-1', TUESDAY.day);
  })));
  const loop = createLedgerLoop({
    store, clock, ids: randomIds, worker: 'worker_tuesday', ratePerSecond: options.ratePerSecond, log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    messenger: createMessenger({ serviceUrls: [connector.url], tokens: () => Promise.resolve(token), botAppId: BOT, tenantId: TENANT, timeoutMs: options.timeoutMs, defaultServiceUrl: connector.serviceUrl }),
    render: (carried, dispatch) => Promise.resolve({ kind: 'card', message: markedCard(carried, dispatch, 'worker_tuesday') }),
  });
  await loop.settleAll(20);
  await confirm(e, clock, (await dispatchFacts(e.ask)).filter((d) => d.state === 'unknown').map((d) => d.id));
}
