import { PDFDocument, StandardFonts } from 'pdf-lib';
import { ordinaryParagraphs } from './ordinaryText.ts';

const PER_LINE = 88;
const LINES = 44;

function linesOf(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line.length + word.length >= PER_LINE) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line, ''];
}

/** A .pdf of exactly that many pages, with a running head and the page's number. */
export async function ordinaryPdf(pages: number, seed = 1): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const lines = ordinaryParagraphs(pages * 10, seed).flatMap(linesOf);
  for (let i = 0; i < pages; i += 1) {
    const page = document.addPage([595, 842]);
    page.drawText('Dnr KS 2016/482', { x: 60, y: 800, size: 9, font });
    page.drawText(`Sida ${i + 1} (${pages})`, { x: 470, y: 800, size: 9, font });
    page.drawText(lines.slice(i * LINES, (i + 1) * LINES).join('\n'), { x: 60, y: 760, size: 11, lineHeight: 15, font });
  }
  return document.save();
}
