import { describe, expect, test } from '@jest/globals';
import { AT, world } from './builders.ts';
import type { TestStore } from './suite.ts';

export function registerSuite(get: () => TestStore): void {
  describe('register', () => {
    const w = world('register');
    const inRegister = async () => {
      const all = await get().store.tx(({ register }) => register.read());
      const ours = (id: string): boolean => id.endsWith('_register');
      return { instanser: all.instanser.filter((i) => ours(i.id)), people: all.people.filter((p) => ours(p.id)), uppdrag: all.uppdrag.filter((u) => ours(u.instansId)), sammantraden: all.sammantraden.filter((s) => ours(s.instansId)) };
    };

    test('gives instanser back as they were, å, ä and ö, aliases and groups, and a successor that stands later in the list', async () => {
      const all = [
        w.instans('1', { name: 'Älvsjö stadsdelsnämnd', kind: 'stadsdelsnamnd', aliases: ['SDN 15', 'Älvsjö'], groups: ['stadsdelsnämnder', 'a,b "c"'], mailbox: 'alvsjo@example.se', successorId: w.instans('2').id, validTo: '2016-12-31' }),
        w.instans('2', { validFrom: '2016-01-01' }),
      ];
      await get().store.tx(({ register }) => register.upsertInstanser(all));
      expect((await inRegister()).instanser).toEqual(all);
      await get().store.tx(({ register }) => register.upsertInstanser([{ ...all[0]!, aliases: [], groups: [], successorId: null, validTo: null }]));
      expect((await inRegister()).instanser).toEqual([{ ...all[0], aliases: [], groups: [], successorId: null, validTo: null }, all[1]]);
    });

    test('[fault 12] keeps the id of a person whose name and address change', async () => {
      const first = await get().store.tx(({ register }) => register.upsertPerson(w.person('1')));
      const again = await get().store.tx(({ register }) => register.upsertPerson({ ...w.person('1'), id: 'another', name: 'Ny Namn', mail: 'ny@example.se' }));
      expect(again).toEqual({ ...first, name: 'Ny Namn', mail: 'ny@example.se' });
      expect(await get().store.tx(({ register }) => register.personByAadObjectId(first.aadObjectId))).toEqual(again);
      expect(await get().store.tx(({ register }) => register.personById('another'))).toBeNull();
    });

    test('replaces uppdrag and sammanträden; two imports at once do not leave both sets', async () => {
      const uppdrag = (id: string) => ({ id: w.id(id), instansId: w.instans('1').id, personId: w.person('1').id, roll: 'kontaktperson' as const, validFrom: '2016-01-01', validTo: null });
      await Promise.all(['a', 'b', 'c'].map((id) => get().store.tx(({ register }) => register.replaceUppdrag([uppdrag(id)]))));
      expect((await inRegister()).uppdrag).toHaveLength(1);
      const meeting = { id: w.id('mote'), instansId: w.instans('1').id, on: '2016-10-25', stopDate: '2016-10-05' };
      await get().store.tx(({ register }) => register.upsertSammantraden([meeting]));
      await get().store.tx(({ register }) => register.upsertSammantraden([{ ...meeting, id: w.id('mote2'), stopDate: null }]));
      expect((await inRegister()).sammantraden).toEqual([{ instansId: meeting.instansId, on: '2016-10-25', stopDate: null, forvaltningsgrupp: null, kallelse: null }]);
    });

    test('knows where a person is reached: the newest event wins, in whatever order they come', async () => {
      const address = { aadObjectId: w.person('1').aadObjectId, conversationId: 'a:1', serviceUrl: 'https://one/', tenantId: 't', installed: true };
      const save = (over: object, changedAt: string) => get().store.tx(({ register }) => register.saveConversation({ ...address, ...over, changedAt }));
      await save({}, '2016-06-02T08:00:00.000Z');
      await save({ installed: false }, '2016-06-02T10:00:00.000Z');
      await save({ serviceUrl: 'https://old/' }, '2016-06-02T09:00:00.000Z');
      expect(await get().store.tx(({ register }) => register.conversationOf(address.aadObjectId))).toEqual({ ...address, installed: false });
      await save({ serviceUrl: 'https://new/' }, '2016-06-02T10:00:00.000Z');
      expect(await get().store.tx(({ register }) => register.conversationOf(address.aadObjectId))).toEqual({ ...address, serviceUrl: 'https://new/' });
    });

    test('remembers reach, and the problems of a file until it is read again', async () => {
      const { id } = w.person('1');
      expect(await get().store.tx(({ register }) => register.reachOf([id, 'nobody']))).toEqual(new Map([[id, 'unknown']]));
      await get().store.tx(({ register }) => register.setReach(id, 'blocked', AT));
      expect(await get().store.tx(({ register }) => register.reachOf([id]))).toEqual(new Map([[id, 'blocked']]));
      await get().store.tx(({ library }) => library.save({
        id: w.id('handling'), arendeId: null, driveId: w.id('drive'), itemId: 'i', name: 'namnder.csv', folder: '', contentHash: null, eTag: 'e', webUrl: 'u', sizeBytes: 5, savedBy: null,
        role: 'register', problemCode: null, text: null, reading: null, readAt: AT, deletedAt: null,
      }));
      const told = [{ row: 3, code: 'unknown-namnd', data: { name: 'Servisnämnden' } }, { row: null, code: 'two-kontaktpersoner', data: {} }];
      await get().store.tx(({ register }) => register.replaceProblems(w.id('handling'), told));
      await get().store.tx(({ register }) => register.replaceProblems(w.id('handling'), told));
      expect((await get().store.tx(({ register }) => register.problems())).map(({ row, code, fileName, data }) => ({ row, code, fileName, data })))
        .toEqual([{ ...told[1], fileName: 'namnder.csv' }, { ...told[0], fileName: 'namnder.csv' }]);
      await get().store.tx(({ register }) => register.replaceProblems(w.id('handling'), []));
      expect(await get().store.tx(({ register }) => register.problems())).toEqual([]);
    });
  });
}
