import type { Machine } from './loopDeps.ts';

/** The administrator has shut the bot off for everybody: asking again soon only burns cards. */
const DISABLED_PAUSE_MS = 15 * 60_000;

/**
 * Tells a limit of one conversation from the limit of the app: 429 does not say which it was. One conversation waits alone.
 * When a second one is told to wait and nobody has got through between, it is the app, and all wait.
 */
export class Pauses {
  readonly #machine: Machine;
  #throttled = new Map<string, number>();
  #until = 0;
  #why: string | null = null;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  gotThrough(): void {
    this.#throttled.clear();
  }

  throttled(conversationId: string, waitMs: number): void {
    this.#throttled.set(conversationId, waitMs);
    if (this.#throttled.size > 1) this.#pause(Math.max(...this.#throttled.values()), 'throttled');
  }

  disabled(): void {
    this.#pause(DISABLED_PAUSE_MS, 'disabled');
  }

  /** Milliseconds until anything may be sent; 0 when it may. */
  left(): number {
    return Math.max(0, Math.ceil(this.#until - this.#machine.now()));
  }

  why(): string | null {
    return this.left() > 0 ? this.#why : null;
  }

  #pause(ms: number, why: string): void {
    this.#throttled.clear();
    this.#until = Math.max(this.#until, this.#machine.now() + ms);
    this.#why = why;
  }
}
