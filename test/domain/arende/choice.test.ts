import { describe, expect, test } from '@jest/globals';
import { chosenRecipients, NO_CHOICE, wishFor, type Choice } from '#domain/arende/choice.ts';
import { delegationBarred, readFullmaktige } from '#domain/arende/fullmaktige.ts';
import type { CaseDocument } from '#domain/arende/proposals.ts';
import type { Instans, Register } from '#domain/register/register.ts';

const instans = (id: string, name: string, more: Partial<Instans> = {}): Instans => ({ id, name, kind: 'namnd', aliases: [], groups: ['facknämnder'], mailbox: null, validFrom: null, validTo: null, successorId: null, ...more });
const register: Register = {
  instanser: [
    instans('i_a', 'Alnämnden'), instans('i_b', 'Björknämnden', { validTo: '2016-06-30' }), instans('i_c', 'Cedernämnden', { validFrom: '2016-07-01' }),
    instans('i_d', 'Dammbolaget AB', { kind: 'bolag', groups: ['bolag'] }), instans('i_e', 'Eknämnden', { groups: [] }),
  ],
  people: [], uppdrag: [], sammantraden: [],
};
const with_ = (more: Partial<Choice>): Choice => ({ ...NO_CHOICE, ...more });
const ids = (written: string[], choice: Choice, on: string): string[] => chosenRecipients(register, written, choice, on).instanser.map((i) => i.id);

test.each([
  ['the group as it stood before', ['Samtliga facknämnder'], NO_CHOICE, '2016-06-30', ['i_a', 'i_b']],
  ['and after a nämnd came and another went', ['Samtliga facknämnder'], NO_CHOICE, '2016-07-01', ['i_a', 'i_c']],
  ['named twice, counted once', ['Alnämnden', 'facknämnder'], NO_CHOICE, '2016-06-30', ['i_a', 'i_b']],
  ['left out', ['facknämnder'], with_({ leftOut: [{ instansId: 'i_a', reason: null }] }), '2016-06-30', ['i_b']],
  ['added from the register', ['Alnämnden'], with_({ added: ['i_d', 'i_e'] }), '2016-06-30', ['i_a', 'i_d', 'i_e']],
  ['added, and named by the handlingar too', ['Alnämnden'], with_({ added: ['i_a'] }), '2016-06-30', ['i_a']],
  ['added, but not there any more', ['Alnämnden'], with_({ added: ['i_b', 'i_okand'] }), '2016-07-01', ['i_a']],
  ['nothing written, only added', [], with_({ added: ['i_d'] }), '2016-06-30', ['i_d']],
])('%s', (_name, written, choice, on, expected) => expect(ids(written, choice, on)).toEqual(expected));

test('the groups keep who is left out and why, and what the register does not know', () => {
  const { groups, unknown } = chosenRecipients(register, ['Samtliga facknämnder', 'Hittepånämnden', 'Dammbolaget AB'], with_({ leftOut: [{ instansId: 'i_b', reason: 'Berörs inte.' }], added: ['i_e'] }), '2016-06-30');
  expect(groups.map((g) => [g.kind, g.title, g.chosen.map((i) => i.id), g.leftOut.map((l) => [l.instans.id, l.reason])])).toEqual([
    ['group', 'Samtliga facknämnder', ['i_a'], [['i_b', 'Berörs inte.']]], ['one', 'Dammbolaget AB', ['i_d'], []], ['added', '', ['i_e'], []],
  ]);
  expect(unknown).toEqual(['Hittepånämnden']);
  expect(wishFor(with_({ wishes: [{ instansId: 'i_a', wish: 'namnden' }] }), 'i_a')).toBe('namnden');
  expect(wishFor(NO_CHOICE, 'i_a')).toBeNull();
});

describe('whether the yttrande goes to fullmäktige', () => {
  const saying = (...points: string[]): CaseDocument[] => [{ handlingId: 'h', name: 'x', reading: { decisionPoints: points.map((value) => ({ value })) } as unknown as CaseDocument['reading'] }];
  test.each([
    ['Kommunstyrelsen föreslår kommunfullmäktige att anta strategin.', true], ['Kommunfullmäktige beslutar följande', true], ['Yttrande till kommunfullmäktige över motionen', true],
    ['Regionfullmäktige antar planen', true], ['Nämnden överlämnar tjänsteutlåtandet till kommunfullmäktige som svar på remissen', true],
    ['Nämnden överlämnar tjänsteutlåtandet till kommunstyrelsen som svar på remissen.', false], ['Paragrafen justeras omedelbart.', false], ['Fullmäktiges budget är utgångspunkten.', false],
  ])('%s', (point, goes) => expect(readFullmaktige(saying('Något annat.', point)) !== null).toBe(goes));
  test('then no nämnd may delegate; a company decides for itself', () => {
    expect(delegationBarred({ toFullmaktige: true }, register, 'i_a')).toBe(true);
    expect(delegationBarred({ toFullmaktige: true }, register, 'i_d')).toBe(false);
    expect(delegationBarred({ toFullmaktige: false }, register, 'i_a')).toBe(false);
    expect(delegationBarred({}, register, 'i_a')).toBe(false);
  });
});
