/** What Graph answers when it says no. `code` follows Graph, but callers branch on the status alone. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const notFound = (): GraphError => new GraphError(404, 'itemNotFound', 'The resource could not be found.');
export const accessDenied = (message = 'Access denied'): GraphError => new GraphError(403, 'accessDenied', message);
export const invalidRequest = (message: string): GraphError => new GraphError(400, 'invalidRequest', message);
export const locked = (): GraphError => new GraphError(423, 'resourceLocked', 'The file is currently checked out or locked for editing by another user.');
export const preconditionFailed = (): GraphError => new GraphError(412, 'preconditionFailed', 'ETag does not match current item\'s value');
export const nameExists = (): GraphError => new GraphError(409, 'nameAlreadyExists', 'The specified item name already exists.');

export interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

/** Graph's error body. `at` is milliseconds. */
export function errorBody(error: GraphError, ids: RequestIds, at: number): Record<string, unknown> {
  return {
    error: {
      code: error.code,
      message: error.message,
      innerError: { date: new Date(at).toISOString().slice(0, 19), 'request-id': ids.requestId, 'client-request-id': ids.clientRequestId },
    },
  };
}
