import { describe, expect, test } from '@jest/globals';
import { importKontaktpersoner, importNamnder, importSammantraden, registerFileOf } from '#domain/register/importCsv.ts';
import { registerProblemEn, registerProblemTextsEn } from '#domain/texts/register.en.ts';
import { registerProblemSv, registerProblemTextsSv } from '#domain/texts/register.sv.ts';

const NAMNDER = [
  ['Nämnd', 'Typ', 'Grupper', 'Alias', 'Funktionsbrevlåda', 'Gäller från', 'Gäller till', 'Efterträdare'],
  ['Kommunstyrelsen', 'kommunstyrelse', '', 'KS', 'ks@stad.example', '', '', ''],
  ['Servicenämnden', 'nämnd', 'facknämnder', '', '', '', '', ''],
  ['Rinkeby-Kista stadsdelsnämnd', 'stadsdelsnämnd', 'stadsdelsnämnder, norra', 'Rinkeby-Kista | RK', '', '', '2023-06-30', 'Järva stadsdelsnämnd'],
  ['Järva stadsdelsnämnd', '', 'stadsdelsnämnder', '', '', '2023-07-01', '', ''],
  ['Stockholms Stadshus AB', '', '', '', '', '', '', ''],
];
const { instanser } = importNamnder(NAMNDER);
const HEADER = ['Nämnd', 'Roll', 'Namn', 'E-post', 'Gäller från', 'Gäller till'];
const people = (...rows: string[][]) => importKontaktpersoner([HEADER, ...rows], instanser);
const codes = (problems: readonly { row: number | null; code: string }[]) => problems.map((p) => [p.row, p.code]);

describe('nämnder', () => {
  test('become instanser with kind, groups, aliases, validity and heir', () => {
    expect(importNamnder(NAMNDER).problems).toEqual([]);
    expect(instanser.map((i) => [i.name, i.kind])).toEqual([
      ['Kommunstyrelsen', 'kommunstyrelse'], ['Servicenämnden', 'namnd'], ['Rinkeby-Kista stadsdelsnämnd', 'stadsdelsnamnd'], ['Järva stadsdelsnämnd', 'stadsdelsnamnd'], ['Stockholms Stadshus AB', 'bolag'],
    ]);
    const rinkeby = instanser[2];
    expect(rinkeby).toMatchObject({ id: 'instans_rinkeby-kista-stadsdelsnamnd', groups: ['stadsdelsnämnder', 'norra'], aliases: ['Rinkeby-Kista', 'RK'], validTo: '2023-06-30', successorId: 'instans_jarva-stadsdelsnamnd' });
  });

  test('come in whatever the order and the names of the columns', () => {
    const { instanser: found, problems } = importNamnder([['TYP', ' Kallas även:', 'Namn'], ['bolag', 'SHAB', 'Stadshus AB']]);
    expect(problems).toEqual([]);
    expect(found[0]).toMatchObject({ name: 'Stadshus AB', kind: 'bolag', aliases: ['SHAB'] });
  });

  test('keep their ids when the file is read again with rows moved', () => {
    const moved = importNamnder([NAMNDER[0]!, ...NAMNDER.slice(1).reverse()]).instanser;
    expect(new Set(moved.map((i) => i.id))).toEqual(new Set(instanser.map((i) => i.id)));
  });

  test('wrong rows are told by their number in the spreadsheet and the others come in', () => {
    const { instanser: found, problems } = importNamnder([
      NAMNDER[0]!, ['Servicenämnden', 'nämnd', '', '', '', '', '', ''], ['', '', '', '', '', '', '', ''], ['servicenämnd', '', '', '', '', '', '', ''], ['', 'nämnd', '', '', '', '', '', ''],
      ['Kulturnämnden', 'avdelning', '', '', 'kultur', '2016-02-30', '', ''], ['Idrottsnämnden', 'klubb', '', '', 'idrott', '', '', 'Sportnämnden'], ['Äldrenämnden', '', '', '', '', '2017-01-01', '2016-01-01', ''],
      ['=HYPERLINK("http://evil.example")', '', '', '', '', '', '', ''], ['@SUM(A1)', '', '', '', '', '', '', ''], ['-2+3', '', '', '', '', '', '', ''], ['Trafiknämnden', '-', '-', '', '-', '', '', ''],
    ]);
    expect(codes(problems)).toEqual([
      [4, 'duplicate-row'], [5, 'name-missing'], [6, 'bad-date'], [7, 'unknown-kind'], [7, 'bad-mail'], [7, 'unknown-successor'], [8, 'dates-reversed'], [9, 'formula-cell'], [10, 'formula-cell'], [11, 'formula-cell'],
    ]);
    expect(found.map((i) => i.name)).toEqual(['Servicenämnden', 'Idrottsnämnden', 'Trafiknämnden']);
  });

  test('a name used again after the first has ended is another instans', () => {
    const { instanser: found, problems } = importNamnder([NAMNDER[0]!, ['Socialnämnden', '', '', '', '', '', '2010-12-31', ''], ['Socialnämnden', '', '', '', '', '2015-01-01', '', '']]);
    expect(problems).toEqual([]);
    expect(new Set(found.map((i) => i.id)).size).toBe(2);
  });

  test.each([[[], 'column-missing'], [[['Färg', 'Form']], 'column-missing'], [[NAMNDER[0]!], 'no-rows']])('a file without what is needed changes nothing (%#)', (rows, code) => {
    const read = importNamnder(rows);
    expect(read.instanser).toEqual([]);
    expect(read.problems.map((p) => p.code)).toEqual([code]);
  });
});

describe('kontaktpersoner', () => {
  test('are found by name, alias and folded spelling', () => {
    const { entries, problems } = people(
      ['servicenämnd', 'Internationell kontaktperson', 'Tove Lindhagen', 'Tove.Lindhagen@stad.example', '2016-01-01', ''],
      ['RK', 'Ställföreträdare', 'Leyla Sandgren', 'leyla@stad.example', '', '2016-12-31'],
      ['KS', 'Handläggare', 'Maja Ekdahl', 'maja@stad.example', '', ''],
    );
    expect(problems).toEqual([]);
    expect(entries.map((e) => [e.row, e.instansName, e.roll, e.mail])).toEqual([
      [2, 'Servicenämnden', 'kontaktperson', 'tove.lindhagen@stad.example'], [3, 'Rinkeby-Kista stadsdelsnämnd', 'stallforetradare', 'leyla@stad.example'], [4, 'Kommunstyrelsen', 'handlaggare', 'maja@stad.example'],
    ]);
  });

  test('an unknown nämnd is told with the nearest one', () => {
    expect(people(['Rinkeby-Kistas stadsdelsnämnd', '', 'A', 'a@x.se', '', '']).problems[0]).toEqual({ row: 2, code: 'unknown-namnd', data: { namnd: 'Rinkeby-Kistas stadsdelsnämnd', nearest: 'Rinkeby-Kista stadsdelsnämnd' } });
    expect(people(['Servisnämnden', '', 'A', 'a@x.se', '', '']).problems[0]?.data).toMatchObject({ nearest: 'Servicenämnden' });
    expect(people(['Hamnstyrelsen', '', 'A', 'a@x.se', '', '']).problems[0]?.data).toMatchObject({ nearest: '' });
  });

  test('two at the same time: the first counts, the second is told', () => {
    const { entries, problems } = people(['Servicenämnden', '', 'Tove', 'tove@x.se', '', ''], ['Servicenämnden', '', 'Ture', 'ture@x.se', '2016-01-01', '']);
    expect(entries.map((e) => e.name)).toEqual(['Tove']);
    expect(problems).toEqual([{ row: 3, code: 'two-kontaktpersoner', data: { namnd: 'Servicenämnden', name: 'Ture', other: 'Tove', otherRow: '2' } }]);
  });

  test('one after the other is no fault, nor two ställföreträdare, nor one person for two nämnder', () => {
    expect(people(
      ['Servicenämnden', '', 'Tove', 'tove@x.se', '', '2016-06-30'], ['Servicenämnden', '', 'Ture', 'ture@x.se', '2016-07-01', ''],
      ['Servicenämnden', 'ställföreträdare', 'A', 'a@x.se', '', ''], ['Servicenämnden', 'ställföreträdare', 'B', 'b@x.se', '', ''], ['KS', '', 'Tove', 'tove@x.se', '', ''],
    ).problems).toEqual([]);
  });

  test('each fault has its row', () => {
    const { entries, problems } = people(
      ['Servicenämnden', '', 'Tove', '', '', ''], ['Servicenämnden', '', 'Tove', 'tove at x', '', ''], ['Servicenämnden', 'kung', 'Tove', 'tove@x.se', '', ''], ['Servicenämnden', '', 'Tove', 'tove@x.se', 'i morgon', ''],
      ['', '', 'Tove', 'tove@x.se', '', ''], ['Servicenämnden', '', 'Tove', 'tove@x.se', '', ''], ['Servicenämnden', '', 'Tove', 'TOVE@x.se', '', ''], ['Servicenämnden', '', '+cmd|calc', 'x@x.se', '', ''], ['Servicenämnden', '', 'x'.repeat(301), 'x@x.se', '', ''],
    );
    expect(codes(problems)).toEqual([[2, 'mail-missing'], [3, 'bad-mail'], [4, 'unknown-roll'], [5, 'bad-date'], [6, 'name-missing'], [8, 'duplicate-row'], [9, 'formula-cell'], [10, 'text-too-long']]);
    expect(entries).toHaveLength(1);
  });
});

describe('sammanträden', () => {
  const of = (...rows: string[][]) => importSammantraden([['Nämnd', 'Manusstopp', 'Sammanträde'], ...rows], instanser);

  test('with their last day to hand in', () => {
    expect(of(['Servicenämnden', '2016-10-05', '20161025'])).toEqual({ problems: [], sammantraden: [{ row: 2, instansId: 'instans_servicenamnd', instansName: 'Servicenämnden', on: '2016-10-25', stopDate: '2016-10-05', forvaltningsgrupp: null, kallelse: null }] });
  });

  test('faults', () => {
    expect(codes(of(['Servicenämnden', '', ''], ['Servicenämnden', '2016-11-01', '2016-10-25'], ['Okända nämnden', '', '2016-10-25'], ['KS', 'snart', '2016-10-25'], ['KS', '', '2016-10-25'], ['KS', '', '2016-10-25']).problems))
      .toEqual([[2, 'meeting-missing'], [3, 'stop-after-meeting'], [4, 'unknown-namnd'], [5, 'bad-date'], [7, 'duplicate-row']]);
  });
});

test('the three files are told apart by their header', () => {
  expect(registerFileOf(NAMNDER)).toBe('namnder');
  expect(registerFileOf([HEADER])).toBe('kontaktpersoner');
  expect(registerFileOf([['\uFEFFNämnd', 'Sammanträde']])).toBe('sammantraden');
  expect(registerFileOf([['Artikel', 'Pris']])).toBeNull();
  expect(registerFileOf([])).toBeNull();
});

describe('sentences', () => {
  const data = { namnd: 'Hamnstyrelsen', nearest: 'Servicenämnden', name: 'Tove', other: 'Ture', cell: 'x', column: 'Nämnd', from: '2017-01-01', to: '2016-01-01', stop: '2016-11-01', meeting: '2016-10-25' };

  test.each(Object.keys(registerProblemTextsSv))('%s has one in both languages, calm and filled in', (code) => {
    for (const text of [registerProblemSv(code, data), registerProblemEn(code, data)]) {
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/!|undefined|«»/);
    }
    expect(registerProblemSv(code, data)).not.toBe(registerProblemEn(code, data));
  });

  test('a code nobody knows still gets one', () => {
    expect(registerProblemSv('constructor', {})).toBe('Raden kunde inte läsas in. Kontrollera den mot mallen.');
    expect(Object.keys(registerProblemTextsEn)).toEqual(Object.keys(registerProblemTextsSv));
  });
});
