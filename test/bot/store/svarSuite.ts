import { beforeAll, describe, expect, test } from '@jest/globals';
import { verifyChain } from '#bot/log/verifyChain.ts';
import type { Svar } from '#domain/svar/svar.ts';
import { AT, world } from './builders.ts';
import type { TestStore } from './suite.ts';

export function svarSuite(get: () => TestStore): void {
  describe('svar, utkast, merge and log', () => {
    const w = world('svar');
    beforeAll(() => get().store.tx(w.sent));
    const add = (svar: Svar, form: string, hash: string) => get().store.tx((s) => s.svar.add(svar, form, hash));

    test('[fault 16, 17] a press delivered again, with the same form or thirty seconds later as a new one, is one answer', async () => {
      expect(await add(w.svar(1), 'form-1', 'hash-1')).toEqual({ kind: 'added' });
      expect(await add(w.svar(2), 'form-1', 'hash-1')).toEqual({ kind: 'duplicate', svar: w.svar(1) });
      expect(await add(w.svar(2), 'form-2', 'hash-1')).toEqual({ kind: 'duplicate', svar: w.svar(1) });
      const later = w.svar(2, { legalState: 'kompletterat', standing: 'namnden' });
      expect(await add(later, 'form-3', 'hash-2')).toEqual({ kind: 'added' });
      // The same words as an earlier version, but not as the latest: somebody has changed their mind back.
      expect(await add(w.svar(3), 'form-4', 'hash-1')).toEqual({ kind: 'added' });
      const found = await get().store.tx(({ utskick }) => utskick.svarsuppdrag(w.svarsuppdrag('1').id));
      expect(found?.svar).toEqual([w.svar(1), later, w.svar(3)]);
    });

    test('ten deliveries of one press at the same moment make one row, and all hear of it', async () => {
      const svar = w.svar(1, { id: w.id('many'), svarsuppdragId: w.svarsuppdrag('2').id, instansId: w.instans('2').id, synpunkter: [] });
      const heard = await Promise.all(Array.from({ length: 10 }, (_, i) => add({ ...svar, id: `${svar.id}${i}` }, `form-many-${i % 3}`, 'hash-many')));
      expect(heard.filter((h) => h.kind === 'added')).toHaveLength(1);
      expect(new Set(heard.map((h) => (h.kind === 'duplicate' ? h.svar.id : null))).size).toBe(2);
    });

    test('what is lämnat is never changed, not even by the owner of the database', async () => {
      for (const statement of ["update svar set stance = 'avstyrker'", 'delete from svar', "update synpunkt set body = ''", 'delete from synpunkt', 'truncate svar cascade', "update log_entry set actor = 'x'", 'delete from log_entry', 'truncate log_entry']) {
        await get().store.tx(({ log }) => log.append({ at: AT, actor: null, verb: 'svar-lamnat', arendeId: w.arende.id, data: {} }));
        await expect(get().sql(statement)).rejects.toThrow(/append only/);
      }
    });

    test('a draft is seen only within a transaction opened for its instans', async () => {
      const draft = (n: string, text: string) => ({
        svarsuppdragId: w.svarsuppdrag(n).id, instansId: w.instans(n).id, personId: w.person(n).id, savedAt: AT,
        input: { formInstance: 'f', stance: 'avstyrker' as const, standing: 'forvaltningen' as const, decidedBy: null, synpunkter: [{ delId: null, text }] },
      });
      const [one, two] = [w.instans('1').id, w.instans('2').id];
      await get().store.tx(({ svar }) => svar.saveUtkast(draft('1', 'ettans')), [one]);
      await get().store.tx(({ svar }) => svar.saveUtkast(draft('2', 'tvåans')), [two]);
      await expect(get().store.tx(({ svar }) => svar.saveUtkast(draft('1', 'tvåans hand')), [two])).rejects.toThrow(/row-level security/);
      await expect(get().store.tx(({ svar }) => svar.saveUtkast(draft('1', 'ingens'))) ).rejects.toThrow(/row-level security/);
      const read = (n: string, instanser?: string[]) => get().store.tx(({ svar }) => svar.utkast(w.svarsuppdrag(n).id), instanser);
      expect(await read('1', [one])).toEqual(draft('1', 'ettans'));
      expect(await read('1', [two])).toBeNull();
      expect(await read('1')).toBeNull();
      expect(await read('2', [one, two])).toEqual(draft('2', 'tvåans'));
      await get().store.tx(({ svar }) => svar.dropUtkast(w.svarsuppdrag('1').id, w.person('1').id, 'f'), [two]);
      expect(await read('1', [one])).not.toBeNull();
      await get().store.tx(({ svar }) => svar.dropUtkast(w.svarsuppdrag('1').id, w.person('1').id, 'f'), [one]);
      expect(await read('1', [one])).toBeNull();
    });

    test('what has been handed in leaves the drafts: one’s own, and the colleague’s that it went on from, but nothing that was written since', async () => {
      const [id, instans] = [w.svarsuppdrag('2').id, w.instans('2').id];
      const save = (n: string, formInstance: string) => get().store.tx(({ svar }) => svar.saveUtkast({
        svarsuppdragId: id, instansId: instans, personId: w.person(n).id, savedAt: AT, input: { formInstance, stance: null, standing: null, decidedBy: null, synpunkter: [{ delId: null, text: `${n} i ${formInstance}` }] },
      }), [instans]);
      const drop = (n: string, formInstance: string) => get().store.tx(({ svar }) => svar.dropUtkast(id, w.person(n).id, formInstance), [instans]);
      const own = (n: string, formInstance: string) => get().store.tx(({ svar }) => svar.utkastOf(id, w.person(n).id, formInstance), [instans]);
      await get().store.tx((s) => s.register.upsertPerson(w.person('3')));
      await save('1', 'gemensamt');
      await save('2', 'gemensamt');
      await save('3', 'eget');
      expect(await own('2', 'gemensamt')).toMatchObject({ personId: w.person('2').id, input: { formInstance: 'gemensamt' } });
      expect(await own('2', 'eget')).toBeNull();
      expect(await get().store.tx(({ svar }) => svar.utkastOf(id, w.person('2').id, 'gemensamt'), [w.instans('1').id])).toBeNull();
      await drop('2', 'gemensamt');
      expect([await own('1', 'gemensamt'), await own('2', 'gemensamt')]).toEqual([null, null]);
      expect(await own('3', 'eget')).not.toBeNull();
      await save('2', 'eget');
      await save('3', 'eget');
      await drop('2', 'eget');
      expect(await own('3', 'eget')).not.toBeNull();
    });

    test('[R-8] of two who save the same merge, one is told', async () => {
      const model = (text: string) => ({ stycken: [{ id: 's', delId: null, text, sources: ['x'] }], setAside: [] });
      const save = (basedOn: number, text: string) => get().store.tx(({ sammanstallning }) => sammanstallning.save(w.arende.id, basedOn, model(text), w.person('1').id, AT));
      expect(await save(0, 'först')).toBe('saved');
      expect((await Promise.all(['a', 'b', 'c'].map((t) => save(1, t)))).sort()).toEqual(['conflict', 'conflict', 'saved']);
      expect(await save(7, 'ur luften')).toBe('conflict');
      expect((await get().store.tx(({ sammanstallning }) => sammanstallning.latest(w.arende.id)))?.revision).toBe(2);
      const dokument = { id: w.id('dokument'), arendeId: w.arende.id, kind: 'remissammanstallning' as const, revision: 2, driveId: 'd', itemId: 'i', name: 'Sammanställning.docx', webUrl: 'u', sha256: 'abc', createdBy: w.person('1').id, createdAt: AT };
      await get().store.tx(({ sammanstallning }) => sammanstallning.addDokument(dokument));
      expect(await get().store.tx(({ sammanstallning }) => sammanstallning.dokument(w.arende.id))).toEqual([dokument]);
    });

    test('[S-9] one byte changed behind our back, a link taken out, or a tail cut off is found where it is', async () => {
      const source = { read: (after: number, limit: number) => get().store.tx(({ log }) => log.read(after, limit)), head: () => get().store.tx(({ log }) => log.head()) };
      for (let i = 0; i < 5; i += 1) await get().store.tx(({ log }) => log.append({ at: AT, actor: w.person('1').id, verb: 'way-chosen', arendeId: w.arende.id, data: { way: 'delegation' } }));
      const { seq } = await source.head();
      const tamper = async (statement: string, undo: string): Promise<number | null> => {
        await get().sql('alter table log_entry disable trigger user');
        await get().sql(statement);
        const { firstBroken } = await verifyChain(source, 3);
        await get().sql(undo);
        await get().sql('alter table log_entry enable trigger user');
        return firstBroken;
      };
      const at = seq - 2;
      expect(await tamper(`update log_entry set data = '{"way": "delegatiom"}' where seq = ${at}`, `update log_entry set data = '{"way": "delegation"}' where seq = ${at}`)).toBe(at);
      expect(await tamper(`update log_entry set actor = null where seq = ${at}`, `update log_entry set actor = '${w.person('1').id}' where seq = ${at}`)).toBe(at);
      expect(await tamper(`update log_entry set at = at + interval '1 second' where seq = ${at}`, `update log_entry set at = at - interval '1 second' where seq = ${at}`)).toBe(at);
      await get().sql(`create table kept as select * from log_entry where seq >= ${at}`);
      const restore = `insert into log_entry select * from kept where seq not in (select seq from log_entry)`;
      expect(await tamper(`delete from log_entry where seq = ${at}`, restore)).toBe(at);
      expect(await tamper(`delete from log_entry where seq >= ${at}`, restore)).toBe(at);
      expect(await verifyChain(source, 3)).toEqual({ entries: seq, firstBroken: null });
    });

    test('entries of many transactions at once make one whole chain', async () => {
      const source = { read: (after: number, limit: number) => get().store.tx(({ log }) => log.read(after, limit)), head: () => get().store.tx(({ log }) => log.head()) };
      const before = (await source.head()).seq;
      await Promise.all(Array.from({ length: 12 }, (_, i) => get().store.tx(async ({ log }) => {
        for (const n of [1, 2]) await log.append({ at: '2016-06-02T08:00:00Z', actor: null, verb: 'card-delivered', arendeId: null, data: { ö: i, a: n, z: null } });
      })));
      expect(await verifyChain(source, 7)).toEqual({ entries: before + 24, firstBroken: null });
      await expect(get().store.tx(async ({ log }) => {
        await log.append({ at: AT, actor: null, verb: 'card-delivered', arendeId: null, data: {} });
        throw new Error('undone');
      })).rejects.toThrow('undone');
      expect((await source.head()).seq).toBe(before + 24);
    });
  });
}
