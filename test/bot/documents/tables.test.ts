import { describe, expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readTables } from '#bot/documents/readTables.ts';
import { dayOfSerial, isDayFormat } from '#bot/documents/sheetDates.ts';
import { readCsv } from '#bot/documents/csv.ts';
import { writeCsv } from '#bot/documents/writeCsv.ts';
import { writeXlsx } from '#bot/documents/writeXlsx.ts';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** As Excel saves it: shared strings, a day as a number with a format, a formula with what it came to, a cell left out. */
const excel = (over: Record<string, string> = {}): Uint8Array => zipSync(Object.fromEntries(Object.entries({
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml': `<workbook xmlns:r="${REL}"><workbookPr/><sheets><sheet name="Dold" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Möten" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
  'xl/styles.xml': '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.00&quot; dagar&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
  'xl/sharedStrings.xml': '<sst><si><t>Nämnd</t></si><si><t>Sammanträde</t></si><si><r><t>Social</t></r><r><t>nämnden</t></r><rPh><t>läsning</t></rPh></si></sst>',
  'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>hemligt</t></is></c></row></sheetData></worksheet>',
  'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2"/><row r="3"><c r="A3" t="s"><v>2</v></c><c r="C3" s="1"><v>42668</v></c><c r="D3" s="2"><v>42648.5</v></c><c r="E3" s="3"><v>5</v></c><c r="F3" t="str"><f>1+1</f><v>svar</v></c><c r="G3" t="e"><v>#REF!</v></c></row></sheetData></worksheet>',
  ...over,
}).map(([name, text]) => [name, strToU8(text)])));

describe('an .xlsx', () => {
  test('days become days, shared and rich texts are whole, empty cells keep their place, hidden sheets stay hidden', () => {
    expect(readTables(excel(), 'Möten.XLSX')).toEqual([[['Nämnd', '', 'Sammanträde'], ['Socialnämnden', '', '2016-10-25', '2016-10-05', '5', 'svar', '']]]);
  });
  test('a file that counts from 1904', () => {
    const workbook = `<workbook xmlns:r="${REL}"><workbookPr date1904="1"/><sheets><sheet name="M" sheetId="2" r:id="rId2"/></sheets></workbook>`;
    const sheet = '<worksheet><sheetData><row r="1"><c r="A1" s="1"><v>41206</v></c></row></sheetData></worksheet>';
    expect(readTables(excel({ 'xl/workbook.xml': workbook, 'xl/worksheets/sheet2.xml': sheet }), 'a.xlsx')).toEqual([[['2016-10-25']]]);
  });
  test.each([
    ['a DOCTYPE', excel({ 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "b">]><sst/>' })], ['macros', excel({ 'xl/vbaProject.bin': 'x' })], ['no zip', strToU8('PK\x03\x04nej')], ['nothing', new Uint8Array()],
    ['torn XML', excel({ 'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row>' })],
    ['a bomb', excel({ 'xl/worksheets/sheet2.xml': `<worksheet>${' '.repeat(31 * 1024 * 1024)}</worksheet>` })],
  ])('%s is refused', (_, bytes) => expect(readTables(bytes, 'a.xlsx')).toBeNull());

  test('what is written is read again, and no cell is a formula (hostile input 58)', () => {
    const rows = [['Nämnd', 'Alias'], ['=HYPERLINK("http://evil.example";"x")', '+cmd|calc'], ['@SUM(A1)', '\tå & <b>"ä"</b>'], ['Å;Ä', '']];
    const bytes = writeXlsx([{ name: 'Nämnder', rows }, { name: 'Personer', rows: [['Namn']] }]);
    expect(readTables(bytes, 'a.xlsx')).toEqual([rows.map((r) => r.map((c) => c.trim())), [['Namn']]]);
    const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet.match(/<c /g)).toHaveLength(8);
    expect(sheet.match(/<c t="inlineStr"/g)).toHaveLength(8);
  });
});

test.each([[14, undefined, true], [22, undefined, true], [20, undefined, false], [0, undefined, false], [164, 'd mmmm åååå', true], [164, '0.00" dagar"', false], [164, '[Red]0', false], [164, 'hh:mm', false]])('format %s %s is a day: %s', (id, code, is) => expect(isDayFormat(id, code)).toBe(is));
test.each([[42668, false, '2016-10-25'], [42668.99, false, '2016-10-25'], [41206, true, '2016-10-25'], [12, false, null], [9e9, false, null]])('serial %s is %s', (serial, from1904, day) => expect(dayOfSerial(serial, from1904)).toBe(day));

test('a .csv opens as text in a spreadsheet, whatever stands in it', () => {
  const bytes = writeCsv([['Nämnd', 'Alias'], ['=1+1', '-2'], ['@x', 'Åre; "norra"\nsida 2']]);
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe('\uFEFFNämnd;Alias\r\n\'=1+1;\'-2\r\n\'@x;"Åre; ""norra""\nsida 2"\r\n');
  expect(readCsv(bytes)?.[2]).toEqual(["'@x", 'Åre; "norra"\nsida 2']);
});

describe('a calendar', () => {
  const ics = (...lines: string[]): Uint8Array => strToU8(['BEGIN:VCALENDAR', 'X-WR-CALNAME:Socialnämnden', ...lines, 'END:VCALENDAR'].join('\r\n'));
  const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
  test('days as they are in Sweden; folded lines, cancelled ones left out', () => {
    const bytes = ics(
      ...event('SUMMARY:Sammanträde\\, socialnämnd', ' en', 'DTSTART;VALUE=DATE:20161025'), ...event('SUMMARY:Manusstopp', 'DTSTART:20161004T220000Z'), ...event('SUMMARY:Sent', 'DTSTART;TZID="Europe/Stockholm":20161005T233000'),
      ...event('SUMMARY:Inställt', 'STATUS:CANCELLED', 'DTSTART:20161101T080000Z'), ...event('SUMMARY:Utan dag'),
    );
    expect(readTables(bytes, 'möten.ics')).toEqual([[['Kalender', 'Händelse', 'Datum'], ['Socialnämnden', 'Sammanträde, socialnämnden', '2016-10-25'], ['Socialnämnden', 'Manusstopp', '2016-10-05'], ['Socialnämnden', 'Sent', '2016-10-05']]]);
  });
  test('what is no calendar is refused', () => expect(readTables(strToU8('hej'), 'a.ics')).toBeNull());
});
