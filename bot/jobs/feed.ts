import type { Item, Sending } from './sendOne.ts';

/** Claims in a row of which nothing came: what waits comes back at its own time, and when that is at once it is for the next round. */
const MOST_FRUITLESS = 20;

/**
 * Claimed dispatches, one after another; more are claimed before the last ones are taken, so that no lane stands still.
 * `between` is done before each claim.
 */
export class Feed {
  readonly #s: Sending;
  readonly #between: () => Promise<void>;
  #items: Item[] = [];
  #claiming: Promise<void> | null = null;
  #dry = false;
  #fruitless = 0;
  #fault: { readonly cause: unknown } | null = null;
  #renewedAt: number;
  /** How many dispatches have been claimed. */
  claimed = 0;

  constructor(s: Sending, between: () => Promise<void>) {
    this.#s = s;
    this.#between = between;
    this.#renewedAt = s.deps.machine.now();
  }

  /** Null when there is nothing more to send. Throws what a claim threw, when all that was claimed before has been taken. */
  async next(): Promise<Item | null> {
    for (;;) {
      if (this.#items.length <= this.#s.deps.batchSize / 2 && this.#mayClaim()) this.#claiming ??= this.#more();
      const item = this.#items.shift();
      if (item) {
        await this.#renew(item);
        return item;
      }
      if (this.#claiming === null) {
        if (this.#fault) throw this.#fault.cause;
        return null;
      }
      await this.#claiming;
    }
  }

  somethingCame(): void {
    this.#fruitless = 0;
  }

  #mayClaim(): boolean {
    return !this.#dry && this.#s.pauses.left() === 0;
  }

  async #more(): Promise<void> {
    try {
      await this.#between();
      const items = this.#mayClaim() ? await claim(this.#s) : [];
      this.#fruitless += 1;
      this.#dry = items.length === 0 || this.#fruitless > MOST_FRUITLESS;
      this.claimed += items.length;
      this.#items.push(...items);
    } catch (cause) {
      this.#dry = true;
      this.#fault = { cause };
    } finally {
      this.#claiming = null;
    }
  }

  /** What waits for its turn longer than a lease keeps it by renewing. */
  async #renew(taken: Item): Promise<void> {
    const { machine, leaseMs, store, worker, log } = this.#s.deps;
    if (machine.now() - this.#renewedAt <= leaseMs / 3) return;
    this.#renewedAt = machine.now();
    const held = [taken, ...this.#items].map((i) => i.dispatch.id);
    await store.tx(({ ledger }) => ledger.renewLease(worker, held)).catch((fault: unknown) => log.warn({ fault: String((fault as Error).name) }, 'lease not renewed'));
  }
}

function claim({ deps }: Sending): Promise<readonly Item[]> {
  return deps.store.tx(async ({ ledger }) => {
    const dispatches = await ledger.claim(deps.worker, deps.batchSize, deps.leaseMs);
    if (dispatches.length === 0) return [];
    const contacts = await ledger.contactsOfAll(dispatches.map((d) => d.id));
    const addressees = await ledger.addressees([...new Set(dispatches.map((d) => d.personId))]);
    return dispatches.map((dispatch) => ({ dispatch, contacts: contacts.get(dispatch.id) ?? [], addressee: addressees.get(dispatch.personId) }));
  });
}
