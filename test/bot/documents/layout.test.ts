import { describe, expect, test } from '@jest/globals';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { DEFAULT_LIMITS } from '#bot/documents/limits.ts';
import { readDocx } from '#bot/documents/readDocx.ts';
import { readPdf } from '#bot/documents/readPdf.ts';
import { docx, paragraph, part } from './hostile.ts';

const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const read = (body: string, parts = {}) => readDocx(docx(body, parts), DEFAULT_LIMITS);
const marksOf = ({ text, marks }: ReturnType<typeof read>) => marks?.map((m) => `${m.as} ${m.level} ${text.slice(m.at).split('\n')[0]}`);

describe('.docx', () => {
  test('hidden text is not read; a hidden paragraph mark hides nothing', () => {
    expect(read(p(`${run('Svar senast ')}${run('den 3 maj ', '<w:vanish/>')}${run('den 4 maj', '<w:vanish w:val="0"/>')}`, '<w:rPr><w:vanish/></w:rPr>')).text).toBe('Svar senast den 4 maj');
  });

  test('a style is a heading by its name, its level or what it builds on; earlier formatting does not count', () => {
    const style = (id: string, name: string, more = ''): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
    const styles = part('styles', `${style('a1', 'heading 2')}${style('Egen', 'Kommunens rubrik', '<w:basedOn w:val="a1"/>')}${style('Niva', 'Nivå', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')}${style('Punkt', 'Punktlista', '<w:pPr><w:numPr/></w:pPr>')}`);
    const styled = (id: string, text: string, more = ''): string => p(run(text), `<w:pStyle w:val="${id}"/>${more}`);
    const body = styled('Egen', 'Bakgrund') + styled('Niva', 'Ärendet') + styled('Punkt', 'Först') + styled('Brdtext', 'Text', '<w:pPrChange><w:pPr><w:pStyle w:val="a1"/></w:pPr></w:pPrChange>');
    expect(marksOf(read(body, { 'word/styles.xml': styles }))).toEqual(['heading 2 Bakgrund', 'heading 1 Ärendet', 'item 1 Först']);
  });

  test('a table of recipients keeps its rows; a letterhead in a table gets a line for each paragraph', () => {
    const cell = (...texts: string[]): string => `<w:tc>${texts.map(paragraph).join('')}</w:tc>`;
    const table = (...rows: string[]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    expect(read(table(cell('Socialnämnden') + cell('2016-10-17'), cell('Kulturnämnden') + cell('')) + paragraph('Efter')).text).toBe('Socialnämnden\t2016-10-17\nKulturnämnden\t\n\nEfter');
    expect(read(table(cell('Handläggare', 'Åsa Öberg') + cell('Till', 'Socialnämnden'))).text).toBe('Handläggare\nÅsa Öberg\nTill\nSocialnämnden');
    expect(read(table(cell('Yttre') + `<w:tc>${table(cell('a') + cell('b'))}</w:tc>`)).text).toBe('Yttre\ta\tb');
  });
});

describe('.pdf', () => {
  test('columns get a tab, a raised note stays raised on its line, a turned stamp stands apart', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = document.addPage([595, 842]);
    const put = (text: string, x: number, y: number, size = 11): void => page.drawText(text, { x, y, size, font });
    put('Nämnd', 60, 700);
    put('Svar', 300, 700);
    put('Senast den 17 oktober 2016', 60, 686);
    put('1', 61 + font.widthOfTextAtSize('Senast den 17 oktober 2016', 11), 690, 6.5);
    put('till kommunstyrelsen.', 60, 672);
    page.drawText('INKOM 2016-06-02', { x: 30, y: 300, size: 9, font, rotate: { type: 'degrees' as never, angle: 90 } });
    const { text } = await readPdf(await document.save(), DEFAULT_LIMITS);
    expect(text.trim()).toBe('Nämnd\tSvar\nSenast den 17 oktober 2016¹\ntill kommunstyrelsen.\n\nINKOM 2016-06-02');
  });
});
