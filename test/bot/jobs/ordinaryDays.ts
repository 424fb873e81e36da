import { expect, test } from '@jest/globals';
import type { TestStore } from '#test/bot/store/suite.ts';
import { harness, MONDAY } from './harness.ts';

export function ordinaryDays(get: () => TestStore): void {
  test('what answers a press goes in the evening; a first card and a reminder wait for the morning and go on one card', async () => {
    const h = await harness(get, 'evening');
    const { w } = h;
    h.at('2016-10-09', '22:00');
    await h.plan(w.contact('prov', { step: 'prov', svarsuppdragId: null, dueOn: '2016-10-09', atOnce: true }), w.contact('ny', { step: 'ny-remiss', dueOn: '2016-10-09' }), w.contact('5b', { svarsuppdragId: w.svarsuppdrag('2').id }));
    expect(await h.loop().runOnce()).toEqual({ planned: 1, sent: 1, delivered: 1, refused: 0, unknown: 0, throttled: 0, redrawn: 0, waitMs: null });
    h.at(MONDAY, '08:59');
    expect((await h.loop().runOnce()).sent).toBe(0);
    h.at(MONDAY, '09:00');
    expect(await h.loop().settleAll(10)).toMatchObject({ planned: 1, sent: 1, delivered: 1, waitMs: null });
    expect(h.messenger.posts.map((p) => p.card['contacts'])).toEqual([[w.contact('prov').id], [w.contact('ny').id, w.contact('5b').id]]);
    expect((await h.loop().runOnce()).sent).toBe(0);
    expect(await h.reach('1')).toBe('installed');
    expect(await h.logged()).toEqual(['card-delivered prov', 'card-delivered ny-remiss paminnelse-5']);
  });

  test('after a stop only the latest step is sent, and the next one on its own day', async () => {
    const h = await harness(get, 'stop');
    const { w } = h;
    await h.plan(w.contact('20', { step: 'paminnelse-20', dueOn: '2016-09-19' }), w.contact('10', { step: 'paminnelse-10', dueOn: '2016-10-03' }), w.contact('5'), w.contact('1', { step: 'paminnelse-1', dueOn: '2016-10-14' }));
    await h.loop().runOnce();
    h.at('2016-10-14', '09:00');
    await h.loop().runOnce();
    expect(await h.states()).toEqual(['20: superseded', '10: superseded', '5: carried delivered', '1: carried delivered']);
    expect(h.messenger.posts).toHaveLength(2);
  });

  test('what becomes due after the card of the day waits for tomorrow; what somebody pressed for does not', async () => {
    const h = await harness(get, 'secondcard');
    const { w } = h;
    await h.plan(w.contact('5'));
    await h.loop().runOnce();
    h.at(MONDAY, '13:00');
    await h.plan(w.contact('5b', { svarsuppdragId: w.svarsuppdrag('2').id }), w.contact('beslut', { step: 'anstand-beslut', atOnce: true }));
    await h.loop().runOnce();
    expect(h.messenger.posts.map((p) => p.card['contacts'])).toEqual([[w.contact('5').id], [w.contact('beslut').id]]);
    h.at('2016-10-11', '09:00');
    await h.loop().runOnce();
    expect(h.messenger.posts.map((p) => p.card['contacts']).at(-1)).toEqual([w.contact('5b').id]);
  });

  test('bundled before five but not let through: not sent in the evening, and one card the day after', async () => {
    const h = await harness(get, 'closing');
    const { w } = h;
    h.at(MONDAY, '16:59');
    await h.plan(w.contact('5'));
    h.messenger.answer(w.person('1').aadObjectId, { kind: 'throttled', retryAfterMs: 600_000 });
    await h.loop().runOnce();
    h.at(MONDAY, '17:05');
    await h.ripen();
    expect((await h.loop().runOnce()).sent).toBe(0);
    h.at('2016-10-11', '09:00');
    await h.plan(w.contact('4', { step: 'paminnelse-1', dueOn: '2016-10-11' }));
    expect((await h.loop().runOnce()).delivered).toBe(1);
    expect(await h.states()).toEqual(['5: superseded', '4: carried delivered']);
    expect(await h.sql("select state from dispatch order by day, number")).toEqual([{ state: 'superseded' }, { state: 'delivered' }]);
  });

  test('nothing left to say: no POST, and not asked again', async () => {
    const h = await harness(get, 'nothing');
    await h.plan(h.w.contact('5'));
    expect((await h.loop({ render: async () => ({ kind: 'nothing-left' }) }).runOnce()).sent).toBe(0);
    expect(await h.states()).toEqual(['5: cancelled cancelled']);
    expect((await h.loop().runOnce()).sent).toBe(0);
  });

  test('an answer that comes while the card is being drawn stops it; what else the card carried is drawn anew', async () => {
    const h = await harness(get, 'meanwhile');
    const { w } = h;
    await h.plan(w.contact('mine'), w.contact('other', { svarsuppdragId: w.svarsuppdrag('2').id }));
    let drawn = 0;
    const result = await h.loop({ render: async (contacts) => {
      drawn += 1;
      if (drawn === 1) await h.store.tx(({ ledger }) => ledger.cancelFor(w.svarsuppdrag('1').id));
      return { kind: 'card', message: { card: { contacts: contacts.map((c) => c.id) }, summary: '' } };
    } }).runOnce();
    expect(result).toMatchObject({ sent: 1, delivered: 1 });
    expect(h.messenger.posts.map((p) => p.card['contacts'])).toEqual([[w.contact('other').id]]);
    expect(await h.states()).toEqual(['mine: cancelled delivered', 'other: carried delivered']);
  });

  test('a card that cannot be drawn stops nobody else', async () => {
    const h = await harness(get, 'broken');
    const { w } = h;
    await h.plan(w.contact('a'), w.contact('b', { personId: w.person('2').id }));
    await h.loop({ render: async (contacts) => {
      if (contacts[0]!.personId === w.person('1').id) throw new Error('template');
      return { kind: 'card', message: { card: {}, summary: '' } };
    } }).runOnce();
    expect(h.postedTo()).toEqual(['aad2']);
    expect(h.faults).toEqual(['dispatch not sent']);
    await h.ripen();
    expect((await h.loop().runOnce()).delivered).toBe(1);
  });

  test('a batch that takes longer than its lease keeps it by renewing', async () => {
    const people = ['1', '2', '3', '4', '5', '6'];
    const h = await harness(get, 'long', people);
    const { w } = h;
    await h.plan(...people.map((n) => w.contact(n, { personId: w.person(n).id })));
    const leases: number[] = [];
    const render = async () => {
      h.machine.advance(4_000);
      const [row] = await h.sql("select extract(epoch from max(lease_until) - now())::float8 as left from dispatch where state = 'planned'");
      leases.push(Number(row!['left']));
      await h.sql("update dispatch set lease_until = lease_until - interval '4 seconds' where lease_until is not null");
      return { kind: 'card' as const, message: { card: {}, summary: '' } };
    };
    expect((await h.loop({ render, leaseMs: 10_000 }).runOnce()).delivered).toBe(6);
    expect(Math.min(...leases)).toBeGreaterThan(0);
    expect(h.messenger.posts).toHaveLength(6);
  });
}
