import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { instantAt } from '#domain/calendar/stockholm.ts';
import type { TestStore } from '#test/bot/store/suite.ts';
import { addressOf, harness, MONDAY } from './harness.ts';

/** What the loop promises, on whichever database. */
export function ledgerLoopSuite(name: string, open: () => Promise<TestStore>, more: (get: () => TestStore) => void = () => undefined): void {
  describe(`the ledger's loop on ${name}`, () => {
    let opened: TestStore;
    beforeAll(async () => { opened = await open(); });
    afterAll(async () => { await opened?.close(); });
    const get = (): TestStore => opened;
    ordinaryDays(get);
    ambiguousAnswers(get);
    refusals(get);
    limits(get);
    redrawing(get);
    more(get);
  });
}

function ordinaryDays(get: () => TestStore): void {
  test('a first card goes in the evening; the reminder waits for the morning and goes on one card with the other', async () => {
    const h = await harness(get, 'evening');
    const { w } = h;
    h.at('2016-10-09', '22:00');
    await h.plan(w.contact('ny', { step: 'ny-remiss', dueOn: '2016-10-09' }), w.contact('5'), w.contact('5b', { svarsuppdragId: w.svarsuppdrag('2').id }));
    expect(await h.loop().runOnce()).toEqual({ planned: 1, sent: 1, delivered: 1, refused: 0, unknown: 0, throttled: 0, redrawn: 0, waitMs: null });
    h.at(MONDAY, '08:59');
    expect((await h.loop().runOnce()).sent).toBe(0);
    h.at(MONDAY, '09:00');
    expect(await h.loop().settleAll(10)).toMatchObject({ planned: 1, sent: 1, delivered: 1, waitMs: null });
    expect(h.messenger.posts.map((p) => p.card['contacts'])).toEqual([[w.contact('ny').id], [w.contact('5').id, w.contact('5b').id]]);
    expect((await h.loop().runOnce()).sent).toBe(0);
    expect(await h.reach('1')).toBe('installed');
    expect(await h.logged()).toEqual(['card-delivered ny-remiss', 'card-delivered paminnelse-5 paminnelse-5']);
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

function ambiguousAnswers(get: () => TestStore): void {
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
    expect(await heir.proveArrival(trouble!.dispatch.id, w.person('2').id)).toBe(false);
    expect(await heir.proveArrival('dispatch_nobody', w.person('1').id)).toBe(false);
    expect(await heir.proveArrival(trouble!.dispatch.id, w.person('1').id, 'from-the-card')).toBe(true);
    expect(await heir.proveArrival(trouble!.dispatch.id, w.person('1').id)).toBe(false);
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
      await loop.proveArrival(String(h.messenger.posts[0]!.card['dispatch']), w.person('1').id);
      return { kind: 'delivered', activityId: 'late' };
    });
    expect((await loop.runOnce()).delivered).toBe(1);
    expect(await h.sql('select state, activity_id from dispatch')).toEqual([{ state: 'delivered', activity_id: 'late' }]);
    expect(await h.logged()).toEqual(['card-delivered paminnelse-5']);
  });
}

function refusals(get: () => TestStore): void {
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

function limits(get: () => TestStore): void {
  test('[fault 4] 429 for one conversation: it waits, the others do not, and it is sent once', async () => {
    const h = await harness(get, 'throttled');
    const { w } = h;
    await h.plan(...['1', '2', '3'].map((n) => w.contact(n, { personId: w.person(n).id })));
    h.messenger.answer(w.person('1').aadObjectId, { kind: 'throttled', retryAfterMs: 3_000_000 });
    const loop = h.loop();
    const first = await loop.runOnce();
    expect(first).toMatchObject({ sent: 3, delivered: 2, throttled: 1 });
    expect(first.waitMs).toBeGreaterThan(2_900_000);
    expect(loop.paused()).toBeNull();
    expect(await loop.runOnce()).toMatchObject({ sent: 0 });
    await h.ripen();
    expect(await loop.runOnce()).toMatchObject({ sent: 1, delivered: 1 });
    expect((await h.states()).every((s) => s.endsWith('carried delivered'))).toBe(true);
    expect(await h.logged()).toEqual(Array.from({ length: 3 }, () => 'card-delivered paminnelse-5'));
  });

  test('[R-13] 429 for one conversation after another is the limit of the app: all wait, nothing is lost or doubled', async () => {
    const people = ['1', '2', '3', '4', '5'];
    const h = await harness(get, 'applimit', people);
    const { w } = h;
    await h.plan(...people.map((n) => w.contact(n, { personId: w.person(n).id })));
    for (const n of people) h.messenger.answer(w.person(n).aadObjectId, { kind: 'throttled', retryAfterMs: 7_000 });
    const loop = h.loop();
    expect(await loop.runOnce()).toMatchObject({ sent: 2, throttled: 2, delivered: 0 });
    expect(loop.paused()).toBe('throttled');
    for (let rounds = 0; rounds < 6; rounds += 1) {
      h.machine.advance(7_000);
      await h.ripen();
      await loop.runOnce();
    }
    expect((await h.states()).every((s) => s.endsWith('carried delivered'))).toBe(true);
    const accepted = h.messenger.posts.length - 5;
    expect(accepted).toBe(5);
  });
}

function redrawing(get: () => TestStore): void {
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
