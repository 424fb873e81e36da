import { AsyncResource } from 'node:async_hooks';
import { EventEmitter, once } from 'node:events';
import { expect, test } from '@jest/globals';
import type { Stores } from '#bot/ports/store.ts';
import { onPostgres } from '#test/bot/store/openTestStore.ts';
import { findPostgres, NO_POSTGRES } from '#test/postgres/findPostgres.ts';
import { startPostgres } from '#test/postgres/startPostgres.ts';
import { describeWhen } from '#test/run/skip.ts';
import type { RoundResult } from '#bot/jobs/loopDeps.ts';
import { harness } from './harness.ts';
import { ledgerLoopSuite } from './ledgerLoopSuite.ts';

/** What another process does meanwhile: begun outside of our transaction. */
const elsewhere = new EventEmitter();
async function meanwhile(work: () => Promise<void>): Promise<void> {
  const done = once(elsewhere, 'done');
  elsewhere.emit('do', work);
  await done;
}
elsewhere.on('do', AsyncResource.bind((work: () => Promise<void>) => void work().finally(() => elsewhere.emit('done'))));

describeWhen(findPostgres() !== null, NO_POSTGRES, 'PostgreSQL', () => {
  ledgerLoopSuite('PostgreSQL', async () => {
    const server = await startPostgres();
    const opened = await onPostgres(await server.createDatabase());
    return { ...opened, close: async () => {
      await opened.close();
      await server.close();
    } };
  }, (get) => {
    test('while one worker bundles for a person, another leaves the person alone, also what became due meanwhile', async () => {
      const h = await harness(get, 'bundling', ['1', '2']);
      const { w, store } = h;
      await h.plan(w.contact('a'), w.contact('b', { personId: w.person('2').id }));
      const due = (ledger: Stores['ledger'], limit: number) => ledger.due('2016-10-10', limit).then((found) => found.map((c) => c.id));
      let other: readonly string[] = [];
      const mine = await store.tx(async ({ ledger }) => {
        const found = await due(ledger, 1);
        await meanwhile(async () => {
          await h.plan(w.contact('a2', { svarsuppdragId: w.svarsuppdrag('2').id }));
          other = await store.tx((s) => due(s.ledger, 100));
        });
        return found;
      });
      expect([mine, other]).toEqual([[w.contact('a').id], [w.contact('b').id]]);
      expect(await store.tx((s) => due(s.ledger, 100))).toHaveLength(3);
    });

    test('two workers share the work: each card once, each person one card', async () => {
      const people = Array.from({ length: 60 }, (_, i) => `${i + 1}`);
      const h = await harness(get, 'shared', people);
      const { w } = h;
      await h.plan(...people.flatMap((n) => [w.contact(`a${n}`, { personId: w.person(n).id }), w.contact(`b${n}`, { personId: w.person(n).id, svarsuppdragId: w.svarsuppdrag('2').id })]));
      const [first, second] = [h.loop({ lanes: 4, batchSize: 7 }), h.loop({ lanes: 4, batchSize: 7 })];
      // The first four POSTs, which are the first worker's, are answered when the second has begun to post.
      let bothBusy: () => void = () => undefined;
      const busy = new Promise<void>((resolve) => { bothBusy = resolve; });
      let seconds: Promise<RoundResult> | null = null;
      for (const n of people) {
        h.messenger.answer(w.person(n).aadObjectId, async () => {
          seconds ??= second.runOnce();
          if (h.messenger.posts.length > 4) bothBusy();
          await busy;
          return { kind: 'delivered', activityId: n };
        });
      }
      const firsts = await first.runOnce();
      const results = [firsts, await seconds!];
      expect(results.reduce((n, r) => n + r.planned, 0)).toBe(60);
      expect(results.reduce((n, r) => n + r.delivered, 0)).toBe(60);
      const cards = h.messenger.posts.flatMap((p) => p.card['contacts'] as string[]);
      expect(cards).toHaveLength(120);
      expect(new Set(cards).size).toBe(120);
      expect(new Set(h.postedTo()).size).toBe(60);
      const [shares] = await h.sql('select count(distinct lease_by) as workers, count(*) as cards from dispatch');
      expect(shares).toEqual({ workers: '2', cards: '60' });
    });
  });
});
