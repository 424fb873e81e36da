import type { Store, Stores } from '#bot/ports/store.ts';
import { arendeStore } from './arendeStore.ts';
import { CHANGE_CHANNEL } from './channels.ts';
import type { Database, Query } from './database.ts';
import { ledgerStore } from './ledgerStore.ts';
import { libraryStore } from './libraryStore.ts';
import { PendingLog } from './logStore.ts';
import { registerStore } from './registerStore.ts';
import { sammanstallningStore } from './sammanstallningStore.ts';
import { svarStore } from './svarStore.ts';
import { transact } from './transact.ts';
import type { RetryOptions } from './transact.ts';
import { utskickStore } from './utskickStore.ts';

/** Every store over one database. Listens from the start, so that no change is missed by who asks for them later. */
export async function createStore(database: Database, options: RetryOptions): Promise<Store> {
  const listeners = new Set<(arendeId: string) => void>();
  await database.listen(CHANGE_CHANNEL, (arendeId) => listeners.forEach((heard) => heard(arendeId)));
  return {
    tx: async (work, instanser = []) => {
      if (instanser.some((id) => id.includes(','))) throw new Error('an instans id holds a comma');
      return transact(database, async (query) => {
        const log = new PendingLog(query);
        const result = await work(storesOver(query, log));
        await log.flush();
        return result;
      }, { instanser }, options);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    alive: async () => {
      try {
        await database.query('select 1');
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {
      listeners.clear();
      await database.close();
    },
  };
}

function storesOver(query: Query, log: PendingLog): Stores {
  return {
    register: registerStore(query),
    library: libraryStore(query),
    arenden: arendeStore(query),
    utskick: utskickStore(query),
    svar: svarStore(query),
    sammanstallning: sammanstallningStore(query),
    ledger: ledgerStore(query),
    log,
  };
}
