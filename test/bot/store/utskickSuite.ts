import { describe, expect, test } from '@jest/globals';
import { AT, world } from './builders.ts';
import type { TestStore } from './suite.ts';

export function utskickSuite(get: () => TestStore): void {
  describe('utskick and anstånd', () => {
    const w = world('utskick');

    test('pressed twice, even at the same moment, it is sent once', async () => {
      await get().store.tx(async ({ register, arenden }) => {
        await register.upsertInstanser([w.instans('1'), w.instans('2')]);
        await register.upsertPerson(w.person('1'));
        await arenden.ensure(w.arende, null);
      });
      const press = (n: number) => get().store.tx(({ utskick }) => utskick.create(
        { ...w.utskick, id: w.id(`utskick${n}`), delar: w.utskick.delar.map((d) => ({ ...d, id: `${d.id}_${n}` })) },
        ['2', '1'].map((i) => ({ ...w.svarsuppdrag(i), id: w.id(`uppdrag${i}_${n}`), utskickId: w.id(`utskick${n}`) })),
      ));
      expect((await Promise.all([press(1), press(2), press(3)])).sort()).toEqual(['created', 'exists', 'exists']);
      const inForce = await get().store.tx(({ utskick }) => utskick.ofArende(w.arende.id));
      expect(inForce?.delar.map((d) => d.title)).toEqual(['Mål', 'Omvärldsbevakning']);
      expect((await get().store.tx(({ utskick }) => utskick.svarsuppdragOf(inForce!.id))).map((s) => s.instansId)).toEqual([w.instans('2').id, w.instans('1').id]);
    });

    test('the first opening is kept, and the way of answering', async () => {
      const first = (await get().store.tx(({ utskick }) => utskick.remisserOf([w.instans('1').id])))[0]?.uppdrag;
      await get().store.tx(({ utskick }) => utskick.markOpened(first!.id, AT));
      await get().store.tx(({ utskick }) => utskick.markOpened(first!.id, '2016-07-01T08:00:00.000Z'));
      await get().store.tx(({ utskick }) => utskick.setWay(first!.id, 'delegation'));
      expect(await get().store.tx(({ utskick }) => utskick.svarsuppdrag(first!.id))).toMatchObject({ openedAt: AT, way: 'delegation' });
    });

    test('one anstånd is open at a time, and is decided once', async () => {
      const first = (await get().store.tx(({ utskick }) => utskick.remisserOf([w.instans('1').id])))[0]?.uppdrag;
      const asked = (n: number) => ({ id: w.id(`anstand${n}`), svarsuppdragId: first!.id, askedFor: '2016-10-26', reason: 'Nämnden möts den 25', askedBy: w.person('1').id, askedAt: AT, outcome: 'begart' as const, grantedTo: null, decidedBy: null, decidedAt: null, decisionReason: null });
      const outcomes = await Promise.all([1, 2].map((n) => get().store.tx(({ utskick }) => utskick.addAnstand(asked(n)))));
      expect([...outcomes].sort()).toEqual(['added', 'one-open-already']);
      const open = asked(outcomes.indexOf('added') + 1);
      const granted = { ...open, outcome: 'beviljat' as const, grantedTo: '2016-10-26', decidedBy: w.person('1').id, decidedAt: AT };
      expect((await Promise.all([1, 2].map(() => get().store.tx(({ utskick }) => utskick.decideAnstand(granted))))).sort()).toEqual([false, true]);
      expect(await get().store.tx(({ utskick }) => utskick.anstand(open.id))).toEqual(granted);
      expect(await get().store.tx(({ utskick }) => utskick.addAnstand({ ...asked(3), askedFor: '2016-11-01' }))).toBe('added');
      expect((await get().store.tx(({ utskick }) => utskick.lockSvarsuppdrag(first!.id)))?.anstand.map((a) => a.id)).toEqual([open.id, w.id('anstand3')]);
    });

    test('a correction: parts keep their ids, one taken away is out of sight, a new one comes last, again and again', async () => {
      const before = (await get().store.tx(({ utskick }) => utskick.ofArende(w.arende.id)))!;
      const [a, b] = before.delar;
      const correction = (n: number) => ({ id: w.id(`rattelse${n}`), utskickId: before.id, changes: { title: null, svarsdatum: null, delar: null, handlingar: false }, reason: `Skäl ${n}`, by: w.person('1').id, at: AT });
      await get().store.tx(({ utskick }) => utskick.correct({ ...before, title: 'Ny titel', svarsdatum: '2016-11-01', revision: 1, delar: [{ ...a!, title: 'Mål och syfte' }, { id: w.id('del_ny'), ordinal: 3, title: 'Nytt' }] }, correction(1)));
      const once = (await get().store.tx(({ utskick }) => utskick.ofArende(w.arende.id)))!;
      expect(once).toMatchObject({ title: 'Ny titel', svarsdatum: '2016-11-01', revision: 1 });
      expect(once.delar.map((d) => [d.id, d.title])).toEqual([[a!.id, 'Mål och syfte'], [w.id('del_ny'), 'Nytt']]);
      await get().store.tx(({ utskick }) => utskick.correct({ ...once, revision: 2, handlingarAt: AT, delar: [once.delar[0]!, { id: w.id('del_ny2'), ordinal: 2, title: 'Sist' }] }, correction(2)));
      const twice = (await get().store.tx(({ utskick }) => utskick.byId(before.id)))!;
      expect(twice.delar.map((d) => d.title)).toEqual(['Mål och syfte', 'Sist']);
      expect(twice.handlingarAt).toBe(AT);
      expect(twice.delar.some((d) => d.id === b!.id)).toBe(false);
      expect((await get().store.tx(({ utskick }) => utskick.correctionsOf(before.id))).map((c) => c.reason)).toEqual(['Skäl 1', 'Skäl 2']);
      expect(await get().store.tx(({ utskick }) => utskick.correction(w.id('rattelse1')))).toEqual(correction(1));
      expect(await get().store.tx(({ utskick }) => utskick.correction('rattelse_okand'))).toBeNull();
    });

    test('a closed one stays in force until it is withdrawn', async () => {
      const { id } = (await get().store.tx(({ utskick }) => utskick.ofArende(w.arende.id)))!;
      await get().store.tx(({ utskick }) => utskick.setState(id, 'stangt'));
      expect(await get().store.tx(({ utskick }) => utskick.ofArende(w.arende.id))).toMatchObject({ id, state: 'stangt' });
      await get().store.tx(({ utskick }) => utskick.setState(id, 'atertaget'));
      expect(await get().store.tx(({ utskick }) => utskick.ofArende(w.arende.id))).toBeNull();
    });
  });
}
