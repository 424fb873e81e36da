import { describe, expect, test } from '@jest/globals';
import { anstandProposal } from '#domain/arende/anstandProposal.ts';
import { verdictFor } from '#domain/arende/verdict.ts';
import type { Register, Sammantrade } from '#domain/register/register.ts';

const TODAY = '2016-06-02';
const instans = (kind: 'namnd' | 'bolag') => ({ id: 'a', name: 'A', kind, aliases: [], groups: [], mailbox: null, validFrom: null, validTo: null, successorId: null });
const register = (meetings: readonly Omit<Sammantrade, 'instansId'>[], kind: 'namnd' | 'bolag' = 'namnd'): Register =>
  ({ instanser: [instans(kind)], people: [], uppdrag: [], sammantraden: meetings.map((m) => ({ instansId: 'a', ...m })) });

describe('the sentence tells the dates that decide it', () => {
  // meeting, stop date, förvaltningsgrupp, svarsdatum, kind, sentence, anstånd to, ready clause's reason
  test.each([
    ['2016-09-20', '2016-09-05', null, '2016-10-17', 'hinner', 'Nämnden sammanträder 20 september 2016. Lämna handlingarna senast 5 september 2016. Protokollet är justerat senast 4 oktober 2016. Det hinner ni.', null, null],
    ['2016-10-03', null, null, '2016-10-17', 'hinner', 'Nämnden sammanträder 3 oktober 2016. Protokollet är justerat senast 17 oktober 2016. Det hinner ni.', null, null],
    ['2016-10-04', null, null, '2016-10-17', 'hinner-med-omedelbar-justering', 'Nämnden sammanträder 4 oktober 2016. Vanlig justering kan ta till 18 oktober 2016, efter svarsdagen. Det hinner ni om paragrafen justeras omedelbart.', null, 'Svaret ska vara inne senast 17 oktober 2016. Vanlig justering kan ta till 18 oktober 2016.'],
    ['2016-10-25', '2016-10-05', '2016-09-14', '2016-10-17', 'forvaltningens-forslag', 'Nämnden sammanträder 25 oktober 2016, 8 dagar efter svarsdagen. Skicka förvaltningens förslag nu, beslutet kommer efter sammanträdet. Eller begär anstånd.', '2016-10-26', 'Svaret ska vara inne senast 26 oktober 2016. Vanlig justering kan ta till 8 november 2016.'],
    ['2016-10-25', '2016-10-20', '2016-10-17', '2016-10-17', 'forvaltningens-forslag', 'Nämnden sammanträder 25 oktober 2016, 8 dagar efter svarsdagen. Skicka förvaltningens förslag nu, beslutet kommer efter sammanträdet. Eller begär anstånd.', '2016-10-26', 'Svaret ska vara inne senast 26 oktober 2016. Vanlig justering kan ta till 8 november 2016.'],
    ['2016-10-18', '2016-10-18', null, '2016-10-17', 'hinner-inte', 'Nämnden sammanträder 18 oktober 2016, 1 dag efter svarsdagen. Begär anstånd eller svara på delegation.', '2016-10-19', 'Svaret ska vara inne senast 19 oktober 2016. Vanlig justering kan ta till 1 november 2016.'],
  ] as const)('%s for %s / %s by %s: %s', (on, stopDate, forvaltningsgrupp, svarsdatum, verdict, text, anstandTo, reason) => {
    const told = verdictFor(register([{ on, stopDate, forvaltningsgrupp }]), 'a', svarsdatum, TODAY);
    expect(told).toMatchObject({ verdict, text, anstandTo });
    expect(told.ready).toEqual(reason === null ? null : { clause: 'Paragrafen justeras omedelbart.', reason });
  });

  test('a company decides in its board', () => {
    expect(verdictFor(register([{ on: '2016-10-25', stopDate: '2016-10-05' }], 'bolag'), 'a', '2016-10-17', TODAY).text).toBe(
      'Styrelsen sammanträder 25 oktober 2016, 8 dagar efter svarsdagen. Skicka bolagets förslag nu, beslutet kommer efter sammanträdet. Eller begär anstånd.',
    );
  });
});

describe('the meeting that the matter has been brought to', () => {
  const two = register([{ on: '2016-10-25', stopDate: '2016-10-05' }, { on: '2016-11-29', stopDate: '2016-11-08' }]);
  test('counts although its stop date has passed', () => {
    expect(verdictFor(two, 'a', '2016-10-26', '2016-10-20').sammantrade?.on).toBe('2016-11-29');
    expect(verdictFor(two, 'a', '2016-10-26', '2016-10-20', '2016-10-25')).toMatchObject({ verdict: 'hinner-med-omedelbar-justering', sammantrade: { on: '2016-10-25' } });
  });
  test('that has been taken out of the calendar is looked for anew', () => expect(verdictFor(two, 'a', '2016-10-26', '2016-10-20', '2016-10-24').sammantrade?.on).toBe('2016-11-29'));
});

describe('the anstånd to ask for', () => {
  test('the day after the meeting, with the meeting as its reason', () => {
    const late = verdictFor(register([{ on: '2016-10-25', stopDate: '2016-10-05' }]), 'a', '2016-10-17', TODAY);
    expect(anstandProposal(late, 'namnd')).toEqual({ askedFor: '2016-10-26', reason: 'Nämnden sammanträder den 25 oktober 2016. Omedelbar justering ingår i förslaget.' });
    expect(anstandProposal(late, 'bolag')?.reason).toBe('Styrelsen sammanträder den 25 oktober 2016. Omedelbar justering ingår i förslaget.');
  });
  test('none when there is time, and none when nothing is known', () => {
    expect(anstandProposal(verdictFor(register([{ on: '2016-09-20', stopDate: null }]), 'a', '2016-10-17', TODAY), 'namnd')).toBeNull();
    expect(anstandProposal(verdictFor(register([]), 'a', '2016-10-17', TODAY), 'namnd')).toBeNull();
  });
});
