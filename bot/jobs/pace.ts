import type { Machine } from './loopDeps.ts';

/** Just under the limit: no place within the second is then waited for as long as all goes evenly. */
const SHARE = 0.97;
/** A second, and what clocks may differ by. */
const SECOND_MS = 1_005;
/** Turns that are made good when the machine was busy with something else. */
const CATCH_UP = 8;

/** The right to make one request. */
export interface Turn {
  /** The request has been answered. */
  done(): void;
  /** No request was made. */
  unused(): void;
}

/**
 * Lets requests go evenly, and never more than the limit arrive within a second; Infinity is no limit. A request holds its place in the second
 * from when it arrived, which is as late as its answer was later than the quickest answer: requests that leave evenly do not arrive evenly.
 */
export class Pace {
  readonly #machine: Machine;
  readonly #intervalMs: number;
  /** When each place may be taken again; Infinity while its request is under way. */
  readonly #places: number[];
  #next = -Infinity;
  #quickest = Infinity;
  #answered = 0;
  #waiting: (() => void)[] = [];

  constructor(machine: Machine, ratePerSecond: number) {
    this.#machine = machine;
    this.#intervalMs = 1_000 / (ratePerSecond * SHARE);
    this.#places = Array.from({ length: Number.isFinite(ratePerSecond) ? Math.max(1, Math.floor(ratePerSecond)) : 0 }, () => -Infinity);
  }

  /** Waits for our turn. */
  async take(): Promise<Turn> {
    if (this.#intervalMs === 0) return FREE;
    // The place first: what came in a bunch would otherwise leave in a bunch a second later, when its places are free again.
    const place = await this.#place();
    await this.#evenly();
    const left = this.#machine.now();
    const free = (at: number): void => {
      this.#places[place] = at;
      this.#waiting.shift()?.();
    };
    return {
      done: () => {
        const now = this.#machine.now();
        this.#quickest = Math.min(this.#quickest, now - left);
        this.#answered += 1;
        // The first answers are slow (a connection is opened, code is compiled): what is usual is known after them.
        free(now + SECOND_MS - (this.#answered > this.#places.length ? this.#quickest : 0));
      },
      unused: () => free(left),
    };
  }

  async #evenly(): Promise<void> {
    const now = this.#machine.now();
    const at = Math.max(this.#next, now - CATCH_UP * this.#intervalMs);
    this.#next = at + this.#intervalMs;
    if (at > now) await this.#machine.sleep(at - now);
  }

  async #place(): Promise<number> {
    for (;;) {
      const first = Math.min(...this.#places);
      const wait = first - this.#machine.now();
      if (wait <= 0) {
        const place = this.#places.indexOf(first);
        this.#places[place] = Infinity;
        return place;
      }
      await (wait === Infinity ? new Promise<void>((resolve) => this.#waiting.push(resolve)) : this.#machine.sleep(wait));
    }
  }
}

const FREE: Turn = { done: () => undefined, unused: () => undefined };
