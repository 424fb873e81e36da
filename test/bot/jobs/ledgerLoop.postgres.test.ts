import { expect, test } from '@jest/globals';
import { onPostgres } from '#test/bot/store/openTestStore.ts';
import { findPostgres, NO_POSTGRES } from '#test/postgres/findPostgres.ts';
import { startPostgres } from '#test/postgres/startPostgres.ts';
import { describeWhen } from '#test/run/skip.ts';
import type { RoundResult } from '#bot/jobs/loopDeps.ts';
import { harness } from './harness.ts';
import { ledgerLoopSuite } from './ledgerLoopSuite.ts';

describeWhen(findPostgres() !== null, NO_POSTGRES, 'PostgreSQL', () => {
  ledgerLoopSuite('PostgreSQL', async () => {
    const server = await startPostgres();
    const opened = await onPostgres(await server.createDatabase());
    return { ...opened, close: async () => {
      await opened.close();
      await server.close();
    } };
  }, (get) => {
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
