import { expect, test } from '@jest/globals';
import { instantAt } from '#domain/calendar/stockholm.ts';
import type { TestStore } from '#test/bot/store/suite.ts';
import { addressOf, harness } from './harness.ts';

export function refusals(get: () => TestStore): void {
  test('[fault 5, R-12] blocked: one POST, told, and no other until the person is heard from', async () => {
    const h = await harness(get, 'blocked');
    const { w } = h;
    await h.plan(w.contact('5'), w.contact('1', { step: 'paminnelse-1', dueOn: '2016-10-14' }), w.contact('0', { step: 'paminnelse-0', dueOn: '2016-10-17' }));
    h.messenger.answer(w.person('1').aadObjectId, { kind: 'refused', status: 403, code: 'MessageWritesBlocked' });
    expect(await h.loop().runOnce()).toMatchObject({ sent: 1, refused: 1 });
    expect(await h.reach('1')).toBe('blocked');
    h.at('2016-10-14', '09:00');
    expect(await h.loop().runOnce()).toMatchObject({ sent: 0, refused: 1 });
    expect(await h.states()).toEqual(['5: carried refused (MessageWritesBlocked)', '1: carried refused (blocked)', '0: planned']);
    expect((await h.store.tx(({ ledger }) => ledger.inTrouble())).map((t) => t.dispatch.code)).toEqual(['blocked', 'MessageWritesBlocked']);
    expect(await h.logged()).toEqual(['card-refused paminnelse-5 MessageWritesBlocked', 'card-refused paminnelse-1 blocked']);
    await h.store.tx(({ register }) => register.setReach(w.person('1').id, 'installed', instantAt('2016-10-15', '10:00')));
    h.at('2016-10-17', '09:00');
    expect(await h.loop().runOnce()).toMatchObject({ sent: 1, delivered: 1 });
  });

  test('[fault 8, 11] told that the app was removed, or that the person left: nothing is asked of the Connector', async () => {
    const h = await harness(get, 'removed');
    const { w } = h;
    await h.store.tx(async ({ register }) => {
      await register.saveConversation({ ...addressOf(w.person('1').aadObjectId), installed: false, changedAt: instantAt('2016-06-02', '08:00') });
      await register.setReach(w.person('2').id, 'left', instantAt('2016-06-02', '08:00'));
    });
    await h.plan(w.contact('a'), w.contact('b', { personId: w.person('2').id }));
    expect(await h.loop().runOnce()).toMatchObject({ sent: 0, refused: 2 });
    expect(h.messenger.opened).toEqual([]);
    expect(await h.states()).toEqual(['a: carried refused (not-installed)', 'b: carried refused (left)']);
  });

  test('nobody has written yet: the conversation is opened, kept and used', async () => {
    const h = await harness(get, 'opening', ['1']);
    const { w } = h;
    const unheard = { ...w.person('9') };
    await h.store.tx(({ register }) => register.upsertPerson(unheard));
    await h.plan(w.contact('a', { personId: unheard.id }), w.contact('b', { personId: unheard.id, svarsuppdragId: w.svarsuppdrag('2').id, dueOn: '2016-10-11' }));
    await h.loop().runOnce();
    h.at('2016-10-11', '09:00');
    await h.loop().runOnce();
    expect(h.messenger.opened).toEqual([unheard.aadObjectId]);
    expect(h.messenger.posts.map((p) => p.to)).toEqual([addressOf(unheard.aadObjectId, 'opened'), addressOf(unheard.aadObjectId, 'opened')]);
  });

  test('nobody has written yet and the app is missing: refused without a POST; with no answer it waits', async () => {
    const h = await harness(get, 'missing', []);
    const { w } = h;
    await h.store.tx(async ({ register }) => {
      for (const n of ['1', '2', '3']) await register.upsertPerson(w.person(n));
    });
    h.messenger.answerOpening(w.person('1').aadObjectId, { kind: 'refused', status: 403, code: 'BotNotInConversationRoster' });
    h.messenger.answerOpening(w.person('2').aadObjectId, { kind: 'unknown', cause: 'timeout' });
    h.messenger.answerOpening(w.person('3').aadObjectId, { kind: 'throttled', retryAfterMs: 5 });
    await h.plan(...['1', '2', '3'].map((n) => w.contact(n, { personId: w.person(n).id })));
    expect(await h.loop().runOnce()).toMatchObject({ sent: 0, refused: 1, throttled: 1 });
    expect(await h.reach('1')).toBe('not-installed');
    expect(await h.states()).toEqual(['1: carried refused (BotNotInConversationRoster)', '2: carried planned', '3: carried planned']);
    await h.ripen();
    h.machine.advance(60_000);
    expect(await h.loop().runOnce()).toMatchObject({ sent: 2, delivered: 2 });
  });

  test.each([['404', { status: 404, code: 'ConversationNotFound' }], ['403 not in roster', { status: 403, code: 'BotNotInConversationRoster' }]])(
    '[fault 7] %s: the conversation is made anew once, and the card goes there', async (name, refusal) => {
      const h = await harness(get, `lost${name.replaceAll(' ', '')}`);
      const { w } = h;
      await h.plan(w.contact('a'), w.contact('b', { personId: w.person('2').id }));
      const lost = { kind: 'refused' as const, ...refusal };
      h.messenger.answer(w.person('1').aadObjectId, lost);
      h.messenger.answer(w.person('2').aadObjectId, lost, lost);
      expect(await h.loop().runOnce()).toMatchObject({ sent: 4, delivered: 1, refused: 1 });
      expect([...h.messenger.opened].sort()).toEqual([w.person('1').aadObjectId, w.person('2').aadObjectId]);
      expect(h.messenger.posts.map((p) => p.to.conversationId.split(':')[0]).sort()).toEqual(['known', 'known', 'opened', 'opened']);
      expect(await h.states()).toEqual(['a: carried delivered', `b: carried refused (${refusal.code})`]);
      expect(await h.reach('2')).toBe('not-installed');
    },
  );

  test('[fault 6] shut off by the administrator: one is refused, nobody else is burnt, and it is said why', async () => {
    const h = await harness(get, 'disabled');
    const { w } = h;
    await h.plan(...['1', '2', '3'].map((n) => w.contact(n, { personId: w.person(n).id })));
    for (const n of ['1', '2', '3']) h.messenger.answer(w.person(n).aadObjectId, { kind: 'refused', status: 403, code: 'BotDisabledByAdmin' });
    const loop = h.loop();
    const first = await loop.runOnce();
    expect(first).toMatchObject({ sent: 1, refused: 1 });
    expect(first.waitMs).toBeGreaterThan(14 * 60_000);
    expect(loop.paused()).toBe('disabled');
    expect(await h.reach('1')).not.toBe('blocked');
    await h.ripen();
    expect((await loop.runOnce()).sent).toBe(0);
    expect(h.messenger.posts).toHaveLength(1);
  });
}
