import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

export interface RetryOptions {
  /** All waiting of one request together. */
  readonly maxWaitMs: number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Machine clock, milliseconds, for Retry-After as a date. */
  readonly now: () => number;
  /** Told of every wait; facts are a status and milliseconds. */
  readonly report?: (event: string, facts: Readonly<Record<string, string | number>>) => void;
}

const FIRST_WAIT_MS = 500;
const READ_AGAIN = new Set([429, 500, 502, 503, 504]);

/**
 * Waits as long as Graph asks, if that fits into `maxWaitMs`; otherwise the answer is handed on at once. A read is
 * repeated after 429, 5xx and a broken connection; a write only after 429, because anything else may have happened.
 * (The client's own handler waits up to 180 s and never repeats a binary upload.)
 */
export function createBoundedRetry(options: RetryOptions): Middleware {
  let next: Middleware | undefined;
  return {
    setNext(middleware: Middleware) {
      next = middleware;
    },
    async execute(context: Context) {
      const isRead = (context.options?.method ?? 'GET') === 'GET';
      let waited = 0;
      for (let attempt = 0; ; attempt += 1) {
        const fault = await next!.execute(context).then(() => null, (error: unknown) => (error instanceof Error ? error : new Error('No connection to Graph', { cause: error })));
        if (fault === null && !again(context.response?.status ?? 0, isRead)) return;
        const wait = advised(fault === null ? context.response : undefined, options.now()) ?? FIRST_WAIT_MS * 2 ** attempt;
        if ((fault !== null && !isRead) || waited + wait > options.maxWaitMs) {
          if (fault !== null) throw fault;
          return;
        }
        if (fault === null) await context.response?.body?.cancel();
        options.report?.('graph-waits', { status: fault === null ? (context.response?.status ?? 0) : 0, waitMs: Math.round(wait) });
        waited += Math.max(wait, 1);
        await options.sleep(wait);
      }
    },
  };
}

function again(status: number, isRead: boolean): boolean {
  return isRead ? READ_AGAIN.has(status) : status === 429;
}

/** Retry-After, in seconds or as a date, in milliseconds. */
function advised(response: Response | undefined, now: number): number | null {
  const header = response?.headers.get('retry-after');
  if (!header) return null;
  const ms = Number.isNaN(Number(header)) ? Date.parse(header) - now : Number(header) * 1000;
  return Number.isNaN(ms) ? null : Math.max(ms, 0);
}
