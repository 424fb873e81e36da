/** What a worker process is told, and what it tells. */
export interface Go {
  readonly kind: 'go';
  readonly where: { readonly url: string; readonly ownerUrl: string } | { readonly dataDir: string };
  readonly migrationsDir: string;
  readonly worker: string;
  /** The business clock, which stands still. */
  readonly now: string;
  readonly connectorUrl: string;
  readonly serviceUrl: string;
  readonly token: string;
  readonly botAppId: string;
  readonly tenantId: string;
  readonly ratePerSecond: number;
  readonly leaseMs: number;
  readonly timeoutMs: number;
}

export type ToWorker = Go | { readonly kind: 'stop' };

export type FromWorker =
  | { readonly kind: 'warm' }
  | { readonly kind: 'claimed'; readonly ids: readonly string[] }
  /** Nothing is planned, waits or is under way. */
  | { readonly kind: 'idle' };
