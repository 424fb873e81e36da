import type { Machine } from './loopDeps.ts';

/** Just under the limit: requests that leave evenly do not arrive evenly. */
const SHARE = 0.97;

/** Lets requests go evenly, so that no second ever holds more than the limit. A late start is caught up by one request, no more. */
export class Pace {
  readonly #machine: Machine;
  readonly #intervalMs: number;
  #next = 0;

  constructor(machine: Machine, ratePerSecond: number) {
    this.#machine = machine;
    this.#intervalMs = 1_000 / (ratePerSecond * SHARE);
  }

  /** Waits for our turn. */
  async take(): Promise<void> {
    const now = this.#machine.now();
    const at = Math.max(this.#next, now - this.#intervalMs);
    this.#next = at + this.#intervalMs;
    if (at > now) await this.#machine.sleep(at - now);
  }
}
