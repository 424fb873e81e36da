/** One request and its answer, as a test or a log sees it. Bodies are parsed JSON, bytes, or null when there was none. */
export interface GraphExchange {
  /** `graph`: under /v1.0. `upload` and `download`: pre-authorised addresses. `notification`: from Graph to the product. */
  readonly kind: 'graph' | 'upload' | 'download' | 'notification';
  readonly method: string;
  /** Without /v1.0, still percent-encoded. */
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: unknown;
  /** The answer was broken off on purpose. */
  readonly cut: boolean;
}
