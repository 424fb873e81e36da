import type { Machine } from './loopDeps.ts';

/** Just under the limit: requests that leave evenly do not arrive evenly. */
const SHARE = 0.97;
/** A second, and what a request may be late by. */
const SECOND_MS = 1_020;

/** Lets requests go evenly, and never more than the limit within a second; Infinity is no limit. One that was late is caught up, no more than one. */
export class Pace {
  readonly #machine: Machine;
  readonly #intervalMs: number;
  /** When the last ones went, as many as a second may hold; the oldest is overwritten. */
  readonly #went: number[];
  #oldest = 0;
  #next = 0;

  /** `share`: how much of the limit is used. */
  constructor(machine: Machine, ratePerSecond: number, share = SHARE) {
    this.#machine = machine;
    this.#intervalMs = 1_000 / (ratePerSecond * share);
    this.#went = Array.from({ length: Number.isFinite(ratePerSecond) ? Math.max(1, Math.floor(ratePerSecond)) : 1 }, () => -Infinity);
  }

  /** Waits for our turn. */
  async take(): Promise<void> {
    if (this.#intervalMs === 0) return;
    const now = this.#machine.now();
    const even = Math.max(this.#next, now - this.#intervalMs);
    this.#next = even + this.#intervalMs;
    const at = Math.max(even, now, this.#went[this.#oldest]! + SECOND_MS);
    this.#went[this.#oldest] = at;
    this.#oldest = (this.#oldest + 1) % this.#went.length;
    if (at > now) await this.#machine.sleep(at - now);
  }
}
