import type { Ask } from './database.ts';

export interface DispatchFacts {
  readonly id: string;
  readonly state: string;
  readonly cause: string | null;
  readonly leaseBy: string | null;
  readonly activityId: string | null;
  /** Milliseconds on the machine's clock, which the database shares. */
  readonly settledAt: number | null;
}

export async function dispatchFacts(ask: Ask): Promise<readonly DispatchFacts[]> {
  const rows = await ask('select id, state, cause, lease_by, activity_id, (extract(epoch from settled_at) * 1000)::float8 as settled_ms from dispatch');
  return rows.map((r) => ({
    id: String(r['id']), state: String(r['state']), cause: r['cause'] as string | null, leaseBy: r['lease_by'] as string | null, activityId: r['activity_id'] as string | null, settledAt: r['settled_ms'] as number | null,
  }));
}
