/** Something that goes wrong on purpose. The first queued fault that fits a request hits it, then counts down. */
export interface GraphFault {
  readonly method?: string;
  /** Against path and query without /v1.0, still encoded: a text that it contains, or a pattern. `/download/` and `/upload/` count too. */
  readonly pathPattern: string | RegExp;
  /** Answered instead of the real thing; 401 to 599. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Changes a real JSON answer: leaves items out, repeats them. */
  readonly mutate?: (body: unknown) => unknown;
  /** Breaks the connection in the middle of the real answer. */
  readonly cut?: boolean;
  /** Waits before answering. */
  readonly delayMs?: number;
  /** 1 unless told. */
  readonly times?: number;
}

export interface GraphFaults {
  queue(fault: GraphFault): void;
  clear(): void;
  /** Faults that have not struck yet. */
  left(): number;
  take(method: string, pathAndQuery: string): GraphFault | null;
}

export function createGraphFaults(): GraphFaults {
  const queued: { fault: GraphFault; left: number }[] = [];
  const fits = (fault: GraphFault, method: string, path: string): boolean =>
    (fault.method ?? method).toUpperCase() === method
    && (typeof fault.pathPattern === 'string' ? path.includes(fault.pathPattern) : fault.pathPattern.test(path));
  return {
    queue(fault) {
      queued.push({ fault, left: fault.times ?? 1 });
    },
    clear() {
      queued.length = 0;
    },
    left: () => queued.reduce((sum, q) => sum + q.left, 0),
    take(method, pathAndQuery) {
      const at = queued.findIndex(({ fault }) => fits(fault, method, pathAndQuery));
      const hit = queued[at];
      if (!hit) return null;
      if (--hit.left <= 0) queued.splice(at, 1);
      return hit.fault;
    },
  };
}

const CODES: Readonly<Record<number, string>> = {
  401: 'InvalidAuthenticationToken', 403: 'accessDenied', 404: 'itemNotFound', 409: 'nameAlreadyExists', 410: 'resyncRequired', 412: 'preconditionFailed',
  423: 'resourceLocked', 429: 'TooManyRequests', 500: 'generalException', 503: 'serviceNotAvailable', 504: 'UnknownError', 507: 'quotaLimitReached',
};

export const codeOfStatus = (status: number): string => CODES[status] ?? 'UnknownError';
