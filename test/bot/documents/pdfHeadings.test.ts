import { describe, expect, test } from '@jest/globals';
import { withHeadings } from '#bot/documents/pdfHeadings.ts';
import type { PdfLine } from '#bot/documents/pdfLines.ts';

const line = (text: string, look: Partial<PdfLine> = {}): PdfLine => ({ text, apart: false, size: 11, font: 'f1', ...look });
const PROSE = ['Kommunstyrelsen har remitterat förslaget till samtliga nämnder för yttrande.', 'Förvaltningen har inget att invända mot förslaget i dess helhet.'].map((t) => line(t));
const headings = (lines: readonly PdfLine[]): string[] => withHeadings([lines]).flatMap((p) => p.marks.map((m) => `${m.level} ${p.text.slice(m.at).split('\n')[0]}`));

describe('headings of a .pdf are known by the look of their letters', () => {
  test.each<readonly [string, PdfLine[], string[]]>([
    ['taller letters, the tallest first', [line('Tjänsteutlåtande', { size: 18 }), line('Bakgrund', { size: 13, apart: true }), ...PROSE], ['1 Tjänsteutlåtande', '2 Bakgrund']],
    ['bold in the text’s own size, alone', [...PROSE, line('Bakgrund', { font: 'f2', apart: true }), ...PROSE], ['7 Bakgrund']],
    ['a title over two lines is one', [line('Remiss av förslag till internationell strategi', { size: 16 }), line('för kommunens alla verksamheter', { size: 16 }), ...PROSE], ['1 Remiss av förslag till internationell strategi för kommunens alla verksamheter']],
    ['a bold day inside a paragraph is none', [line('Svaren ska ha kommit in senast den'), line('17 oktober 2016', { font: 'f2' }), ...PROSE], []],
    ['a line of several fonts is none', [...PROSE, line('Telefon: 08-000 00', { font: null, apart: true })], []],
    ['smaller print is none', [...PROSE, line('Postadress', { size: 8, font: 'f2', apart: true })], []],
  ])('%s', (_, lines, expected) => expect(headings(lines)).toEqual(expected));
});
