/** One subscription as Graph keeps it. Kept in memory: after a restart they are gone, and the product has to make new ones. */
export interface Subscription {
  readonly id: string;
  readonly applicationId: string;
  readonly creatorId: string;
  readonly resource: string;
  readonly changeType: string;
  readonly clientState: string | null;
  readonly notificationUrl: string;
  readonly expirationDateTime: string;
}

export interface Subscriptions {
  put(subscription: Subscription): void;
  /** Null when unknown, expired, or another application's. */
  find(id: string, appId: string): Subscription | null;
  remove(id: string): void;
  /** Not expired; all applications. */
  alive(): readonly Subscription[];
  /** As if all had run out. */
  clear(): void;
}

/** `now` is milliseconds on the machine's clock: life of a subscription does not follow the business clock. */
export function createSubscriptions(now: () => number): Subscriptions {
  const held = new Map<string, Subscription>();
  const alive = (): Subscription[] => {
    for (const s of held.values()) if (Date.parse(s.expirationDateTime) <= now()) held.delete(s.id);
    return [...held.values()];
  };
  return {
    put: (subscription) => void held.set(subscription.id, subscription),
    find: (id, appId) => alive().find((s) => s.id === id && s.applicationId === appId) ?? null,
    remove: (id) => void held.delete(id),
    alive,
    clear: () => held.clear(),
  };
}

/** Minutes that a subscription on a drive may live: just under 30 days. */
export const MAX_MINUTES = 42_300;
