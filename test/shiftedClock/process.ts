import { createLedgerLoop } from '#bot/jobs/ledgerLoop.ts';
import { randomIds } from '#bot/randomIds.ts';
import { openStore } from '#bot/store/openStore.ts';
import { systemClock } from '#bot/systemClock.ts';
import { world } from '#test/bot/store/builders.ts';
import type { FromShifted, ToShifted } from './messages.ts';

/** The product's store and loop on the system clock of this process, whatever that shows; only the network is left out. */
const opened = await openStore({ dataDir: null });
if (opened.kind === 'held') throw new Error(opened.by);
const { store } = opened;
const w = world('a');
const PEOPLE = ['1', '2'];
await store.tx(async (s) => {
  await w.sent(s);
  for (const n of PEOPLE) await s.register.saveConversation({ aadObjectId: w.person(n).aadObjectId, conversationId: `a:${n}`, serviceUrl: 'https://smba/', tenantId: 'tenant', installed: true, changedAt: '2016-06-02T08:00:00.000Z' });
});

let posted: FromShifted['posted'][number][] = [];
const loop = createLedgerLoop({
  store, clock: systemClock, ids: randomIds, worker: randomIds.next('worker'), ratePerSecond: Infinity,
  log: { info: () => undefined, warn: () => undefined, error: (fields, message, fault) => console.error(message, JSON.stringify(fields), fault) },
  messenger: {
    sendCard: async (_to, { card }) => {
      posted.push({ at: systemClock.now(), contactIds: card['contacts'] as string[] });
      return { kind: 'delivered', activityId: randomIds.next('activity') };
    },
    updateCard: () => Promise.reject(new Error('not asked for')), openConversation: () => Promise.reject(new Error('not asked for')),
  },
  render: async (contacts) => ({ kind: 'card', message: { card: { contacts: contacts.map((c) => c.id) }, summary: 'Något väntar på dig' } }),
});

async function obey(message: ToShifted): Promise<void> {
  if (message.kind === 'round') await loop.runOnce();
  if (message.kind === 'plan') {
    await store.tx(({ ledger }) => ledger.plan(message.days.flatMap((dueOn) => PEOPLE.map((n) => w.contact(`${dueOn}-${n}`, { personId: w.person(n).id, svarsuppdragId: null, instansId: null, step: 'granska', dueOn })))));
  }
  if (message.kind === 'stop') await store.close();
  process.send?.({ now: systemClock.now(), posted } satisfies FromShifted, undefined, undefined, () => void (message.kind === 'stop' && process.exit(0)));
  posted = [];
}

let last = Promise.resolve();
process.on('message', (message: ToShifted) => {
  last = last.then(() => obey(message)).catch((fault: unknown) => {
    console.error(fault);
    process.exit(1);
  });
});
