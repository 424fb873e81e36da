import { randomUUID } from 'node:crypto';
import type { GraphExchange } from './contract/exchange.ts';
import type { Subscription, Subscriptions } from './subscriptions.ts';

export type NotificationMode = 'deliver' | 'drop' | 'duplicate';

/** What became of one notification. `status` is null when nobody answered in time. */
export interface NotificationRecord {
  readonly subscriptionId: string;
  readonly notificationUrl: string;
  readonly status: number | null;
}

/** Overrides of a forged notification; what is left out is taken from the first live subscription. */
export interface Forged {
  readonly notificationUrl?: string;
  readonly subscriptionId?: string;
  readonly clientState?: string | null;
  readonly tenantId?: string;
  readonly times?: number;
}

export interface Notifier {
  /** Something changed: the subscribers are told shortly, several changes together. */
  changed(): void;
  /** Tells at once what is waiting, and waits until everybody has answered. */
  flush(): Promise<void>;
  /** The handshake: true when the address echoed the token as text/plain in time. */
  validate(notificationUrl: string): Promise<boolean>;
  forge(forged: Forged): Promise<void>;
  setMode(mode: NotificationMode): void;
  readonly log: readonly NotificationRecord[];
  close(): Promise<void>;
}

export interface NotifierParts {
  readonly subscriptions: Subscriptions;
  readonly tenantId: string;
  readonly delayMs: number;
  readonly handshakeMs: number;
  onExchange(exchange: GraphExchange): void;
}

/** A receiver that takes longer is counted as silent. */
const DELIVERY_MS = 3_000;

/** Posts change notifications once each. Nothing is repeated: a lost one is lost, and delta is the truth. */
export function createNotifier(parts: NotifierParts): Notifier {
  const log: NotificationRecord[] = [];
  let mode: NotificationMode = 'deliver';
  let dirty = false;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const underWay = new Set<Promise<void>>();
  const stop = new AbortController();

  function bodyFor(s: Subscription): Record<string, unknown> {
    return {
      id: randomUUID(), subscriptionId: s.id, subscriptionExpirationDateTime: s.expirationDateTime, clientState: s.clientState,
      changeType: 'updated', resource: s.resource, tenantId: parts.tenantId, resourceData: { '@odata.type': '#Microsoft.Graph.DriveItem' },
    };
  }

  async function post(url: string, value: readonly Record<string, unknown>[]): Promise<void> {
    const requestBody = { value };
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const status = await fetch(url, { method: 'POST', headers, body: JSON.stringify(requestBody), redirect: 'manual', signal: AbortSignal.any([stop.signal, AbortSignal.timeout(DELIVERY_MS)]) })
      .then(async (res) => {
        await res.arrayBuffer();
        return res.status;
      }, () => null);
    for (const one of value) log.push({ subscriptionId: String(one['subscriptionId']), notificationUrl: url, status });
    parts.onExchange({ kind: 'notification', method: 'POST', path: new URL(url).pathname, query: [], requestHeaders: headers, requestBody, status: status ?? 0, responseHeaders: {}, responseBody: null, cut: status === null });
  }

  function track(work: Promise<void>): Promise<void> {
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (dirty && !closed) {
      dirty = false;
      const times = mode === 'drop' ? 0 : mode === 'duplicate' ? 2 : 1;
      for (const s of parts.subscriptions.alive()) for (let n = 0; n < times; n++) void track(post(s.notificationUrl, [bodyFor(s)]));
    }
    await Promise.all(underWay);
  }

  return {
    log,
    changed() {
      dirty = true;
      if (!closed) timer ??= setTimeout(() => void flush(), parts.delayMs);
    },
    flush,
    async validate(notificationUrl) {
      const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`;
      const url = new URL(notificationUrl);
      url.searchParams.set('validationToken', token);
      try {
        const res = await fetch(url, { method: 'POST', headers: { 'content-type': 'text/plain; charset=utf-8' }, redirect: 'manual', signal: AbortSignal.any([stop.signal, AbortSignal.timeout(parts.handshakeMs)]) });
        const echoed = await res.text();
        return res.status === 200 && /^text\/plain\b/i.test(res.headers.get('content-type') ?? '') && echoed === token;
      } catch {
        return false;
      }
    },
    async forge({ notificationUrl, times = 1, ...overrides }) {
      const first = parts.subscriptions.alive()[0];
      const url = notificationUrl ?? first?.notificationUrl;
      if (url === undefined) throw new Error('There is no subscription to forge a notification from');
      const base: Record<string, unknown> = first ? bodyFor(first) : { subscriptionId: randomUUID(), changeType: 'updated', resource: 'drives/unknown/root', tenantId: parts.tenantId, subscriptionExpirationDateTime: new Date().toISOString() };
      for (let n = 0; n < times; n++) await track(post(url, [{ ...base, ...overrides }]));
    },
    setMode: (to) => void (mode = to),
    async close() {
      closed = true;
      clearTimeout(timer);
      stop.abort();
      await Promise.all(underWay);
    },
  };
}
