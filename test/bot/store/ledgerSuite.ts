import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Stores } from '#bot/ports/store.ts';
import { AT, world } from './builders.ts';
import type { TestStore } from './suite.ts';

const TO = { conversationId: 'a:1', serviceUrl: 'https://smba/' };
const LEASE = 60_000;

type Ledger = Stores['ledger'];
const intend = async (ledger: Ledger, dispatchId: string, worker: string): Promise<boolean> => (await ledger.intend(worker, [{ dispatchId, ...TO }], AT)).has(dispatchId);

export function ledgerSuite(get: () => TestStore): void {
  describe('ledger', () => {
    const tx = <T>(work: (ledger: Stores['ledger']) => Promise<T>): Promise<T> => get().store.tx(({ ledger }) => work(ledger));
    /** The lease of a dispatch has run out; the database's clock is not ours to move. */
    const expire = (id: string) => get().sql(`update dispatch set lease_until = now() - interval '1 second', not_before = now() - interval '1 second' where id = '${id}'`);
    const onDispatch = async (w: ReturnType<typeof world>, key = 'd'): Promise<string> => {
      await tx((ledger) => ledger.plan([w.contact(key)]));
      await tx((ledger) => ledger.createDispatches('2016-10-10', [{ id: w.id(key), personId: w.person('1').id, contactIds: [w.contact(key).id] }]));
      return w.id(key);
    };
    const claimed = async (worker: string, id: string) => (await tx((ledger) => ledger.claim(worker, 100, LEASE))).some((d) => d.id === id);

    test('planned twice it is planned once', async () => {
      const w = world('plan');
      await get().store.tx(w.sent);
      expect(await tx((ledger) => ledger.plan([w.contact('a'), w.contact('b')]))).toBe(2);
      expect(await tx((ledger) => ledger.plan([w.contact('a', { dueOn: '2017-01-01' }), w.contact('c', { dueOn: '2016-11-01' })]))).toBe(1);
      const due = await tx((ledger) => ledger.due('2016-10-10', 500));
      expect(due.filter((c) => c.arendeId === w.arende.id)).toEqual([w.contact('a'), w.contact('b')]);
      expect(await tx((ledger) => ledger.nextDueOn())).toBe('2016-10-10');
      await tx((ledger) => ledger.cancelFor(w.svarsuppdrag('1').id));
      expect((await tx((ledger) => ledger.ofArende(w.arende.id))).map((r) => r.contact.state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    });

    test('what does not wait comes first', async () => {
      const w = world('order');
      await get().store.tx(w.sent);
      await tx((ledger) => ledger.plan([w.contact('old', { dueOn: '2016-09-01' }), w.contact('now', { step: 'prov', atOnce: true }), w.contact('pressed', { atOnce: true, step: 'anstand-beslut', dueOn: '2016-09-02' })]));
      const due = (await tx((ledger) => ledger.due('2016-10-10', 500))).filter((c) => c.arendeId === w.arende.id);
      expect(due.map((c) => c.id)).toEqual([w.contact('pressed').id, w.contact('now').id, w.contact('old').id]);
      await tx((ledger) => ledger.cancelFor(w.svarsuppdrag('1').id));
    });

    describe('a dispatch', () => {
      const w = world('dispatch');
      beforeAll(() => get().store.tx(w.sent));

      test('is claimed by one, sent on a committed intent, and settled', async () => {
        const id = await onDispatch(w, 'sent');
        expect(await claimed('w1', id)).toBe(true);
        expect(await claimed('w2', id)).toBe(false);
        expect(await tx((ledger) => intend(ledger, id, 'w2'))).toBe(false);
        expect(await tx((ledger) => intend(ledger, id, 'w1'))).toBe(true);
        expect(await tx((ledger) => intend(ledger, id, 'w1'))).toBe(false);
        expect(await tx((ledger) => ledger.settle(id, { state: 'delivered', activityId: 'act' }))).toBe(true);
        expect(await tx((ledger) => ledger.settle(id, { state: 'unknown', cause: '502' }))).toBe(false);
        expect(await tx((ledger) => ledger.dispatch(id))).toEqual({
          id, personId: w.person('1').id, day: '2016-10-10', number: 1, state: 'delivered', attempts: 1, sentAt: AT, activityId: 'act', conversationId: TO.conversationId, serviceUrl: TO.serviceUrl, code: null, cause: null,
        });
      });

      test('numbers follow one another within a day', async () => {
        const id = await onDispatch(w, 'second');
        expect((await tx((ledger) => ledger.dispatch(id)))?.number).toBe(2);
        await tx((ledger) => ledger.cancelFor(w.svarsuppdrag('1').id));
      });

      test('a lease that ran out is lost: nothing may be sent on it, and somebody else takes over', async () => {
        const id = await onDispatch(w, 'lost');
        expect(await claimed('w1', id)).toBe(true);
        await expire(id);
        expect(await tx((ledger) => intend(ledger, id, 'w1'))).toBe(false);
        expect(await claimed('w2', id)).toBe(true);
        await tx((ledger) => ledger.renewLease('w2', [id]));
        expect(await tx((ledger) => ledger.postpone(id, 'w1', 0))).toBeUndefined();
        expect(await tx((ledger) => intend(ledger, id, 'w2'))).toBe(true);
        expect(await tx((ledger) => ledger.refuseUnsent(id, 'w2', 'late'))).toBe(false);
        await tx((ledger) => ledger.settle(id, { state: 'refused', code: 'MessageWritesBlocked' }));
      });

      test('[fault 1] a worker that died in between leaves an unknown, which only proof turns into an arrival', async () => {
        const id = await onDispatch(w, 'crash');
        await claimed('w1', id);
        await tx((ledger) => intend(ledger, id, 'w1'));
        expect((await tx((ledger) => ledger.reconcileCrashed())).map((d) => d.id)).not.toContain(id);
        await expire(id);
        expect((await tx((ledger) => ledger.reconcileCrashed())).filter((d) => d.id === id)).toMatchObject([{ state: 'unknown', cause: 'crash' }]);
        expect(await claimed('w2', id)).toBe(false);
        expect((await tx((ledger) => ledger.inTrouble())).map((t) => t.dispatch.id)).toContain(id);
        expect(await tx((ledger) => ledger.settle(id, { state: 'unknown', cause: 'again' }))).toBe(false);
        expect(await tx((ledger) => ledger.settle(id, { state: 'delivered' }))).toBe(true);
        expect((await tx((ledger) => ledger.inTrouble())).map((t) => t.dispatch.id)).not.toContain(id);
        // The answer to the POST comes after all, with the id that redrawing needs.
        expect(await tx((ledger) => ledger.settle(id, { state: 'delivered', activityId: 'late-id' }))).toBe(false);
        expect((await tx((ledger) => ledger.dispatch(id)))?.activityId).toBe('late-id');
      });

      test('one taken for dead that answers "nothing was sent" has its dispatch back; nobody else may say so', async () => {
        const id = await onDispatch(w, 'slow');
        await claimed('w1', id);
        await tx((ledger) => intend(ledger, id, 'w1'));
        await expire(id);
        await tx((ledger) => ledger.reconcileCrashed());
        await tx((ledger) => ledger.postpone(id, 'w2', 0));
        expect((await tx((ledger) => ledger.dispatch(id)))?.state).toBe('unknown');
        await tx((ledger) => ledger.postpone(id, 'w1', 3_600_000));
        expect(await tx((ledger) => ledger.dispatch(id))).toMatchObject({ state: 'planned', cause: null });
        expect(await claimed('w2', id)).toBe(false);
        const wait = await tx((ledger) => ledger.nextWaitMs());
        expect(wait).toBeGreaterThan(3_000_000);
        expect(wait).toBeLessThanOrEqual(3_600_000);
        await tx((ledger) => ledger.cancelFor(w.svarsuppdrag('1').id));
      });

      test('an answer stops what is not sent, takes back a card already drawn, and leaves what is on its way', async () => {
        await tx((ledger) => ledger.plan([w.contact('mine'), w.contact('other', { svarsuppdragId: w.svarsuppdrag('2').id })]));
        await tx((ledger) => ledger.createDispatches('2016-10-10', [{ id: w.id('both'), personId: w.person('1').id, contactIds: [w.contact('mine').id, w.contact('other').id] }]));
        await claimed('w1', w.id('both'));
        await tx((ledger) => ledger.cancelFor(w.svarsuppdrag('1').id, ['paminnelse-5']));
        expect(await tx((ledger) => intend(ledger, w.id('both'), 'w1'))).toBe(false);
        expect(await claimed('w2', w.id('both'))).toBe(true);
        expect((await tx((ledger) => ledger.contactsOf(w.id('both')))).map((c) => c.id)).toEqual([w.contact('other').id]);
        expect(await tx((ledger) => intend(ledger, w.id('both'), 'w2'))).toBe(true);
        await tx((ledger) => ledger.cancelFor(w.svarsuppdrag('2').id));
        expect(await tx((ledger) => ledger.dispatch(w.id('both')))).toMatchObject({ state: 'sending' });
        expect((await tx((ledger) => ledger.deliveredFor(w.svarsuppdrag('2').id))).map((d) => d.id)).toEqual([w.id('both')]);
        await tx((ledger) => ledger.settle(w.id('both'), { state: 'delivered', activityId: 'x' }));
      });

      test('left over from an earlier day it is bundled anew', async () => {
        const id = await onDispatch(w, 'yesterday');
        expect(await tx((ledger) => ledger.releaseUnsent('2016-10-10'))).toBe(0);
        expect(await tx((ledger) => ledger.releaseUnsent('2016-10-11'))).toBe(1);
        expect((await tx((ledger) => ledger.dispatch(id)))?.state).toBe('superseded');
        expect((await tx((ledger) => ledger.due('2016-10-11', 500))).map((c) => c.id)).toContain(w.contact('yesterday').id);
        await tx((ledger) => ledger.cancelFor(w.svarsuppdrag('1').id));
      });

      test('has been the card of the day, unless what it carried did not wait', async () => {
        const v = world('daily');
        await get().store.tx(v.sent);
        await tx((ledger) => ledger.plan([v.contact('first', { step: 'anstand-beslut', atOnce: true })]));
        await tx((ledger) => ledger.createDispatches('2016-10-10', [{ id: v.id('first'), personId: v.person('1').id, contactIds: [v.contact('first').id] }]));
        expect(await tx((ledger) => ledger.haveDailyCard('2016-10-10', [v.person('1').id]))).toEqual(new Set());
        await tx((ledger) => ledger.plan([v.contact('reminder')]));
        await tx((ledger) => ledger.createDispatches('2016-10-10', [{ id: v.id('reminder'), personId: v.person('1').id, contactIds: [v.contact('reminder').id] }]));
        expect(await tx((ledger) => ledger.haveDailyCard('2016-10-10', [v.person('1').id, v.person('2').id]))).toEqual(new Set([v.person('1').id]));
        await tx((ledger) => ledger.claim('w1', 100, LEASE));
        expect(await tx((ledger) => ledger.cancelUnsent(v.id('reminder'), 'w1'))).toBe(true);
        expect(await tx((ledger) => ledger.haveDailyCard('2016-10-10', [v.person('1').id]))).toEqual(new Set());
        expect(await tx((ledger) => ledger.refuseUnsent(v.id('first'), 'w1', 'not-installed'))).toBe(true);
        expect((await tx((ledger) => ledger.inTrouble())).find((t) => t.dispatch.id === v.id('first'))).toMatchObject({ dispatch: { code: 'not-installed', sentAt: null } });
        await get().store.tx(({ utskick }) => utskick.setState(v.utskick.id, 'stangt'));
        expect((await tx((ledger) => ledger.inTrouble())).map((t) => t.dispatch.id)).not.toContain(v.id('first'));
      });
    });

    test('a redrawing is done once for each time it was wanted, also when wanted again meanwhile, and given up at last', async () => {
      const w = world('redraw');
      await get().store.tx(w.sent);
      const id = await onDispatch(w, 'card');
      const taken = () => tx(async (ledger) => {
        const ids = (await ledger.redraws(100)).map((d) => d.id);
        for (const one of ids) await ledger.postponeRedraw(one, LEASE);
        return ids;
      });
      await tx((ledger) => ledger.wantRedraw([id, id], AT));
      expect(await taken()).toEqual([]);
      await claimed('w', id);
      await tx((ledger) => intend(ledger, id, 'w'));
      await tx((ledger) => ledger.settle(id, { state: 'delivered', activityId: 'act' }));
      expect(await taken()).toEqual([id]);
      expect(await taken()).toEqual([]);
      await tx((ledger) => ledger.wantRedraw([id], AT));
      expect(await taken()).toEqual([]);
      await tx((ledger) => ledger.redrawn(id));
      expect(await taken()).toEqual([id]);
      await tx((ledger) => ledger.redrawn(id));
      expect(await get().sql(`select 1 from redraw where dispatch_id = '${id}'`)).toEqual([]);
      await tx((ledger) => ledger.wantRedraw([id], AT));
      let tries = 0;
      for (; (await taken()).length > 0; tries += 1) await tx((ledger) => ledger.postponeRedraw(id, 0));
      expect(tries).toBe(8);
    });
  });
}
