import { describe, expect, test } from '@jest/globals';
import type { Store } from '#bot/ports/store.ts';
import { AT, world } from './builders.ts';
import type { TestStore } from './suite.ts';

/** What is kept in memory must never be more than that: each change below is made past the process that remembers. */
export function asOfRegisterSuite(get: () => TestStore): void {
  describe('a turn and the register in memory', () => {
    const w = world('asof');
    const address = { aadObjectId: w.person('1').aadObjectId, conversationId: 'a:asof', serviceUrl: 'https://one/', tenantId: 't' };
    const rename = (name: string) => get().sql(`update person set name = '${name}' where id = '${w.person('1').id}'`);
    /** The name that each round of the work saw. */
    async function turn(work: (store: Store, round: number) => Promise<unknown>): Promise<{ seen: (string | undefined)[]; addressKnown: boolean }> {
      const seen: (string | undefined)[] = [];
      const { addressKnown } = await get().store.asOfRegister(async (register, store) => {
        seen.push(register.people.find((p) => p.id === w.person('1').id)?.name);
        await work(store, seen.length);
      }, address);
      return { seen, addressKnown };
    }
    const keep = (store: Store, round: number) => store.tx((s) => s.arenden.ensure({ ...w.arende, id: w.id(`round${round}`), folder: w.id(`folder${round}`) }, null));
    const kept = async () => (await get().store.tx((s) => s.arenden.list())).map((a) => a.id).filter((id) => id.endsWith('_asof')).sort();

    test('a transaction that rests on an overtaken register keeps nothing, and the work is done again', async () => {
      await get().store.tx(({ register }) => register.upsertPerson(w.person('1')));
      expect((await turn(async () => undefined)).seen.at(-1)).toBe('Person 1');
      await rename('Någon annan');
      expect((await turn(keep)).seen).toEqual(['Person 1', 'Någon annan']);
      expect(await kept()).toEqual([w.id('round2')]);
    });

    test('the same holds for work that only reads, or asks the database nothing', async () => {
      await rename('Tredje');
      expect((await turn((store) => store.read((s) => s.arenden.list()))).seen).toEqual(['Någon annan', 'Tredje']);
      await rename('Fjärde');
      expect((await turn(async () => undefined)).seen).toEqual(['Tredje', 'Fjärde']);
    });

    test('a change that has been rolled back, and one of a person’s reach, leave it as it is', async () => {
      await expect(get().store.tx(async ({ register }) => {
        await register.upsertPerson({ ...w.person('1'), name: 'Ångrad' });
        throw new Error('not after all');
      })).rejects.toThrow('not after all');
      await get().store.tx(({ register }) => register.setReach(w.person('1').id, 'installed', AT));
      expect((await turn((store) => store.read((s) => s.arenden.list()))).seen).toEqual(['Fjärde']);
    });

    test('every part of the register counts', async () => {
      const uppdrag = { id: w.id('uppdrag'), instansId: w.instans('1').id, personId: w.person('1').id, roll: 'kontaktperson' as const, validFrom: null, validTo: null };
      const others = (await get().store.register()).uppdrag.map((u, i) => ({ ...u, id: w.id(`other${i}`) }));
      const rounds = async () => (await turn((store) => store.read((s) => s.arenden.list()))).seen.length;
      await rounds();
      await get().store.tx(({ register }) => register.upsertInstanser([w.instans('1')]));
      expect(await rounds()).toBe(2);
      await get().store.tx(({ register }) => register.replaceUppdrag([...others, uppdrag]));
      expect(await rounds()).toBe(2);
      await get().store.tx(({ register }) => register.upsertSammantraden([{ id: w.id('mote'), instansId: w.instans('1').id, on: '2016-10-25', stopDate: null }]));
      expect(await rounds()).toBe(2);
      expect(await rounds()).toBe(1);
      await get().store.tx(({ register }) => register.replaceUppdrag(others));
      expect((await get().store.register()).uppdrag.some((u) => u.instansId === uppdrag.instansId)).toBe(false);
    });

    test('tells whether the person is known to be reached at the address', async () => {
      const known = async () => (await turn(async () => undefined)).addressKnown;
      const save = (over: object) => get().store.tx(({ register }) => register.saveConversation({ ...address, installed: true, changedAt: AT, ...over }));
      expect(await known()).toBe(false);
      await save({});
      expect(await known()).toBe(true);
      await save({ installed: false });
      expect(await known()).toBe(false);
      await save({ serviceUrl: 'https://two/' });
      expect(await known()).toBe(false);
    });

    test('a statement that nobody waited for and that failed keeps nothing of its transaction', async () => {
      const at = { ...w.arende, id: w.id('lost'), folder: w.id('lost') };
      await get().store.tx((s) => w.sent(s));
      await expect(get().store.tx(async (s) => {
        await s.arenden.ensure(at, null);
        await s.utskick.setWay(w.svarsuppdrag('1').id, 'kanske' as never);
        return 'thanked';
      })).rejects.toMatchObject({ code: '23514' });
      expect(await get().store.tx((s) => s.arenden.byId(at.id))).toBeNull();
    });
  });
}
