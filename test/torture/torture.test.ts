import { describe, expect, test } from '@jest/globals';
import type { LogEntry } from '#local/connector/faults.ts';
import { findPostgres, NO_POSTGRES } from '#test/postgres/findPostgres.ts';
import { testWhen } from '#test/run/skip.ts';
import { tortureOptions, type TortureOptions } from './options.ts';
import { seen, unaccounted, untrue } from './oracle.ts';
import { takeovers } from './takeover.ts';
import { torture } from './torture.ts';

/** A short lease, so that what the dead held comes back within the test. */
const SMALL = { leaseMs: 2_000, timeoutMs: 1_000 };

async function small(over: Pick<TortureOptions, 'reminders' | 'kills' | 'db'>): Promise<void> {
  const report = await torture(tortureOptions({ ...SMALL, ...over }));
  expect(report).toMatchObject({ duplicates: 0, unaccounted: 0, resent: 0, untrue: 0, kills: over.kills, ok: true });
  expect(report.due).toBe(Math.round(over.reminders * 1.1));
  expect(report.dispatches).toBe(over.reminders);
  // What the Connector answered 502 although the card came, at the least.
  expect(report.unknown.resolved).toBeGreaterThanOrEqual(1);
}

describe('workers that are killed while they send', () => {
  testWhen(findPostgres() !== null, NO_POSTGRES, '[faults 1 and 2] two on PostgreSQL: nothing twice, nothing lost, everything told', () => small({ reminders: 300, kills: 10, db: 'postgres' }), 240_000);
  test('[faults 1 and 2] one on the embedded database', () => small({ reminders: 100, kills: 3, db: 'pglite' }), 240_000);
});

describe('the oracle', () => {
  const post = (dispatchId: string, contacts: readonly string[], over: Partial<LogEntry> = {}): LogEntry => ({
    at: 1_000, method: 'POST', operation: 'send', conversationId: 'a', personAadId: 'p', activityId: `activity_${dispatchId}`, status: 201, code: null, delivered: true,
    activity: { type: 'message', attachments: [{ contentType: 'card', content: { refresh: { action: { data: { dispatchId, contacts, worker: 'w1' } } } } }] } as unknown as LogEntry['activity'], ...over,
  });
  const fact = (id: string, over: object = {}) => ({ id, state: 'delivered', cause: null, leaseBy: 'w1', activityId: `activity_${id}`, settledAt: 2_000, ...over });

  test('sees what came twice, also on two cards, and what was sent again blindly', () => {
    expect(seen([post('d1', ['a']), post('d1', ['a'])])).toMatchObject({ duplicates: 1, resent: 1, posts: 2 });
    expect(seen([post('d1', ['a']), post('d2', ['a', 'b'])])).toMatchObject({ duplicates: 1, resent: 0 });
    expect(seen([post('d1', ['a'], { delivered: false, status: 502 }), post('d1', ['a'])])).toMatchObject({ duplicates: 0, resent: 1 });
    expect(seen([post('d1', ['a'], { delivered: false, status: 429 }), post('d1', ['a'])])).toMatchObject({ duplicates: 0, resent: 0, throttled: 1 });
  });

  test('sees what was lost, and what the ledger only believes', () => {
    const log = seen([post('d1', ['a'])]);
    expect(unaccounted(log, ['a', 'b', 'c'], new Set(['b']))).toBe(1);
    expect([untrue(log, [fact('d1')]), untrue(log, [fact('d2')]), untrue(log, [fact('d1', { activityId: 'another' })])]).toEqual([0, 1, 1]);
  });

  test('counts a takeover until the last of what was held is in other hands', () => {
    const lives = [
      { worker: 'w1', claimed: new Map([['d1', 500], ['d2', 500], ['d3', 500]]), killedAt: 1_500 },
      { worker: 'w2', claimed: new Map([['d2', 4_500]]), killedAt: null },
    ];
    const facts = [fact('d1'), fact('d2'), fact('d3', { state: 'unknown', cause: 'crash', settledAt: 5_500 })];
    expect(takeovers(lives, [post('d1', ['a'])], facts)).toEqual([4]);
    expect(takeovers(lives, [post('d1', ['a'])], [])).toEqual([3]);
    expect(takeovers([{ ...lives[0]!, killedAt: null }], [], facts)).toEqual([]);
  });
});
