import {
  AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, LevelFormat, Packer, PageBreak, PageNumber, Paragraph, TabStopType, Table,
  TableCell, TableRow, TextRun, WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Block, Paper } from './blocks.ts';

const FONT = 'Liberation Sans';
/** A4 between margins of 1,500 twips. */
const TEXT_WIDTH = 8_906;

/** The paper as a .docx with its numbers in the page header. The same paper gives the same bytes. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  let lists = 0;
  const children = paper.blocks.flatMap((block) => {
    if (block.kind === 'list' && block.numbered) lists += 1;
    return blockOf(block, lists);
  });
  const document = new Document({
    title: paper.name, creator: paper.author, lastModifiedBy: paper.author,
    styles: { default: { document: { run: { font: FONT, size: 22 }, paragraph: { spacing: { after: 120, line: 264 } } } } },
    numbering: { config: [{ reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: { paragraph: { indent: { left: 500, hanging: 360 } } } }] }] },
    sections: [{
      properties: { page: { margin: { top: 1500, bottom: 1100, left: 1500, right: 1500 } } },
      headers: { default: new Header({ children: headLines(paper) }) },
      ...(paper.foot === null ? {} : { footers: { default: new Footer({ children: [new Paragraph({ children: [run(paper.foot, 16)] })] }) } }),
      children,
    }],
  });
  return steady(new Uint8Array(await Packer.toBuffer(document)), paper.date);
}

const run = (text: string, size?: number, bold = false): TextRun => new TextRun({ text, font: FONT, bold, color: '1F1F1F', ...(size === undefined ? {} : { size }) });

function headLines(paper: Paper): Paragraph[] {
  const rows = Math.max(paper.head.left.length, paper.head.right.length);
  return Array.from({ length: rows }, (_, i) => new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }], spacing: { after: 0 },
    children: [run(paper.head.left[i] ?? '', 18, i === 0), new TextRun({ children: ['\t'], font: FONT }), ...withPages(paper.head.right[i] ?? '')],
  }));
}

/** «Sida {sida} ({sidor})» with Word's own fields. */
function withPages(line: string): TextRun[] {
  return line.split(/(\{sida\}|\{sidor\})/).filter((part) => part !== '').map((part) => {
    if (part === '{sida}') return new TextRun({ children: [PageNumber.CURRENT], size: 18, font: FONT });
    return part === '{sidor}' ? new TextRun({ children: [PageNumber.TOTAL_PAGES], size: 18, font: FONT }) : run(part, 18);
  });
}

function blockOf(block: Block, list: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title': return [new Paragraph({ heading: HeadingLevel.TITLE, spacing: { before: 240, after: 120 }, children: [run(block.text, 32, true)] })];
    case 'heading': return [new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, spacing: { before: 280, after: 100 }, children: [run(block.text, 26, true)] })];
    case 'subheading': return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, spacing: { before: 200, after: 80 }, children: [run(block.text, 23, true)] })];
    case 'text': return [new Paragraph({ children: [run(block.text)] })];
    case 'small': return [new Paragraph({ spacing: { after: 0 }, children: [run(block.text, 19)] })];
    case 'list': return block.items.map((item) => new Paragraph({ spacing: { after: 60 }, children: [run(item)], ...(block.numbered ? { numbering: { reference: 'numbers', level: 0, instance: list } } : { bullet: { level: 0 } }) }));
    case 'table': return [tableOf(block.rows), new Paragraph({ children: [] })];
    case 'signers': return block.people.flatMap((p) => [new Paragraph({ keepNext: true, spacing: { before: 300, after: 0 }, children: [run(p.name)] }), new Paragraph({ children: [run(p.title)] })]);
    case 'page-break': return [new Paragraph({ children: [new PageBreak()] })];
    default: return block satisfies never;
  }
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '999999' };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE }, borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: rows.map((cells, i) => new TableRow({
      tableHeader: i === 0,
      children: cells.map((cell) => new TableCell({ margins: { top: 60, bottom: 60, left: 100, right: 100 }, children: [new Paragraph({ spacing: { after: 0 }, children: [run(cell, 20, i === 0)] })] })),
    })),
  });
}

/** Takes the writing hour out of the file: every entry and the properties get the paper's own date. */
function steady(bytes: Uint8Array, date: string): Uint8Array {
  const entries = unzipSync(bytes);
  const core = entries['docProps/core.xml'];
  if (core) entries['docProps/core.xml'] = strToU8(strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${date}T08:00:00Z`));
  const mtime = new Date(`${date}T12:00:00`);
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, data]) => [name, [data, { mtime }]])), { level: 9 });
}
