import { afterAll, describe, expect, test } from '@jest/globals';
import { strToU8 } from 'fflate';
import { createExtractor } from '#bot/documents/extract.ts';
import { docx, encryptedDocx, encryptedPdf, nested, paragraph, part, pdf, rawPdf, scannedPdf } from './hostile.ts';

const extractor = createExtractor();
afterAll(() => extractor.close());
const read = (bytes: Uint8Array, name: string) => extractor.extractText(bytes, name);
const reasonOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const outcome = await read(bytes, name);
  return outcome.kind === 'unreadable' ? outcome.reason : 'text';
};

describe('ordinary documents', () => {
  test('a .docx gives body, tables, text boxes and notes in order, heads apart', async () => {
    const cell = (t: string): string => `<w:tc><w:tcPr><w:tcW w:w="1"/></w:tcPr>${paragraph(t)}</w:tc>`;
    const bytes = docx(
      `<w:p><w:pPr><w:pStyle w:val="Rubrik1"/></w:pPr><w:r><w:t>Remiss av strategi</w:t></w:r></w:p>${paragraph('Svar senast ')}<w:p><w:r><w:t>17&#160;oktober</w:t><w:tab/><w:t>2016 &amp; så</w:t></w:r><w:del><w:r><w:delText>struket</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`
      + `<w:tbl><w:tr>${cell('Socialnämnden')}${cell('ja')}</w:tr><w:tr>${cell('Kulturnämnden')}${cell('nej')}</w:tr></w:tbl><w:sdt><w:sdtContent>${paragraph('i en kontroll')}</w:sdtContent></w:sdt>`,
      { 'word/header1.xml': part('hdr', paragraph('Dnr KS 2016/482')), 'word/footnotes.xml': part('footnotes', `<w:footnote w:id="1">${paragraph('En not.')}</w:footnote>`) },
    );
    const outcome = await read(bytes, 'remiss.docx');
    if (outcome.kind !== 'text') throw new Error(outcome.reason);
    expect(outcome.text.text).toBe('Remiss av strategi\n\nSvar senast \n\n17\u00a0oktober\t2016 & så\n\nSocialnämnden\tja\nKulturnämnden\tnej\n\ni en kontroll\n\nEn not.');
    expect(outcome.text.headerFooter).toEqual(['Dnr KS 2016/482']);
    expect(outcome.text.marks).toEqual([{ at: 0, as: 'heading', level: 1 }]);
  });

  test('a .pdf gives its pages and where they start', async () => {
    const outcome = await read(await pdf(['Remiss av strategin\nSvar senast den 17 oktober 2016', 'Bilaga']), 'remiss.PDF');
    if (outcome.kind !== 'text') throw new Error(outcome.reason);
    expect(outcome.text.text).toContain('Remiss av strategin\nSvar senast den 17 oktober 2016');
    expect(outcome.text.pages).toHaveLength(2);
    expect(outcome.text.text.slice(outcome.text.pages?.[1])).toMatch(/^Bilaga/);
  });

  test.each([
    ['utf-8', strToU8('Nämnden åt öl')], ['utf-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8('Nämnden åt öl')])],
    ['latin1', Uint8Array.from(Buffer.from('Nämnden åt öl', 'latin1'))], ['utf-16', Uint8Array.from([0xff, 0xfe, ...Buffer.from('Nämnden åt öl', 'utf16le')])],
  ])('a text in %s', async (_, bytes) => {
    const outcome = await read(bytes, 'a.txt');
    expect(outcome.kind === 'text' && outcome.text.text).toBe('Nämnden åt öl');
  });
});

describe('what cannot be read says why', () => {
  test.each([
    ['no bytes', async () => new Uint8Array(0), 'a.docx', 'empty'],
    ['a .docx without words', async () => docx(paragraph(' ')), 'a.docx', 'empty'],
    ['a text of spaces', async () => strToU8(' \n '), 'a.txt', 'empty'],
    ['a protected .docx', async () => encryptedDocx(), 'a.docx', 'encrypted'],
    ['a scan', scannedPdf, 'a.pdf', 'scanned'],
    ['half a .docx', async () => docx(paragraph('hej')).subarray(0, 200), 'a.docx', 'broken'],
    ['a .docx whose XML breaks off', async () => docx('<w:p><w:r>'), 'a.docx', 'broken'],
    ['a .pdf of rubbish', async () => strToU8('%PDF-1.7\nrubbish'), 'a.pdf', 'broken'],
    ['a program as .docx', async () => Uint8Array.from([0x4d, 0x5a, ...new Uint8Array(200)]), 'a.docx', 'wrong-ending'],
    ['a .pdf as .docx', async () => rawPdf(['<< >>']), 'a.docx', 'wrong-ending'],
    ['a zip as .txt', async () => docx(paragraph('hej')), 'a.txt', 'wrong-ending'],
    ['a .xlsx as .docx', async () => docx(paragraph('x'), {}).slice(), 'a.xlsx', 'not-supported'],
    ['an old spreadsheet as .doc', async () => encryptedDocx(), 'a.doc', 'wrong-ending'],
    ['a .docx as .doc', async () => docx(paragraph('hej')), 'a.doc', 'wrong-ending'],
    ['a .docx as .odt', async () => docx(paragraph('hej')), 'a.odt', 'wrong-ending'],
    ['a text as .rtf', async () => strToU8('hej'), 'a.rtf', 'wrong-ending'],
    ['a .pdf as .html', async () => rawPdf(['<< >>']), 'a.html', 'wrong-ending'],
    ['a web page of nothing', async () => strToU8('<html></html>'), 'a.html', 'empty'],
    ['macros', async () => docx(paragraph('hej'), { 'word/vbaProject.bin': new Uint8Array(9) }), 'a.docx', 'macro'],
    ['a .docm renamed', async () => docx(paragraph('hej'), {}, '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'), 'a.docx', 'macro'],
    ['a .docm', async () => docx(paragraph('hej')), 'a.docm', 'macro'],
    ['a name from the root', async () => docx(paragraph('hej'), { 'C:\\x': strToU8('x') }), 'a.docx', 'bomb'],
    ['folders in folders', async () => docx(paragraph('hej'), { [`${'a/'.repeat(40)}b`]: strToU8('x') }), 'a.docx', 'bomb'],
  ])('%s', async (_, make, name, reason) => {
    expect(await reasonOf(await make(), name)).toBe(reason);
  });

  test('larger than allowed', async () => {
    const small = createExtractor({ limits: { maxFileBytes: 10 } });
    expect(await small.extractText(strToU8('mer än tio bokstäver'), 'a.txt')).toEqual({ kind: 'unreadable', reason: 'too-large' });
    small.close();
  });
});

describe('one document at a time', () => {
  test('a reading that takes too long is cut off, and the next document is read', async () => {
    const hasty = createExtractor({ limits: { timeoutMs: 1 } });
    await hasty.warm();
    expect(await hasty.extractText(await pdf(Array.from({ length: 60 }, () => 'Sida')), 'a.pdf')).toEqual({ kind: 'unreadable', reason: 'timeout' });
    hasty.close();
    expect(await reasonOf(strToU8('Remiss'), 'a.txt')).toBe('text');
  });

  test('several at once wait for one another', async () => {
    const outcomes = await Promise.all([read(nested(20_000), 'a.docx'), read(strToU8('ett'), 'a.txt'), read(encryptedPdf(), 'b.pdf'), read(strToU8('två'), 'b.txt')]);
    expect(outcomes.map((o) => (o.kind === 'text' ? o.text.text : o.reason))).toEqual(['broken', 'ett', 'encrypted', 'två']);
  });
});

test('outside templates and pictures are names in a part that is never opened', async () => {
  const rels = strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/evil.dotm" TargetMode="External"/></Relationships>');
  expect(await reasonOf(docx(paragraph('Remiss'), { 'word/_rels/settings.xml.rels': rels }), 'a.docx')).toBe('text');
});
