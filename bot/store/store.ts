import type { Register } from '#domain/register/register.ts';
import type { ConversationAddress } from '#bot/ports/messenger.ts';
import type { RegisterStore } from '#bot/ports/registerStore.ts';
import type { ReadingNow, Store, Stores } from '#bot/ports/store.ts';
import { arendeStore } from './arendeStore.ts';
import { CHANGE_CHANNEL, READING_CHANNEL } from './channels.ts';
import type { Database, Query } from './database.ts';
import { KnownRegister, look, RegisterOvertaken, type Look } from './knownRegister.ts';
import { ledgerStore } from './ledgerStore.ts';
import { libraryStore } from './libraryStore.ts';
import { PendingLog } from './logStore.ts';
import { outsideStore } from './outsideStore.ts';
import { paminnelseStore } from './paminnelseStore.ts';
import type { VersionedRegister } from './registerRows.ts';
import { registerStore } from './registerStore.ts';
import { sammanstallningStore } from './sammanstallningStore.ts';
import { svarStore } from './svarStore.ts';
import { transact } from './transact.ts';
import type { RetryOptions } from './transact.ts';
import { utskickStore } from './utskickStore.ts';

const MOST_LOOKS = 5;

/** Every store over one database. Listens from the start, so that no change is missed by who asks for them later. */
export async function createStore(database: Database, options: RetryOptions): Promise<Store> {
  const listeners = new Set<(arendeId: string) => void>();
  await database.listen(CHANGE_CHANNEL, (arendeId) => listeners.forEach((heard) => heard(arendeId)));
  const readers = new Set<(reading: ReadingNow) => void>();
  await database.listen(READING_CHANNEL, (payload) => readers.forEach((heard) => heard(JSON.parse(payload) as ReadingNow)));
  const known = new KnownRegister(database);

  /** `as` is what the transaction rests on; it is looked at together with whatever `work` asks first, and before anything is kept. */
  const transaction = async <T>(work: Work<T>, settings: { instanser: readonly string[]; readOnly: boolean }, as?: RestsOn): Promise<T> => {
    if (settings.instanser.some((id) => id.includes(','))) throw new Error('an instans id holds a comma');
    return transact(database, async (query) => {
      const looked = as ? look(query, as.address) : null;
      looked?.catch(() => undefined);
      const log = new PendingLog(query);
      const result = await work(storesOver(query, log, as?.seen.register ?? null));
      if (looked) as!.saw(await looked);
      await log.flush();
      return result;
    }, settings, options);
  };

  const bound = (as?: RestsOn): Pick<Store, 'tx' | 'read'> => ({
    tx: (work, instanser = []) => transaction(work, { instanser, readOnly: false }, as),
    read: (work, instanser = []) => transaction(work, { instanser, readOnly: true }, as),
  });

  const store: Store = {
    ...bound(),
    register: () => known.current(),
    asOfRegister: async (work, address) => {
      for (let attempt = 1; ; attempt += 1) {
        const seen = await known.lastSeen();
        let last: Look | null = null;
        const as: RestsOn = { seen, address, saw: (now) => {
          if (now.version !== seen.version) throw new RegisterOvertaken('the register has changed');
          last = now;
        } };
        try {
          const value = await work(seen.register, { ...store, ...bound(as), register: async () => seen.register });
          if (last === null) as.saw(await look(database.query, address));
          return { value, addressKnown: last!.addressKnown };
        } catch (fault) {
          if (!(fault instanceof RegisterOvertaken) || attempt === MOST_LOOKS) throw fault;
          known.forget(seen.version);
        }
      }
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tellReading: async (reading) => void (await database.query('select pg_notify($1, $2)', [READING_CHANNEL, JSON.stringify(reading)])),
    onReading: (listener) => {
      readers.add(listener);
      return () => void readers.delete(listener);
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
      readers.clear();
      await database.close();
    },
  };
  return store;
}

type Work<T> = (stores: Stores) => Promise<T>;

interface RestsOn {
  readonly seen: VersionedRegister;
  readonly address: ConversationAddress;
  saw(now: Look): void;
}

/** Each store is made when it is first asked for. `known`: the register that the transaction makes sure of itself. */
function storesOver(query: Query, log: PendingLog, known: Register | null): Stores {
  const made: { -readonly [K in keyof Stores]?: Stores[K] } = {};
  const register = (): RegisterStore => (known === null ? registerStore(query) : { ...registerStore(query), read: async () => known });
  return {
    get register() { return (made.register ??= register()); },
    get library() { return (made.library ??= libraryStore(query)); },
    get arenden() { return (made.arenden ??= arendeStore(query)); },
    get utskick() { return (made.utskick ??= utskickStore(query)); },
    get svar() { return (made.svar ??= svarStore(query)); },
    get sammanstallning() { return (made.sammanstallning ??= sammanstallningStore(query)); },
    get ledger() { return (made.ledger ??= ledgerStore(query)); },
    get outside() { return (made.outside ??= outsideStore(query)); },
    get paminnelse() { return (made.paminnelse ??= paminnelseStore(query)); },
    log,
  };
}
