import { describe, expect, test } from '@jest/globals';
import { importKalender, registerFileOf } from '#domain/register/importCsv.ts';
import type { Instans } from '#domain/register/register.ts';

const instans = (name: string, aliases: readonly string[] = [], over: Partial<Instans> = {}): Instans => ({ id: name, name, kind: 'namnd', aliases, groups: [], mailbox: null, validFrom: null, validTo: null, successorId: null, ...over });
const ALL = [instans('Socialnämnden'), instans('Norra stadsdelsnämnden', ['Norra']), instans('Kommunstyrelsen', ['KS'])];
const HEAD = ['Kalender', 'Händelse', 'Datum'];
type Row = readonly [calendar: string, event: string, on: string];
const read = (...events: Row[]) => importKalender([HEAD, ...events], ALL);
const shown = (...events: Row[]) => read(...events).sammantraden.map((s) => `${s.instansName} ${s.on} ${s.stopDate} ${s.forvaltningsgrupp} ${s.kallelse}`);

describe('events of a calendar as sammanträden', () => {
  test('it is told by its headings', () => expect(registerFileOf([HEAD])).toBe('kalender'));
  test('the nämnd is named by the event, else by the calendar; days before a meeting belong to it', () => {
    expect(shown(
      ['Socialnämnden', 'Sammanträde', '2016-10-25'], ['Socialnämnden', 'Manusstopp', '2016-10-05'], ['Socialnämnden', 'Förvaltningsgruppen möts', '2016-09-14'], ['Socialnämnden', 'Kallelsen skickas', '2016-10-18'],
      ['Kommunens möten', 'Norra stadsdelsnämnden sammanträder', '2016-11-03'], ['', 'KS möte', '2016-11-07'],
    )).toEqual(['Socialnämnden 2016-10-25 2016-10-05 2016-09-14 2016-10-18', 'Norra stadsdelsnämnden 2016-11-03 null null null', 'Kommunstyrelsen 2016-11-07 null null null']);
  });
  test('papers handed in before the meeting before go to the next one', () => {
    expect(shown(
      ['Socialnämnden', 'Sammanträde', '2016-10-11'], ['Socialnämnden', 'Sammanträde', '2016-11-01'], ['Socialnämnden', 'Manusstopp', '2016-10-10'], ['Socialnämnden', 'Manusstopp', '2016-09-20'],
    )).toEqual(['Socialnämnden 2016-10-11 2016-09-20 null null', 'Socialnämnden 2016-11-01 2016-10-10 null null']);
  });
  test('what is no meeting of the nämnd is passed over; one of an unknown nämnd is told by its row', () => {
    expect(read(['Socialnämnden', 'Presidiemöte', '2016-10-01'], ['Socialnämnden', 'Tårta', '2016-10-02'], ['Kyrkan', 'Sammanträde kyrkorådet', '2016-10-03'])).toEqual({ sammantraden: [], problems: [{ row: 4, code: 'unknown-namnd', data: { namnd: 'Sammanträde kyrkorådet', nearest: '' } }] });
  });
  test('twice the same is once', () => expect(shown(['Socialnämnden', 'Sammanträde', '2016-10-25'], ['', 'Socialnämnden', '2016-10-25'])).toHaveLength(1));
});
