/** At most `count` operations within `perMs`. */
export interface Window {
  readonly count: number;
  readonly perMs: number;
}

export interface Limits {
  /** Posts, changes and deletes in one conversation. */
  readonly perConversation: readonly Window[];
  /** Creating a conversation, counted per person. */
  readonly perCreation: readonly Window[];
  /** Reading the members of one conversation. */
  readonly perMemberRead: readonly Window[];
  /** All operations of the app in the tenant. Pages say 30 or 50; 30 is what we design for. */
  readonly perTenantPerSecond: number;
}

const sending: readonly Window[] = [
  { count: 7, perMs: 1_000 },
  { count: 8, perMs: 2_000 },
  { count: 60, perMs: 30_000 },
  { count: 1_800, perMs: 3_600_000 },
];

/** As published for bots in Teams ("Optimize your bot with rate limiting"). */
export const PUBLISHED_LIMITS: Limits = {
  perConversation: sending,
  perCreation: sending,
  perMemberRead: sending.map((w) => ({ ...w, count: w.count * 2 })),
  perTenantPerSecond: 30,
};

export type LimitedKind = 'send' | 'create' | 'members';

/** Sliding windows over the times of what was let through. A refused operation costs nothing. */
export class RateLimiter {
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #taken = new Map<string, number[]>();

  constructor(limits: Limits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Milliseconds to wait, or 0 when the operation was counted and may go on. */
  take(kind: LimitedKind, conversationId: string): number {
    const windows = { send: this.#limits.perConversation, create: this.#limits.perCreation, members: this.#limits.perMemberRead }[kind];
    const tenant: Window[] = [{ count: this.#limits.perTenantPerSecond, perMs: 1_000 }];
    const own = `${kind}|${conversationId}`;
    const wait = Math.max(this.#wait(own, windows), this.#wait('tenant', tenant));
    if (wait > 0) return wait;
    for (const key of [own, 'tenant']) this.#taken.set(key, [...(this.#taken.get(key) ?? []), this.#now()]);
    return 0;
  }

  #wait(key: string, windows: readonly Window[]): number {
    const now = this.#now();
    const longest = Math.max(...windows.map((w) => w.perMs));
    const times = (this.#taken.get(key) ?? []).filter((t) => now - t < longest);
    this.#taken.set(key, times);
    const waits = windows.map((w) => {
      const blocking = times[times.length - w.count];
      return blocking === undefined ? 0 : Math.max(0, blocking + w.perMs - now);
    });
    return Math.max(0, ...waits);
  }
}
