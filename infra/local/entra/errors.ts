import { randomUUID } from 'node:crypto';

/** What Entra answers when it says no: the OAuth word, Microsoft's number and the HTTP status. */
export class EntraError extends Error {
  readonly error: string;
  readonly number: number;
  readonly status: number;
  readonly suberror: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(error: string, number: number, message: string, more: { status?: number; suberror?: string; headers?: Record<string, string> } = {}) {
    super(message);
    this.error = error;
    this.number = number;
    this.status = more.status ?? 400;
    this.suberror = more.suberror;
    this.headers = more.headers ?? {};
  }

  /** `AADSTS50057: ...`, as it stands in redirects and bodies. */
  describe(): string {
    return `AADSTS${this.number}: ${this.message}`;
  }
}

/** The JSON body of the token endpoint's refusals. `at` is milliseconds. */
export function errorBody(error: EntraError, correlationId: string, at: number): Record<string, unknown> {
  const timestamp = new Date(at).toISOString().replace('T', ' ').replace(/\.\d+Z$/, 'Z');
  const traceId = randomUUID();
  return {
    error: error.error,
    error_description: `${error.describe()} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [error.number],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    ...(error.suberror ? { suberror: error.suberror } : {}),
  };
}
