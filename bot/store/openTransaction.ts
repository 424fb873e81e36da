import { AsyncLocalStorage } from 'node:async_hooks';
import { NestedTransaction } from './database.ts';

/** Knows whether the code that runs now runs inside a transaction of this database. */
export class OpenTransaction {
  readonly #storage = new AsyncLocalStorage<{ open: boolean }>();

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#storage.getStore()?.open) throw new NestedTransaction('a transaction was begun inside a transaction');
    const mark = { open: true };
    try {
      return await this.#storage.run(mark, work);
    } finally {
      // Work that was started inside and lives on may open transactions of its own.
      mark.open = false;
    }
  }

  refuseInside(): void {
    if (this.#storage.getStore()?.open) throw new NestedTransaction('a query outside of the transaction was begun inside it');
  }

  /** Runs later, as nobody's child. */
  outside(work: () => void): void {
    this.#storage.exit(() => setImmediate(work));
  }
}
