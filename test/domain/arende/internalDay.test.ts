import { describe, expect, test } from '@jest/globals';
import { comesFromOutside, mayBeInternal, proposedInternalDay, withInternalDay } from '#domain/arende/internalDay.ts';
import type { CaseState } from '#domain/arende/caseState.ts';
import type { Instans } from '#domain/register/register.ts';

const instans = (name: string, aliases: string[] = []): Instans => ({ id: `instans_${name}`, name, kind: 'namnd', aliases, groups: [], mailbox: null, validFrom: null, validTo: null, successorId: null });
const register = { instanser: [instans('Kommunstyrelsen', ['KS']), instans('Miljönämnden')] };

describe('a remiss from outside', () => {
  test.each([
    ['Justitiedepartementet', true], ['Regeringskansliet', true], ['Grannköpings kommun', true], ['Länsstyrelsen i Stockholm', true], ['Boverket', true], ['Kommunstyrelsen', false], ['KS', false],
    ['miljönämnd', false], ['Stadsledningskontoret', false], ['Miljöförvaltningen', false], ['Kommunledningskontoret', false], ['', false],
  ])('%s: %s', (sender, outside) => expect(comesFromOutside(register, sender)).toBe(outside));
});

describe('the internal day', () => {
  test.each([
    ['ten working days before', '2016-10-17', '2016-06-02', '2016-10-03'],
    ['over Easter, whose days are none', '2016-04-01', '2016-02-01', '2016-03-16'],
    ['nearer when ten are gone', '2016-10-17', '2016-10-10', '2016-10-11'],
    ['the last working day between', '2016-10-17', '2016-10-13', '2016-10-14'],
    ['none when it is tomorrow', '2016-10-17', '2016-10-14', null],
    ['none when it has passed', '2016-10-17', '2016-11-01', null],
  ])('%s', (_, external, today, proposed) => expect(proposedInternalDay(external, today)).toBe(proposed));

  test.each([
    ['2016-10-14', true], ['2016-10-17', false], ['2016-10-18', false], ['2016-10-15', false], ['2016-06-06', false], ['2016-06-02', false], ['2016-06-03', true],
  ])('%s may be chosen on 2 June before 17 October: %s', (day, may) => expect(mayBeInternal(day, '2016-10-17', '2016-06-02')).toBe(may));

  test('is the day that counts, and the one of the handlingar is kept beside it', () => {
    const state = { svarsdatum: '2016-10-17' } as CaseState;
    expect(withInternalDay(state, '2016-10-03')).toMatchObject({ svarsdatum: '2016-10-03', externalDay: '2016-10-17' });
    expect(withInternalDay(state, null)).toBe(state);
    // The handlingar were corrected to an earlier day since.
    expect(withInternalDay(state, '2016-10-17')).toBe(state);
    expect(withInternalDay({ ...state, svarsdatum: null }, '2016-10-03')).toMatchObject({ svarsdatum: null });
  });
});
