import { PDFDocument, StandardFonts, rgb } from 'pdf-lib';
import type { PDFFont, PDFPage } from 'pdf-lib';
import type { Block, Paper } from './blocks.ts';

const WIDTH = 595.28;
const HEIGHT = 841.89;
const LEFT = 85;
const RIGHT = WIDTH - 85;
const TOP = HEIGHT - 120;
const BOTTOM = 90;
const LEADING = 1.38;

interface Pen { readonly document: PDFDocument; readonly plain: PDFFont; readonly bold: PDFFont; page: PDFPage; y: number }

/** The paper as a .pdf with running heads and page numbers, lines broken by width. The same paper gives the same bytes. */
export async function writePdf(paper: Paper): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle(paper.name);
  document.setAuthor(paper.author);
  document.setLanguage('sv-SE');
  const at = new Date(`${paper.date}T08:00:00Z`);
  document.setCreationDate(at);
  document.setModificationDate(at);
  const pen: Pen = {
    document, plain: await document.embedFont(StandardFonts.Helvetica), bold: await document.embedFont(StandardFonts.HelveticaBold),
    page: document.addPage([WIDTH, HEIGHT]), y: TOP,
  };
  for (const block of paper.blocks) draw(pen, block);
  headsAndFeet(pen, paper);
  return document.save({ useObjectStreams: false });
}

function draw(pen: Pen, block: Block): void {
  switch (block.kind) {
    case 'title': return write(pen, block.text, { size: 19, bold: true, before: 14, after: 10 });
    case 'heading': return write(pen, block.text, { size: 13, bold: true, before: 14, after: 5, keep: 60 });
    case 'subheading': return write(pen, block.text, { size: 11, bold: true, before: 9, after: 4, keep: 50 });
    case 'text': return write(pen, block.text, { size: 10.5, after: 8 });
    case 'small': return write(pen, block.text, { size: 9, after: 2 });
    case 'list': return block.items.forEach((item, i) => write(pen, item, { size: 10.5, after: 4, indent: 20, mark: block.numbered ? `${i + 1}.` : '•' }));
    case 'table': return block.rows.forEach((cells, i) => tableRow(pen, cells, i === 0));
    case 'signers': return block.people.forEach((p) => {
      write(pen, p.name, { size: 10.5, before: 26, after: 0 });
      write(pen, p.title, { size: 10.5, after: 8 });
    });
    case 'page-break': return newPage(pen);
    default: return block satisfies never;
  }
}

interface Look { readonly size: number; readonly bold?: boolean; readonly before?: number; readonly after: number; readonly indent?: number; readonly mark?: string; readonly keep?: number }

function write(pen: Pen, words: string, look: Look): void {
  const font = look.bold === true ? pen.bold : pen.plain;
  const left = LEFT + (look.indent ?? 0);
  pen.y -= look.before ?? 0;
  if (pen.y - (look.keep ?? 0) < BOTTOM) newPage(pen);
  broken(words, font, look.size, RIGHT - left).forEach((line, i) => {
    if (pen.y - look.size < BOTTOM) newPage(pen);
    pen.y -= look.size * LEADING;
    if (i === 0 && look.mark !== undefined) pen.page.drawText(look.mark, { x: LEFT + 4, y: pen.y, size: look.size, font });
    pen.page.drawText(line, { x: left, y: pen.y, size: look.size, font });
  });
  pen.y -= look.after;
}

function tableRow(pen: Pen, cells: readonly string[], first: boolean): void {
  const font = first ? pen.bold : pen.plain;
  const width = (RIGHT - LEFT) / cells.length;
  const lines = cells.map((cell) => broken(cell, font, 9.5, width - 12));
  const height = Math.max(...lines.map((l) => l.length)) * 9.5 * LEADING + 10;
  if (pen.y - height < BOTTOM) newPage(pen);
  lines.forEach((cell, column) => cell.forEach((line, i) => pen.page.drawText(line, { x: LEFT + column * width + 4, y: pen.y - (i + 1) * 9.5 * LEADING, size: 9.5, font })));
  pen.y -= height;
  pen.page.drawLine({ start: { x: LEFT, y: pen.y + 3 }, end: { x: RIGHT, y: pen.y + 3 }, thickness: 0.5, color: rgb(0.6, 0.6, 0.6) });
}

function newPage(pen: Pen): void {
  pen.page = pen.document.addPage([WIDTH, HEIGHT]);
  pen.y = TOP;
}

function headsAndFeet(pen: Pen, paper: Paper): void {
  const pages = pen.document.getPages();
  pages.forEach((page, n) => {
    const fill = (line: string): string => line.replace('{sida}', String(n + 1)).replace('{sidor}', String(pages.length));
    paper.head.left.forEach((line, i) => page.drawText(fill(line), { x: LEFT, y: HEIGHT - 60 - i * 13, size: 9.5, font: i === 0 ? pen.bold : pen.plain }));
    paper.head.right.map(fill).forEach((line, i) => page.drawText(line, { x: RIGHT - pen.plain.widthOfTextAtSize(line, 9.5), y: HEIGHT - 60 - i * 13, size: 9.5, font: pen.plain }));
    if (paper.foot !== null) page.drawText(fill(paper.foot), { x: LEFT, y: 50, size: 8, font: pen.plain });
  });
}

/** Lines no wider than `width` points. */
function broken(words: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
