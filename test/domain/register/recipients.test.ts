import { describe, expect, test } from '@jest/globals';
import { expandRecipients, receiverOf } from '#domain/register/recipients.ts';
import type { Instans, Register } from '#domain/register/register.ts';

const instans = (id: string, name: string, over: Partial<Instans> = {}): Instans => ({
  id, name, kind: 'namnd', aliases: [], groups: [], mailbox: null, validFrom: null, validTo: null, successorId: null, ...over,
});

const register: Register = {
  instanser: [
    instans('instans_service', 'Servicenämnden', { groups: ['facknämnder'], aliases: ['SN'] }),
    instans('instans_gammal', 'Gamla nämnden', { groups: ['facknämnder'], validTo: '2016-05-31' }),
    instans('instans_ny', 'Nya nämnden', { groups: ['facknämnder'], validFrom: '2016-06-01' }),
    instans('instans_bolag', 'Stadshus AB', { kind: 'bolag' }),
  ],
  people: [{ id: 'person_1', aadObjectId: 'a', name: 'Ask', mail: null }, { id: 'person_2', aadObjectId: 'b', name: 'Bo', mail: null }],
  uppdrag: [
    { instansId: 'instans_service', personId: 'person_1', roll: 'kontaktperson', validFrom: null, validTo: '2016-09-30' },
    { instansId: 'instans_service', personId: 'person_2', roll: 'stallforetradare', validFrom: null, validTo: null },
  ],
  sammantraden: [],
};

describe('written recipients as instanser', () => {
  const names = (written: readonly string[], on: string) => expandRecipients(register, written, on).instanser.map((i) => i.name);

  test('a group stands for those that are in it that day', () => {
    expect(names(['samtliga facknämnder'], '2016-05-31')).toEqual(['Servicenämnden', 'Gamla nämnden']);
    expect(names(['samtliga facknämnder'], '2016-06-02')).toEqual(['Servicenämnden', 'Nya nämnden']);
  });
  test('nobody is asked twice', () => expect(names(['SN', 'samtliga facknämnder', 'Servicenämnden'], '2016-06-02')).toEqual(['Servicenämnden', 'Nya nämnden']));
  test('letter case and spacing do not matter, the name does', () => {
    expect(names(['stadshus  ab'], '2016-06-02')).toEqual(['Stadshus AB']);
    expect(expandRecipients(register, ['Stadshuset AB'], '2016-06-02')).toEqual({ instanser: [], unknown: ['Stadshuset AB'] });
  });
  test('one that no longer exists is unknown that day', () => expect(expandRecipients(register, ['Gamla nämnden'], '2016-06-02').unknown).toEqual(['Gamla nämnden']));
});

test('the card goes to the kontaktperson of the day, else the ställföreträdare, else nobody', () => {
  expect(receiverOf(register, 'instans_service', '2016-09-30')?.name).toBe('Ask');
  expect(receiverOf(register, 'instans_service', '2016-10-01')?.name).toBe('Bo');
  expect(receiverOf(register, 'instans_bolag', '2016-10-01')).toBeNull();
});
