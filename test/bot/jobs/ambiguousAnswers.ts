import { expect, test } from '@jest/globals';
import type { TestStore } from '#test/bot/store/suite.ts';
import { confirmArrival } from '#bot/usecases/confirmArrival.ts';
import { harness } from './harness.ts';

/** The person's client has refreshed the card: was that news? */
async function proved(h: Awaited<ReturnType<typeof harness>>, dispatchId: string, personId: string, activityId: string | null = null): Promise<boolean> {
  const outcome = await confirmArrival({ store: h.store, clock: h.clock }, personId, dispatchId, activityId);
  return outcome.kind === 'ok' && outcome.value.news;
}

export function ambiguousAnswers(get: () => TestStore): void {
  test('[fault 1] a worker that dies between intent and outcome: one POST, unknown, told, and proved by the card itself', async () => {
    const h = await harness(get, 'crash');
    const { w } = h;
    await h.plan(w.contact('5'));
    let posted: () => void = () => undefined;
    const dying = new Promise<void>((resolve) => { posted = resolve; });
    h.messenger.answer(w.person('1').aadObjectId, () => { posted(); return new Promise(() => undefined); });
    void h.loop().runOnce();
    await dying;
    const heir = h.loop();
    expect(await heir.runOnce()).toMatchObject({ sent: 0, unknown: 0 });
    await h.ripen();
    expect(await heir.runOnce()).toMatchObject({ sent: 0, unknown: 1 });
    expect(await heir.runOnce()).toMatchObject({ sent: 0, unknown: 0 });
    expect(h.messenger.posts).toHaveLength(1);
    expect(await h.states()).toEqual(['5: carried unknown (crash)']);
    const [trouble] = await h.store.tx(({ ledger }) => ledger.inTrouble());
    expect(trouble?.contact.id).toBe(w.contact('5').id);
    expect(await proved(h, trouble!.dispatch.id, w.person('2').id)).toBe(false);
    expect(await proved(h, 'dispatch_nobody', w.person('1').id)).toBe(false);
    expect(await proved(h, trouble!.dispatch.id, w.person('1').id, 'from-the-card')).toBe(true);
    expect(await proved(h, trouble!.dispatch.id, w.person('1').id)).toBe(false);
    expect((await h.store.tx(({ ledger }) => ledger.dispatch(trouble!.dispatch.id)))?.activityId).toBe('from-the-card');
    expect(await h.logged()).toEqual(['card-unknown paminnelse-5 crash', 'card-delivered paminnelse-5']);
  });

  test('[fault 2, 3] accepted and then 502, or no answer at all: never posted again; the next step goes on its day', async () => {
    const h = await harness(get, 'ambiguous');
    const { w } = h;
    await h.plan(w.contact('5'), w.contact('5b', { personId: w.person('2').id }), w.contact('5c', { personId: w.person('3').id }), w.contact('1', { step: 'paminnelse-1', dueOn: '2016-10-14' }));
    h.messenger.answer(w.person('1').aadObjectId, { kind: 'unknown', cause: '502' });
    h.messenger.answer(w.person('2').aadObjectId, { kind: 'unknown', cause: 'timeout' });
    h.messenger.answer(w.person('3').aadObjectId, async () => { throw new Error('a bug in the adapter'); });
    expect(await h.loop().runOnce()).toMatchObject({ sent: 3, unknown: 3, delivered: 0 });
    for (let i = 0; i < 3; i += 1) {
      await h.ripen();
      expect((await h.loop().runOnce()).sent).toBe(0);
    }
    expect(await h.states()).toEqual(['5: carried unknown (502)', '5b: carried unknown (timeout)', '5c: carried unknown (exception)', '1: planned']);
    expect(await h.store.tx(({ ledger }) => ledger.inTrouble())).toHaveLength(3);
    h.at('2016-10-14', '09:00');
    await h.loop().runOnce();
    expect(await h.store.tx(({ ledger }) => ledger.inTrouble())).toHaveLength(0);
    expect(h.postedTo().sort()).toEqual(['aad1', 'aad1', 'aad2', 'aad3']);
  });

  test('a worker that lost its lease while it drew the card does not post', async () => {
    const h = await harness(get, 'lease');
    await h.plan(h.w.contact('5'));
    const result = await h.loop({ render: async () => {
      await h.sql("update dispatch set lease_by = 'another'");
      return { kind: 'card', message: { card: {}, summary: '' } };
    } }).runOnce();
    expect(result.sent).toBe(0);
    await h.ripen();
    expect((await h.loop().runOnce()).delivered).toBe(1);
    expect(h.messenger.posts).toHaveLength(1);
  });

  test('the card proves its arrival before the answer to the POST has come', async () => {
    const h = await harness(get, 'early');
    const { w } = h;
    await h.plan(w.contact('5'));
    const loop = h.loop();
    h.messenger.answer(w.person('1').aadObjectId, async () => {
      await proved(h, String(h.messenger.posts[0]!.card['dispatch']), w.person('1').id);
      return { kind: 'delivered', activityId: 'late' };
    });
    expect((await loop.runOnce()).delivered).toBe(1);
    expect(await h.sql('select state, activity_id from dispatch')).toEqual([{ state: 'delivered', activity_id: 'late' }]);
    expect(await h.logged()).toEqual(['card-delivered paminnelse-5']);
  });
}
