import { expect, test } from '@jest/globals';
import { onPostgres } from '#test/bot/store/openTestStore.ts';
import { findPostgres, NO_POSTGRES } from '#test/postgres/findPostgres.ts';
import { startPostgres } from '#test/postgres/startPostgres.ts';
import { describeWhen } from '#test/run/skip.ts';
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
      const workers = [h.loop({ lanes: 4, batchSize: 7 }), h.loop({ lanes: 4, batchSize: 7 })];
      const results = (await Promise.all([0, 1, 2].map(() => Promise.all(workers.map((loop) => loop.runOnce()))))).flat();
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
