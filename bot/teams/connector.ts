import { createServiceUrlRule, withSlash } from './serviceUrls.ts';
import { silent, type Report } from './report.ts';
import { errorCode, neverLeft, retryAfterMs } from './connectorFaults.ts';

export interface ConnectorOptions {
  /** See createServiceUrlRule: an address that is not listed is never contacted. */
  readonly serviceUrls: readonly string[];
  /** A token for the Bot Connector; cached by whoever gives it. */
  readonly tokens: () => Promise<string>;
  readonly fetch?: typeof fetch;
  /** Machine clock, milliseconds. */
  readonly now?: () => number;
  readonly report?: Report;
}

export type ConnectorAnswer =
  | { readonly kind: 'accepted'; readonly body: Readonly<Record<string, unknown>> }
  /** Nothing was sent. */
  | { readonly kind: 'throttled'; readonly retryAfterMs: number }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }
  | { readonly kind: 'unknown'; readonly cause: string };

export interface Connector {
  /** One request, one attempt, no redirects, cut off after `timeoutMs`. `path` is below the serviceUrl, without a leading slash. */
  call(method: 'POST' | 'PUT', serviceUrl: string, path: string, body: unknown, timeoutMs: number): Promise<ConnectorAnswer>;
}

const WAIT_WITHOUT_ADVICE_MS = 5_000;
const WAIT_FOR_US_MS = 30_000;
const AMBIGUOUS = new Set([408, 412]);

/** The only code that sends to the Bot Connector. The SDK's own client repeats a POST on 5xx and has no time-out. */
export function createConnector(options: ConnectorOptions): Connector {
  const send = options.fetch ?? fetch;
  const report = options.report ?? silent;
  const now = options.now ?? Date.now;
  const mayCall = createServiceUrlRule(options.serviceUrls);

  /** Our own trouble (no token, no network): certain that nothing was sent, and no fault of the person's. */
  const later = (event: string, facts: Record<string, string | number> = {}): ConnectorAnswer => {
    report(event, facts);
    return { kind: 'throttled', retryAfterMs: WAIT_FOR_US_MS };
  };

  return {
    async call(method, serviceUrl, path, body, timeoutMs) {
      if (!mayCall(serviceUrl)) return { kind: 'refused', status: 0, code: 'service-url-not-allowed' };
      const signal = AbortSignal.timeout(timeoutMs);
      const token = await Promise.race([options.tokens(), aborted(signal)]).catch(() => null);
      if (token === null) return later('connector-no-token');
      let response: Response;
      let text: string;
      try {
        response = await send(`${withSlash(serviceUrl)}${path}`, {
          method,
          redirect: 'manual',
          signal,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify(body),
        });
        text = (await response.text()).slice(0, 65_536);
      } catch (error) {
        const cause = signal.aborted ? 'timeout' : neverLeft(error);
        return cause === 'timeout' || cause === null ? { kind: 'unknown', cause: cause ?? 'broken-off' } : later('connector-unreachable', { cause });
      }
      const { status } = response;
      if (response.ok) return { kind: 'accepted', body: object(text) };
      if (status === 429) return { kind: 'throttled', retryAfterMs: retryAfterMs(response.headers.get('retry-after'), now()) ?? WAIT_WITHOUT_ADVICE_MS };
      if (status === 401) return later('connector-401');
      if (status >= 500 || AMBIGUOUS.has(status)) return { kind: 'unknown', cause: `http-${status}` };
      return { kind: 'refused', status, code: status < 400 ? 'redirected' : errorCode(text, status) };
    },
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
}

function object(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
