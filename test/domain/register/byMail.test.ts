import { describe, expect, test } from '@jest/globals';
import { instanserBelow } from '#domain/register/below.ts';
import { answersByMail, mailboxOf } from '#domain/register/byMail.ts';
import { importNamnder } from '#domain/register/importNamnder.ts';
import { receiverOf } from '#domain/register/recipients.ts';
import type { Register } from '#domain/register/register.ts';
import { tableOf } from '#domain/register/registerTables.ts';

const HEAD = ['Nämnd', 'Typ', 'Grupper', 'Alias', 'Funktionsbrevlåda', 'Gäller från', 'Gäller till', 'Efterträdare', 'Svarar per e-post', 'Hör under'];
const ROWS = [
  HEAD,
  ['Stadshus AB', 'bolag', '', '', 'info@stadshus.example', '', '', '', '', ''],
  ['Hamnbolaget AB', 'bolag', '', '', '', '', '', '', 'Ja', 'Stadshus AB'],
  ['Kajbolaget AB', 'bolag', '', '', '', '', '2016-06-30', 'Hamnbolaget AB', '', 'Hamnbolaget AB'],
  ['Idrottsnämnden', 'nämnd', '', '', 'idrott@stad.example', '', '', '', 'x', ''],
];
const { instanser, problems } = importNamnder(ROWS);
const byName = (name: string): string => instanser.find((i) => i.name === name)!.id;
const register: Register = {
  instanser, sammantraden: [], people: [{ id: 'person_1', aadObjectId: 'aad1', name: 'Ida', mail: null }],
  uppdrag: [{ instansId: byName('Idrottsnämnden'), personId: 'person_1', roll: 'kontaktperson', validFrom: null, validTo: null }],
};

describe('«Svarar per e-post» and «Hör under» in the list', () => {
  test('are read, written out, and read again to the same', () => {
    expect(problems).toEqual([]);
    expect(instanser.filter((i) => i.byMail).map((i) => i.name)).toEqual(['Hamnbolaget AB', 'Idrottsnämnden']);
    expect(importNamnder(tableOf(register, 'namnder')).instanser).toEqual(expect.arrayContaining([...instanser]));
    expect(importNamnder(tableOf(register, 'namnder')).problems).toEqual([]);
  });

  test('a list without the columns means in Teams and under nobody', () => {
    expect(importNamnder([['Nämnd', 'Typ'], ['Kulturnämnden', 'nämnd']]).instanser[0]).toMatchObject({ byMail: false, parentId: null });
  });

  test('what cannot be understood is told by its row, and the row comes in', () => {
    const read = importNamnder([HEAD, ['Kulturnämnden', 'nämnd', '', '', '', '', '', '', 'kanske', 'Finns Inte AB']]);
    expect(read.problems.map((p) => [p.row, p.code])).toEqual([[2, 'bad-choice'], [2, 'unknown-parent']]);
    expect(read.instanser[0]).toMatchObject({ byMail: false, parentId: null });
  });

  test('nobody gets a card there, and an instans that has gone into another goes its way', () => {
    expect(receiverOf(register, byName('Idrottsnämnden'), '2016-06-02')).toBeNull();
    expect(answersByMail(register, byName('Kajbolaget AB'), '2016-06-30')).toBe(false);
    expect(answersByMail(register, byName('Kajbolaget AB'), '2016-07-01')).toBe(true);
    expect(mailboxOf(register, byName('Stadshus AB'), '2016-06-02')).toBe('info@stadshus.example');
  });
});

describe('who belongs below', () => {
  test('all steps down, as they stand on the day', () => {
    expect(instanserBelow(register, byName('Stadshus AB'), '2016-06-30').map((i) => i.name)).toEqual(['Hamnbolaget AB', 'Kajbolaget AB']);
    expect(instanserBelow(register, byName('Stadshus AB'), '2016-07-01').map((i) => i.name)).toEqual(['Hamnbolaget AB']);
    expect(instanserBelow(register, byName('Idrottsnämnden'), '2016-06-02')).toEqual([]);
  });

  test('two that stand under each other hang nobody', () => {
    const [a, b] = ['a', 'b'].map((id, i) => ({ ...instanser[0]!, id, name: id, parentId: i === 0 ? 'b' : 'a' }));
    expect(instanserBelow({ instanser: [a!, b!] }, 'a', '2016-06-02').map((i) => i.id)).toEqual(['b']);
  });
});
