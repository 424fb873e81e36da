import { describe, expect, test } from '@jest/globals';
import { decisionContacts, protokollContacts, toldBy } from '#domain/paminnelse/decisionContacts.ts';
import type { Register, Roll } from '#domain/register/register.ts';

const person = (id: string) => ({ id, aadObjectId: `aad_${id}`, name: id, mail: null });
const town = (roller: Readonly<Record<string, Roll>>, away: readonly string[] = []): Register => ({
  instanser: [{ id: 'a', name: 'A', kind: 'namnd', aliases: [], groups: [], mailbox: null, validFrom: null, validTo: null, successorId: null }],
  people: Object.keys(roller).map(person), uppdrag: Object.entries(roller).map(([personId, roll]) => ({ instansId: 'a', personId, roll, validFrom: null, validTo: null })), sammantraden: [],
  absences: away.map((personId) => ({ id: personId, personId, firstDay: '2016-10-01', lastDay: '2016-12-31' })),
});
const EVERYBODY = { kalle: 'kontaktperson', sara: 'namndsekreterare', hanna: 'handlaggare' } as const;
const about = { arendeId: 'arende_1', svarsuppdragId: 's', instansId: 'a' };
const shown = (drafts: readonly { step: string; dueOn: string; personId: string }[]): string[] => drafts.map((d) => `${d.step} ${d.dueOn} ${d.personId}`);

describe('who is asked how it went', () => {
  test.each([
    ['the nämndsekreterare first', EVERYBODY, [], [], 'sara'],
    ['else the handläggare', { kalle: 'kontaktperson', hanna: 'handlaggare' }, [], [], 'hanna'],
    ['else the kontaktperson', { kalle: 'kontaktperson' }, [], [], 'kalle'],
    ['not who is away', EVERYBODY, ['sara'], [], 'hanna'],
    ['not who cannot be reached', EVERYBODY, [], ['sara', 'hanna'], 'kalle'],
    ['anyone, when none can be reached', { sara: 'namndsekreterare' }, [], ['sara'], 'sara'],
    ['nobody', {}, [], [], null],
  ] as const)('%s', (_, roller, away, unreachable, expected) => {
    expect(toldBy(town(roller as Record<string, Roll>, away), 'a', '2016-10-26', new Set(unreachable))?.id ?? null).toBe(expected);
  });
});

describe('around the meeting', () => {
  // meeting, the day it is asked: over weekends, holidays and eves
  test.each([['2016-10-25', '2016-10-26'], ['2016-10-28', '2016-10-31'], ['2016-06-23', '2016-06-27'], ['2016-12-22', '2016-12-23'], ['2016-12-23', '2016-12-27'], ['2016-12-30', '2017-01-02'], ['2017-01-05', '2017-01-09']])('%s: asked %s', (on, asked) => {
    expect(shown(decisionContacts(town(EVERYBODY), about, { on, stopDate: null }, true, '2016-06-02', 'x'))).toEqual([`namnd-utfall ${asked} sara`]);
  });
  test('with a proposal in, the reminders of the stop date go on to the kontaktperson', () => {
    expect(shown(decisionContacts(town(EVERYBODY), about, { on: '2016-10-25', stopDate: '2016-10-05' }, true, '2016-09-20', 'x'))).toEqual([
      'paminnelse-10 2016-09-21 kalle', 'paminnelse-5 2016-09-28 kalle', 'paminnelse-1 2016-10-04 kalle', 'namnd-utfall 2016-10-26 sara',
    ]);
  });
  test('without one they are those of the svarsdatum, and stay as they are', () => {
    expect(shown(decisionContacts(town(EVERYBODY), about, { on: '2016-10-25', stopDate: '2016-10-05' }, false, '2016-09-20', 'x'))).toEqual(['namnd-utfall 2016-10-26 sara']);
  });
  test('the protokollsutdrag is asked for after five working days and ten, and then no more', () => {
    expect(shown(protokollContacts(town(EVERYBODY), about, '2016-10-25', '2016-10-26'))).toEqual(['protokollsutdrag 2016-11-01 sara', 'protokollsutdrag 2016-11-08 sara']);
  });
  test('a decision that comes in late is counted from its own day', () => {
    expect(shown(protokollContacts(town(EVERYBODY), about, '2016-10-25', '2016-11-14'))).toEqual(['protokollsutdrag 2016-11-21 sara', 'protokollsutdrag 2016-11-28 sara']);
  });
});
