import { expect, test } from '@jest/globals';
import { instantAt } from '#domain/calendar/stockholm.ts';
import type { TestStore } from '#test/bot/store/suite.ts';
import { addressOf, harness, MONDAY } from './harness.ts';

export function redrawing(get: () => TestStore): void {
  test('earlier cards are drawn anew; one that vanished is let go; 429 and no answer wait', async () => {
    const people = ['1', '2', '3', '4'];
    const h = await harness(get, 'redraw', people);
    const { w } = h;
    await h.plan(...people.map((n) => w.contact(n, { personId: w.person(n).id })));
    const loop = h.loop();
    await loop.runOnce();
    const cards = await h.store.tx(({ ledger }) => ledger.deliveredFor(w.svarsuppdrag('1').id));
    expect(cards).toHaveLength(4);
    await h.store.tx(({ ledger }) => ledger.wantRedraw(cards.map((d) => d.id), instantAt(MONDAY, '10:00')));
    h.messenger.answerUpdate({ kind: 'delivered', activityId: 'x' }, { kind: 'refused', status: 404, code: 'MessageNotFound' }, { kind: 'throttled', retryAfterMs: 60_000 }, { kind: 'unknown', cause: '502' });
    expect(await loop.runOnce()).toMatchObject({ redrawn: 1, throttled: 1, sent: 0, refused: 0 });
    expect((await loop.runOnce()).redrawn).toBe(0);
    await h.ripenRedraws();
    expect((await loop.runOnce()).redrawn).toBe(2);
    expect(await h.sql('select 1 from redraw')).toEqual([]);
    expect(h.messenger.updates).toHaveLength(6);
    expect(h.messenger.updates[0]).toMatchObject({ to: addressOf(h.messenger.updates[0]!.to.aadObjectId), card: { state: 'delivered' } });
    expect((await h.states()).every((s) => s.endsWith('carried delivered'))).toBe(true);
  });

  test('an answer while the card is on its way: it is drawn anew when it has arrived, at the newest address', async () => {
    const h = await harness(get, 'onitsway', ['1']);
    const { w } = h;
    await h.plan(w.contact('5'));
    h.messenger.answer(w.person('1').aadObjectId, async (to) => {
      await h.store.tx(async ({ ledger, register }) => {
        await ledger.cancelFor(w.svarsuppdrag('1').id);
        await ledger.wantRedraw((await ledger.deliveredFor(w.svarsuppdrag('1').id)).map((d) => d.id), instantAt(MONDAY, '09:00'));
        await register.saveConversation({ ...to, serviceUrl: 'https://smba/amer/', installed: true, changedAt: instantAt(MONDAY, '09:01') });
      });
      return { kind: 'delivered', activityId: 'act' };
    });
    expect(await h.loop().runOnce()).toMatchObject({ delivered: 1, redrawn: 1 });
    expect(h.messenger.updates).toMatchObject([{ activityId: 'act', to: { serviceUrl: 'https://smba/amer/' } }]);
  });
}
