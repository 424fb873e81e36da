import { expect, test } from '@jest/globals';
import { readCsv } from '#bot/documents/csv.ts';

const latin1 = (t: string): Uint8Array => Uint8Array.from(Buffer.from(t, 'latin1'));
const utf8 = (t: string): Uint8Array => new TextEncoder().encode(t);

test.each([
  ['semicolon', utf8('nämnd;namn\nSocialnämnden;Åsa Öberg\n')],
  ['comma', utf8('nämnd,namn\r\nSocialnämnden,"Åsa Öberg"\r\n')],
  ['tab', utf8('nämnd\tnamn\nSocialnämnden\tÅsa Öberg')],
  ['windows-1252', latin1('nämnd;namn\nSocialnämnden;Åsa Öberg\n')],
  ['with its mark', utf8('\ufeffnämnd;namn\nSocialnämnden; Åsa Öberg \n;\n\n')],
  ['told by Excel', utf8('sep=;\r\nnämnd;namn\r\nSocialnämnden;Åsa Öberg\r\n')],
])('%s', (_, bytes) => expect(readCsv(bytes)).toEqual([['nämnd', 'namn'], ['Socialnämnden', 'Åsa Öberg']]));

test('a comma inside quotes is no separator, and a quoted line break no row', () => {
  expect(readCsv(utf8('a,b\n"x, y","z\nå"'))).toEqual([['a', 'b'], ['x, y', 'z\nå']]);
});

test.each([['empty', utf8('')], ['binary', Uint8Array.from([1, 0, 2, 0, 3])], ['a zip', utf8('PK\x03\x04xxxx')], ['an open quote', utf8('a;b\n"x;y\nz;w')]])('%s is no csv', (_, bytes) => expect(readCsv(bytes)).toBeNull());
