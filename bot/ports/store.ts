import type { Register } from '#domain/register/register.ts';
import type { ArendeStore } from './arendeStore.ts';
import type { LedgerStore } from './ledgerStore.ts';
import type { LibraryStore } from './libraryStore.ts';
import type { LogStore } from './logStore.ts';
import type { ConversationAddress } from './messenger.ts';
import type { PaminnelseStore } from './paminnelseStore.ts';
import type { OutsideStore } from './outsideStore.ts';
import type { RegisterStore } from './registerStore.ts';
import type { SammanstallningStore } from './sammanstallningStore.ts';
import type { SvarStore } from './svarStore.ts';
import type { UtskickStore } from './utskickStore.ts';

/** A file that is being read. `page` and `pages` are null for formats without pages. */
export interface ReadingNow {
  readonly name: string;
  /** 0 to 1; 1 when it has been read, or will not be. */
  readonly fraction: number;
  readonly page: number | null;
  readonly pages: number | null;
}

/** Every store within one transaction. */
export interface Stores {
  readonly register: RegisterStore;
  readonly library: LibraryStore;
  readonly arenden: ArendeStore;
  readonly utskick: UtskickStore;
  readonly svar: SvarStore;
  readonly sammanstallning: SammanstallningStore;
  readonly ledger: LedgerStore;
  readonly paminnelse: PaminnelseStore;
  readonly outside: OutsideStore;
  readonly log: LogStore;
}

/** The database. */
export interface Store {
  /**
   * Runs `work` in one transaction: all of it is kept, or nothing. Repeated as a whole on a serialization failure or
   * deadlock, so `work` must not talk to the outside. `instanser` are the instans ids whose drafts the transaction may
   * see (row-level security); leave it out and no draft is visible.
   */
  tx<T>(work: (stores: Stores) => Promise<T>, instanser?: readonly string[]): Promise<T>;
  /** As `tx`, for work that only reads, in fewer round trips. */
  read<T>(work: (stores: Stores) => Promise<T>, instanser?: readonly string[]): Promise<T>;
  /** The register as it stands. */
  register(): Promise<Register>;
  /**
   * For one person's turn: `work` gets the register as this process last saw it, and a store whose every transaction makes
   * sure, in a round trip that it makes anyway, that no other register has been committed since. Where one has, that
   * transaction keeps nothing and `work` is done again with the new one; work that opens no transaction is made sure of at
   * its end. `addressKnown` tells, from the same look, whether `address` is stored as where the person is reached.
   */
  asOfRegister<T>(work: (register: Register, store: Store) => Promise<T>, address: ConversationAddress): Promise<{ readonly value: T; readonly addressKnown: boolean }>;
  /** Tells every process that something about the ärende has changed, once the transaction around it commits. */
  onChange(listener: (arendeId: string) => void): () => void;
  /** Tells every process how far the reading of a file has come. Nothing is kept: who asks later hears the next one. */
  tellReading(reading: ReadingNow): Promise<void>;
  onReading(listener: (reading: ReadingNow) => void): () => void;
  /** True while the database answers; for `/ready`. */
  alive(): Promise<boolean>;
  close(): Promise<void>;
}
