import type { LogEntry } from '#local/connector/faults.ts';
import { marksOn } from './card.ts';
import type { DispatchFacts } from './ledgerRows.ts';

export interface Seen {
  /** POSTs of cards that the Connector got, whatever it answered. */
  readonly posts: number;
  /** How many times each reminder reached its person, by the Connector's own log. */
  readonly reached: ReadonlyMap<string, number>;
  /** The activity ids of each dispatch that reached its person. */
  readonly arrived: ReadonlyMap<string, readonly string[]>;
  /** Reminders that came more than once. */
  readonly duplicates: number;
  /** POSTs of a dispatch after one that was not certainly refused: never allowed, also when nothing came of the first. */
  readonly resent: number;
  readonly throttled: number;
}

/** What the Connector knows. The ledger is held against it, never the other way. */
export function seen(log: readonly LogEntry[]): Seen {
  const reached = new Map<string, number>();
  const arrived = new Map<string, string[]>();
  const open = new Set<string>();
  let posts = 0;
  let resent = 0;
  let throttled = 0;
  for (const { method, operation, activity, status, delivered, activityId } of log) {
    const marks = method === 'POST' && operation === 'send' ? marksOn(activity) : null;
    if (!marks) continue;
    posts += 1;
    if (open.has(marks.dispatchId)) resent += 1;
    if (status === 429) throttled += 1;
    else open.add(marks.dispatchId);
    if (!delivered) continue;
    for (const id of marks.contacts) reached.set(id, (reached.get(id) ?? 0) + 1);
    arrived.set(marks.dispatchId, [...(arrived.get(marks.dispatchId) ?? []), activityId ?? '']);
  }
  const duplicates = [...reached.values()].reduce((sum, n) => sum + n - 1, 0);
  return { posts, reached, arrived, duplicates, resent, throttled };
}

/** Dispatches that the ledger calls delivered and the Connector does not know of, or knows by another id. */
export function untrue({ arrived }: Seen, facts: readonly DispatchFacts[]): number {
  return facts.filter((d) => d.state === 'delivered' && !(arrived.get(d.id) ?? []).includes(d.activityId ?? '')).length;
}

/** Reminders that neither reached their person nor are among those that a named person has been told of. */
export function unaccounted({ reached }: Seen, due: readonly string[], told: ReadonlySet<string>): number {
  return due.filter((id) => !reached.has(id) && !told.has(id)).length;
}
