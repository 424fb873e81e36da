import { describe, expect, test } from '@jest/globals';
import type { Handling } from '#bot/ports/libraryStore.ts';
import { AT, world } from './builders.ts';
import type { TestStore } from './suite.ts';

export function arendeSuite(get: () => TestStore): void {
  describe('ärende and library', () => {
    const w = world('arende');
    const handling = (over: Partial<Handling> = {}): Handling => ({
      id: w.id('handling'), arendeId: null, driveId: w.id('drive'), itemId: 'item', name: 'Remiss.docx', folder: 'Remisser', contentHash: 'h1', eTag: 'e1', webUrl: 'https://x/', sizeBytes: 3_000_000_000,
      savedBy: null, role: 'remiss', problemCode: null, text: 'Strategi för Älvsjö\u0000 \uD800', reading: { falt: [{ quote: 'nul\u0000 half\uDC00' }] }, readAt: AT, deletedAt: null, ...over,
    });

    test('one ärende of a folder, however many make it at once', async () => {
      const made = await Promise.all(['a', 'b', 'c', 'd'].map((n) => get().store.tx(({ arenden }) => arenden.ensure({ ...w.arende, id: w.id(n) }, null))));
      expect(made.filter((m) => m.created)).toHaveLength(1);
      expect(new Set(made.map((m) => m.arende.id)).size).toBe(1);
      const root = { ...w.arende, id: w.id('root'), folder: '' };
      expect(await get().store.tx(({ arenden }) => arenden.ensure(root, 'item-1'))).toEqual({ arende: root, created: true });
      expect((await get().store.tx(({ arenden }) => arenden.ensure({ ...root, id: w.id('root2') }, 'item-1'))).arende.id).toBe(root.id);
      expect((await get().store.tx(({ arenden }) => arenden.ensure({ ...root, id: w.id('root2') }, 'item-2'))).created).toBe(true);
    });

    test('what is chosen is kept revision by revision, and two at once do not write over each other', async () => {
      await get().store.tx(({ register }) => register.upsertPerson(w.person('1')));
      const id = (await get().store.tx(({ arenden }) => arenden.ensure(w.arende, null))).arende.id;
      const by = (await get().store.tx(({ register }) => register.upsertPerson(w.person('1')))).id;
      expect(await get().store.tx(({ arenden }) => arenden.choice(id))).toMatchObject({ choice: { revision: 0, leftOut: [], toFullmaktige: null }, by: null });
      const choice = (n: number) => ({ revision: 1, leftOut: [{ instansId: `instans_${n}`, reason: null }], added: [], wishes: [], toFullmaktige: true });
      expect((await Promise.all([1, 2].map((n) => get().store.tx(({ arenden }) => arenden.addChoice(id, choice(n), by, AT))))).sort()).toEqual([false, true]);
      expect(await get().store.tx(({ arenden }) => arenden.addChoice(id, { ...choice(3), revision: 2 }, by, AT))).toBe(true);
      expect(await get().store.tx(({ arenden }) => arenden.choice(id))).toEqual({ choice: { ...choice(3), revision: 2 }, by, at: AT });
    });

    test('secret, with who and why, and not any more', async () => {
      const { id } = (await get().store.tx(({ arenden }) => arenden.ensure(w.arende, null))).arende;
      const mark = { reason: 'OSL 21 kap. 7 §', by: w.person('1').id, at: AT };
      await get().store.tx(({ arenden }) => arenden.setSecret(id, mark));
      expect([await get().store.tx(({ arenden }) => arenden.secretMark(id)), (await get().store.tx(({ arenden }) => arenden.byId(id)))?.secret]).toEqual([mark, true]);
      await get().store.tx(({ arenden }) => arenden.setSecret(id, null));
      expect([await get().store.tx(({ arenden }) => arenden.secretMark(id)), (await get().store.tx(({ arenden }) => arenden.byId(id)))?.secret]).toEqual([null, false]);
    });

    test('reads decisions in the order they were made even when the clock stands still, and keeps what was undone', async () => {
      await get().store.tx(({ register }) => register.upsertPerson(w.person('1')));
      const { arende } = await get().store.tx(({ arenden }) => arenden.ensure(w.arende, null));
      const decision = (n: number) => ({ id: w.id(`beslut${n}`), falt: 'svarsdatum' as const, values: [`2016-10-${n}`], kind: 'corrected' as const, proposed: ['2015-10-17'], reason: 'fel år', by: w.person('1').id, at: AT, undoneAt: null });
      for (const n of [19, 17, 18]) await get().store.tx(({ arenden }) => arenden.addFaltDecision(arende.id, decision(n)));
      await get().store.tx(({ arenden }) => arenden.undo(decision(18).id, '2016-06-03T08:00:00.000Z'));
      expect(await get().store.tx(({ arenden }) => arenden.faltDecisions(arende.id))).toEqual([decision(19), decision(17), { ...decision(18), undoneAt: '2016-06-03T08:00:00.000Z' }]);
      const doubt = { id: w.id('tvivel'), doubtKey: 'year:2015-10-17', value: '2016-10-17', by: w.person('1').id, at: AT, undoneAt: null };
      await get().store.tx(({ arenden }) => arenden.addDoubtDecision(arende.id, doubt));
      expect(await get().store.tx(({ arenden }) => arenden.doubtDecisions(arende.id))).toEqual([doubt]);
    });

    test('keeps a file by its place in the library, texts that no database can hold included', async () => {
      const first = await get().store.tx(({ library }) => library.save(handling()));
      expect(first.text).toBe('Strategi för Älvsjö\uFFFD \uFFFD');
      expect(first.reading).toEqual({ falt: [{ quote: 'nul\uFFFD half\uFFFD' }] });
      expect(first.sizeBytes).toBe(3_000_000_000);
      const again = await get().store.tx(({ library }) => library.save(handling({ id: 'other', text: 'Ny', reading: null, role: 'unreadable', problemCode: 'scanned' })));
      expect(again).toEqual({ ...handling({ text: 'Ny', reading: null, role: 'unreadable', problemCode: 'scanned' }) });
      expect(await get().store.tx(({ library }) => library.withProblems())).toEqual([again]);
      await get().store.tx(({ library }) => library.markDeleted(again.driveId, again.itemId, AT));
      await get().store.tx(({ library }) => library.markDeleted(again.driveId, again.itemId, '2017-01-01T00:00:00.000Z'));
      expect(await get().store.tx(({ library }) => library.knownItems(again.driveId))).toEqual([{ itemId: 'item', deletedAt: AT }]);
      expect(await get().store.tx(({ library }) => library.withProblems())).toEqual([]);
    });

    test('the cursor and what it stands for are kept together or not at all', async () => {
      const drive = w.id('cursor-drive');
      await get().store.tx(({ library }) => library.saveCursor(drive, 'one', AT));
      await expect(get().store.tx(async ({ library }) => {
        await library.save(handling({ id: w.id('h2'), driveId: drive }));
        await library.saveCursor(drive, 'two', AT);
        throw new Error('the reader broke');
      })).rejects.toThrow('the reader broke');
      expect(await get().store.tx(({ library }) => library.cursor(drive))).toBe('one');
      expect(await get().store.tx(({ library }) => library.byItem(drive, 'item'))).toBeNull();
    });

    test('tells of a change when it is kept, and not when it is not', async () => {
      const heard: string[] = [];
      let wake = (): void => undefined;
      const stop = get().store.onChange((id) => { heard.push(id); wake(); });
      const next = new Promise<void>((resolve) => { wake = resolve; });
      await expect(get().store.tx(async ({ arenden }) => { await arenden.touch('undone'); throw new Error('no'); })).rejects.toThrow('no');
      await get().store.tx(async ({ arenden }) => { await arenden.touch('kept'); await arenden.touch('kept'); });
      await next;
      stop();
      expect(heard).toEqual(['kept']);
    });

    test('refuses a transaction inside a transaction instead of waiting for itself', async () => {
      await expect(get().store.tx(() => get().store.tx(async () => 1))).rejects.toThrow('inside a transaction');
      expect(await get().store.alive()).toBe(true);
    });

    test('a fault that the work swallowed is not thanked for', async () => {
      await expect(get().store.tx(async ({ register }) => {
        await register.upsertSammantraden([{ id: w.id('mote'), instansId: 'nobody', on: '2016-10-25', stopDate: null }]).catch(() => undefined);
        return 'thanks';
      })).rejects.toThrow(/foreign key/);
    });
  });
}
