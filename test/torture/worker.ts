import type { Log } from '#bot/log.ts';
import type { Store } from '#bot/ports/store.ts';
import { createLedgerLoop } from '#bot/jobs/ledgerLoop.ts';
import { randomIds } from '#bot/randomIds.ts';
import { openStore } from '#bot/store/openStore.ts';
import { createMessenger } from '#bot/teams/connectorMessenger.ts';
import { datumAt } from '#domain/calendar/stockholm.ts';
import { markedCard } from './card.ts';
import type { FromWorker, Go, ToWorker } from './messages.ts';

/** A worker of the product, to be killed: its own store, messenger and loop; only the card is simpler. */
// A parent that is gone hears nothing; `disconnect` then ends us.
const tell = (message: FromWorker): void => void process.send?.(message, undefined, undefined, () => undefined);
const LOOK_MS = 250;

const log: Log = {
  info: () => undefined, warn: () => undefined,
  error: (fields, message, fault) => console.error(message, JSON.stringify(fields), fault instanceof Error ? fault.stack : ''),
};

/** The oracle must know who held what when it died; the database forgets as soon as somebody else takes over. */
function telling(store: Store): Store {
  return { ...store, tx: (work, instanser) => store.tx((s) => work({ ...s, ledger: { ...s.ledger, claim: async (...args) => {
    const claimed = await s.ledger.claim(...args);
    if (claimed.length > 0) tell({ kind: 'claimed', ids: claimed.map((d) => d.id) });
    return claimed;
  } } }), instanser) };
}

async function work(go: Go): Promise<() => Promise<void>> {
  const where = 'url' in go.where ? { url: go.where.url } : go.where;
  const opened = await openStore(where, { migrationsDir: go.migrationsDir, ownerUrl: 'url' in go.where ? go.where.ownerUrl : null, maxConnections: 4 });
  if (opened.kind === 'held') throw new Error(`held by ${opened.by}`);
  const { store } = opened;
  const loop = createLedgerLoop({
    store: telling(store), worker: go.worker, ratePerSecond: go.ratePerSecond, leaseMs: go.leaseMs, log, ids: randomIds,
    clock: { now: () => go.now, today: () => datumAt(go.now) },
    messenger: createMessenger({ serviceUrls: [go.connectorUrl], tokens: () => Promise.resolve(go.token), botAppId: go.botAppId, tenantId: go.tenantId, timeoutMs: go.timeoutMs, defaultServiceUrl: go.serviceUrl }),
    render: (contacts, dispatch) => Promise.resolve(contacts.length === 0 ? { kind: 'nothing-left' } : { kind: 'card', message: markedCard(contacts, dispatch, go.worker) }),
  });
  const running = loop.startLoop(go.leaseMs);
  const looking = setInterval(() => void store.tx(async ({ ledger }) => {
    if ((await ledger.nextDueOn()) === null && (await ledger.nextWaitMs()) === null) tell({ kind: 'idle' });
  }).catch(() => undefined), LOOK_MS);
  return async () => {
    clearInterval(looking);
    await running.stop();
    await store.close();
  };
}

let stop: (() => Promise<void>) | null = null;
process.on('message', (message: ToWorker) => {
  void (async () => {
    if (message.kind === 'go') stop = await work(message);
    else {
      await stop?.();
      process.exit(0);
    }
  })().catch((fault: unknown) => {
    console.error(fault);
    process.exit(1);
  });
});
// Without its parent nobody would ever end it.
process.on('disconnect', () => process.exit(0));
tell({ kind: 'warm' });
