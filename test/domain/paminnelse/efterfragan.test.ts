import { expect, test } from '@jest/globals';
import { whomToAsk } from '#domain/paminnelse/efterfragan.ts';
import type { Register, Roll } from '#domain/register/register.ts';

const roll = (personId: string, r: Roll, instansId = 'i') => ({ instansId, personId, roll: r, validFrom: null, validTo: null });
const register = (uppdrag: Register['uppdrag'], absences: Register['absences'] = []): Register => ({
  instanser: ['i', 'ny'].map((id) => ({ id, name: id, kind: 'namnd', aliases: [], groups: [], mailbox: null, validFrom: null, validTo: null, successorId: null })),
  people: ['kon', 'stf', 'sek', 'reg', 'che', 'han'].map((id) => ({ id, aadObjectId: id, name: id, mail: null })), uppdrag, sammantraden: [], absences,
});
const ask = (r: Register, today = '2016-10-18'): string[] => whomToAsk(r, 'i', today).map((a) => `${a.person.id} ${a.roll}${a.away ? ' away' : ''}`);

test('the registrator first, then nämndsekreterare, kontaktperson, ställföreträdare and chef; never the handläggare', () => {
  expect(ask(register([roll('che', 'chef'), roll('kon', 'kontaktperson'), roll('han', 'handlaggare'), roll('stf', 'stallforetradare'), roll('sek', 'namndsekreterare'), roll('reg', 'registrator')])))
    .toEqual(['reg registrator', 'sek namndsekreterare', 'kon kontaktperson', 'stf stallforetradare', 'che chef']);
});
test('somebody with two roles once, by the better one; nobody at all is nobody', () => {
  expect(ask(register([roll('kon', 'kontaktperson'), roll('kon', 'registrator')]))).toEqual(['kon registrator']);
  expect(ask(register([]))).toEqual([]);
});
test('who is away is told as away, and the kontaktperson is the one who receives that day', () => {
  const away = [{ id: 'f', personId: 'kon', firstDay: '2016-10-01', lastDay: '2016-10-31' }, { id: 'g', personId: 'reg', firstDay: '2016-10-18', lastDay: '2016-10-18' }];
  expect(ask(register([roll('kon', 'kontaktperson'), roll('stf', 'stallforetradare'), roll('reg', 'registrator')], away))).toEqual(['reg registrator away', 'stf kontaktperson']);
});
test('[fault 14] a nämnd that has gone into another: those of the heir', () => {
  const r = register([roll('kon', 'kontaktperson'), roll('reg', 'registrator', 'ny')]);
  const gone: Register = { ...r, instanser: r.instanser.map((i) => (i.id === 'i' ? { ...i, validTo: '2016-09-30', successorId: 'ny' } : i)) };
  expect(ask(gone)).toEqual(['reg registrator', 'kon kontaktperson']);
});
