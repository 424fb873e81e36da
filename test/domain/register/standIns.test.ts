import { describe, expect, test } from '@jest/globals';
import { actorFrom } from '#domain/permissions/actorFrom.ts';
import { gapOf } from '#domain/register/gap.ts';
import { withHandOvers } from '#domain/register/handOver.ts';
import { heirOf, heirTo } from '#domain/register/heirOf.ts';
import { receiverOf } from '#domain/register/recipients.ts';
import type { Instans, Register, Uppdrag } from '#domain/register/register.ts';

const instans = (id: string, over: Partial<Instans> = {}): Instans => ({ id, name: id, kind: 'namnd', aliases: [], groups: [], mailbox: null, validFrom: null, validTo: null, successorId: null, ...over });
const uppdrag = (instansId: string, personId: string, roll: Uppdrag['roll'] = 'kontaktperson', over: Partial<Uppdrag> = {}): Uppdrag => ({ instansId, personId, roll, validFrom: null, validTo: null, ...over });
const people = ['ask', 'bo', 'cia'].map((id) => ({ id, aadObjectId: `aad-${id}`, name: id, mail: null }));
const register = (over: Partial<Register> = {}): Register => ({ instanser: [instans('a')], people, uppdrag: [uppdrag('a', 'ask'), uppdrag('a', 'bo', 'stallforetradare')], sammantraden: [], ...over });
const away = (personId: string) => ({ id: `x-${personId}`, personId, firstDay: '2016-10-03', lastDay: '2016-10-05' });

describe('away', () => {
  test.each([['2016-10-02', 'ask'], ['2016-10-03', 'bo'], ['2016-10-05', 'bo'], ['2016-10-06', 'ask']])('on %s it is %s', (on, who) => {
    expect(receiverOf(register({ absences: [away('ask')] }), 'a', on)?.id).toBe(who);
  });
  test('with nobody to take over it stays, and is a gap that says so', () => {
    const all = register({ absences: [away('ask'), away('bo')] });
    expect(receiverOf(all, 'a', '2016-10-04')?.id).toBe('ask');
    expect(gapOf(all, new Map(), 'a', '2016-10-04').gap).toBe('ask är borta till och med 5 oktober 2016, och ingen ställföreträdare kan ta över. Be nämnden att utse en.');
    expect(gapOf(all, new Map(), 'a', '2016-10-06').gap).toBeNull();
  });
  test('the one who steps in is the one that must be reached', () => {
    expect(gapOf(register({ absences: [away('ask')] }), new Map([['bo', 'not-installed']]), 'a', '2016-10-04').gap).toContain('bo saknar appen');
  });
});

describe('merged in the middle of a remiss (FAULT 14)', () => {
  const merged = register({
    instanser: [instans('old1', { validTo: '2023-06-30', successorId: 'mid' }), instans('old2', { validTo: '2023-06-30', successorId: 'mid' }), instans('mid', { validFrom: '2023-07-01', validTo: '2024-12-31', successorId: 'new' }), instans('new', { validFrom: '2025-01-01' })],
    uppdrag: [uppdrag('old1', 'ask'), uppdrag('mid', 'bo'), uppdrag('new', 'cia')],
  });
  test.each([['2023-06-30', 'old1'], ['2023-07-01', 'mid'], ['2025-01-01', 'new']])('on %s the heir is %s', (on, heir) => expect(heirOf(merged, 'old1', on)).toBe(heir));
  test('the card goes to the heir\'s people, and they may answer for both', () => {
    expect(receiverOf(merged, 'old1', '2023-07-01')?.id).toBe('bo');
    expect(actorFrom(merged, 'aad-bo', '2023-07-01')?.roller.map((r) => r.instansId).sort()).toEqual(['mid', 'old1', 'old2']);
    expect(actorFrom(merged, 'aad-bo', '2023-06-30')?.roller.map((r) => r.instansId)).toEqual(['mid']);
  });
  test('exactly one heir, whatever the list says', () => {
    for (const on of ['2023-06-30', '2024-01-01', '2026-01-01']) for (const id of ['old1', 'old2']) expect(merged.instanser.filter((i) => i.id === id || heirTo(merged, i.id, on).includes(id)).filter((i) => heirOf(merged, id, on) === i.id)).toHaveLength(1);
    const loop = register({ instanser: [instans('a', { validTo: '2020-01-01', successorId: 'b' }), instans('b', { validTo: '2020-01-01', successorId: 'a' })] });
    expect(heirOf(loop, 'a', '2021-01-01')).toBe('a');
  });
});

describe('handed over', () => {
  const given = [uppdrag('a', 'ask', 'kontaktperson', { validTo: '2016-12-31' })];
  const over = { id: 'h', instansId: 'a', roll: 'kontaktperson' as const, fromPersonId: 'ask', toPersonId: 'bo', fromDay: '2016-09-01' };
  test('the one ends the day before, the other goes on to the same last day', () => {
    expect(withHandOvers(given, [over])).toEqual([uppdrag('a', 'ask', 'kontaktperson', { validTo: '2016-08-31' }), uppdrag('a', 'bo', 'kontaktperson', { validFrom: '2016-09-01', validTo: '2016-12-31' })]);
  });
  test('handed on again', () => {
    const twice = withHandOvers(given, [over, { ...over, id: 'h2', fromPersonId: 'bo', toPersonId: 'cia', fromDay: '2016-10-01' }]);
    expect(twice.map((u) => `${u.personId} ${u.validFrom}–${u.validTo}`)).toEqual(['ask null–2016-08-31', 'bo 2016-09-01–2016-09-30', 'cia 2016-10-01–2016-12-31']);
  });
  test('when the file names somebody else itself, the file holds', () => {
    const renewed = [uppdrag('a', 'cia')];
    expect(withHandOvers(renewed, [over])).toEqual(renewed);
    const both = [uppdrag('a', 'ask'), uppdrag('a', 'bo', 'kontaktperson', { validFrom: '2016-09-01' })];
    expect(withHandOvers(both, [over]).filter((u) => u.personId === 'bo')).toHaveLength(1);
  });
});
