import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LogDraft, LogEntry } from '#domain/log/entry.ts';
import { NO_HASH, chain } from '#bot/log/chain.ts';
import { verifyChain } from '#bot/log/verifyChain.ts';

const draft = (n: number): LogDraft => ({ at: '2016-10-14T13:42:00.000Z', actor: n % 2 ? `person_${n}` : null, verb: 'card-delivered', arendeId: 'arende_1', data: { n, code: 'å', none: null } });
const links = (count: number): LogEntry[] => [...chain(Array.from({ length: count }, (_, i) => draft(i)), { seq: 0, hash: NO_HASH })];
const source = (entries: readonly LogEntry[], head = entries.at(-1)) => ({
  read: async (after: number, limit: number) => entries.filter((e) => e.seq > after).slice(0, limit),
  head: async () => ({ seq: head?.seq ?? 0, hash: head?.hash ?? NO_HASH }),
});

describe('the chain of the log', () => {
  test('an empty log is whole', async () => {
    expect(await verifyChain(source([]))).toEqual({ entries: 0, firstBroken: null });
  });

  test('is the same whether entries come one by one or many at once, and however the instant and the keys are written', () => {
    const one = chain([draft(0)], { seq: 0, hash: NO_HASH });
    expect([...one, ...chain([draft(1)], { seq: 1, hash: one[0]!.hash })]).toEqual(links(2));
    expect(chain([{ ...draft(0), at: '2016-10-14T15:42:00+02:00', data: { none: null, code: 'å', n: 0 } }], { seq: 0, hash: NO_HASH })[0]!.hash).toBe(one[0]!.hash);
  });

  test('any change of any entry is found at that entry', async () => {
    const change = fc.constantFrom<(e: LogEntry) => LogEntry>(
      (e) => ({ ...e, at: '2016-10-14T13:42:00.001Z' }), (e) => ({ ...e, actor: `${e.actor ?? ''}x` }), (e) => ({ ...e, verb: 'card-refused' }), (e) => ({ ...e, arendeId: null }),
      (e) => ({ ...e, data: { ...e.data, n: -1 } }), (e) => ({ ...e, data: {} }), (e) => ({ ...e, hash: e.hash.replace(/./, (c) => (c === '0' ? '1' : '0')) }), (e) => ({ ...e, prevHash: 'x' }),
    );
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.nat(), fc.integer({ min: 1, max: 7 }), change, async (count, where, page, changed) => {
      const whole = links(count);
      const at = where % count;
      expect(await verifyChain(source(whole), page)).toEqual({ entries: count, firstBroken: null });
      const broken = whole.map((e, i) => (i === at ? changed(e) : e));
      expect((await verifyChain(source(broken, whole.at(-1)), page)).firstBroken).toBe(at + 1);
    }), { numRuns: 60 });
  });

  test('a rewritten tail is found by the head, and so is an entry that nobody noted', async () => {
    const whole = links(5);
    const rewritten = [...whole.slice(0, 3), ...chain([draft(90), draft(91)], { seq: 3, hash: whole[2]!.hash })];
    expect((await verifyChain(source(rewritten, whole[4]))).firstBroken).toBe(5);
    expect((await verifyChain(source(whole.slice(0, 3), whole[4]))).firstBroken).toBe(4);
    expect((await verifyChain(source(whole, whole[3]))).firstBroken).toBe(5);
  });

  test('entries that come while it reads are read too', async () => {
    const whole = links(6);
    let known = 3;
    const growing = { read: async (after: number, limit: number) => { const page = whole.slice(0, known).filter((e) => e.seq > after).slice(0, limit); known = 6; return page; }, head: async () => whole[known - 1]! };
    expect(await verifyChain(growing, 2)).toEqual({ entries: 6, firstBroken: null });
  });
});
