import { expect, test } from '@jest/globals';
import { importNamnder, importSammantraden, registerFileOf } from '#domain/register/importCsv.ts';
import { changesBetween, KEY_COLUMNS, tableOf } from '#domain/register/registerTables.ts';
import { registerChangeSv } from '#domain/texts/registerChange.sv.ts';
import type { Register } from '#domain/register/register.ts';

const namnder = [
  ['Nämnd', 'Typ', 'Grupper', 'Alias', 'Funktionsbrevlåda', 'Gäller från', 'Gäller till', 'Efterträdare'],
  ['Socialnämnden', 'nämnd', 'facknämnder', 'SN', 'social@stad.example', '', '', ''], ['Norra nämnden', 'stadsdelsnämnd', 'a, b', '', '', '', '2016-12-31', 'Socialnämnden'],
];
const meetings = [['Nämnd', 'Sammanträde', 'Sista dag att lämna', 'Förvaltningsgrupp', 'Kallelse'], ['Socialnämnden', '2016-10-25', '2016-10-05', '', '2016-10-18']];
const { instanser } = importNamnder(namnder);
const register: Register = {
  instanser, sammantraden: importSammantraden(meetings, instanser).sammantraden,
  people: [{ id: 'p', aadObjectId: 'a', name: 'Åsa Öberg', mail: 'asa@stad.example' }], uppdrag: [{ instansId: instanser[0]!.id, personId: 'p', roll: 'kontaktperson', validFrom: '2016-01-01', validTo: null }],
};

test('what is written out is read in again as it was', () => {
  expect(importNamnder(tableOf(register, 'namnder'))).toEqual({ instanser: [...instanser].reverse(), problems: [] });
  expect(tableOf(register, 'sammantraden')).toEqual(meetings);
  expect(tableOf(register, 'kontaktpersoner')[1]).toEqual(['Socialnämnden', 'Internationell kontaktperson', 'Åsa Öberg', 'asa@stad.example', '2016-01-01', '']);
  for (const list of ['namnder', 'kontaktpersoner', 'sammantraden'] as const) expect(registerFileOf(tableOf(register, list))).toBe(list);
});

test('what differs, in the words that a person is shown', () => {
  const after = [namnder[0]!, namnder[1]!.with(3, 'SOC'), ['Ny nämnd', 'nämnd', '', '', '', '', '', '']];
  expect(changesBetween(namnder, after, KEY_COLUMNS.namnder).map(registerChangeSv)).toEqual([
    'Ny: Ny nämnd, nämnd.', 'Socialnämnden: Alias ändras från «SN» till «SOC».', 'Tas bort: Norra nämnden, stadsdelsnämnd, a, b.',
  ]);
  expect(changesBetween(namnder, namnder, KEY_COLUMNS.namnder)).toEqual([]);
});
