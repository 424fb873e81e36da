import {
  AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, ShadingType, TabStopType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType,
} from 'docx';
import { remissammanstallningSv as texts } from '#domain/texts/remissammanstallning.sv.ts';

const INK = '1F2933';
const ACCENT = '1B4965';
const QUIET = '5B6770';
const WIDTH = 9070;
const LABEL = 2900;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'B8C4CC' } as const;
const NO_BORDERS = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

const text = (t: string, options: { bold?: boolean; size?: number; color?: string } = {}): TextRun => new TextRun({ text: t, ...options });
const line = (t: string, options: { bold?: boolean; size?: number; color?: string; style?: string } = {}): Paragraph =>
  new Paragraph({ ...(options.style ? { style: options.style } : {}), children: [text(t, options)] });
const heading = (t: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel], pageBreakBefore = false): Paragraph => new Paragraph({ heading: level, pageBreakBefore, children: [text(t)] });
/** A paragraph that holds a loop's tag alone; what is left of it is taken away at the end (repack.ts). */
const tag = (name: string): Paragraph => new Paragraph({ style: 'Tag', children: [text(`{${name}}`)] });

function factRow(label: string, value: string): TableRow {
  const cell = (content: Paragraph, width: number): TableCell => new TableCell({ width: { size: width, type: WidthType.DXA }, borders: NO_BORDERS, margins: { top: 30, bottom: 30 }, children: [content] });
  return new TableRow({ children: [cell(line(label, { color: QUIET }), LABEL), cell(line(value), WIDTH - LABEL)] });
}

function facts(): Table {
  return new Table({
    layout: TableLayoutType.FIXED, width: { size: WIDTH, type: WidthType.DXA }, columnWidths: [LABEL, WIDTH - LABEL], borders: NO_BORDERS,
    rows: [factRow('{#facts}{label}', '{value}{/facts}')],
  });
}

function instansTable(): Table {
  const widths = [2950, 2350, 2500, 1270];
  const cells = (values: readonly string[], head: boolean): TableCell[] =>
    values.map((v, i) => new TableCell({
      width: { size: widths[i] ?? 1000, type: WidthType.DXA }, margins: { top: 70, bottom: 70, left: 100, right: 100 },
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: 'E8EEF2', color: 'auto' } } : {}),
      borders: { top: thin, bottom: thin, left: none, right: none },
      children: [new Paragraph({ style: 'Cell', children: [text(v, head ? { bold: true } : {})] })],
    }));
  return new Table({
    layout: TableLayoutType.FIXED, width: { size: WIDTH, type: WidthType.DXA }, columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(texts.columns, true) }),
      new TableRow({ cantSplit: true, children: cells(['{#instanser}{name}', '{stance}', '{standing}', '{date}{/instanser}'], false) }),
    ],
  });
}

const style = (id: string, run: object, paragraph: object) => ({ id, name: id, basedOn: 'Normal', run, paragraph });

/** The house template, for municipalities that have none of their own: a .docx with the tags of `templateTags.ts`. */
export async function defaultTemplate(): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Yttra', title: texts.kind, lastModifiedBy: 'Yttra',
    numbering: { config: [{ reference: 'none', levels: [{ level: 0, format: LevelFormat.NONE, text: '', alignment: AlignmentType.LEFT }] }] },
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 21, color: INK, language: { value: 'sv-SE' } }, paragraph: { spacing: { after: 120, line: 276 } } },
        heading1: { run: { size: 38, bold: true, color: ACCENT }, paragraph: { spacing: { before: 0, after: 240, line: 276 } } },
        heading2: { run: { size: 28, bold: true, color: ACCENT }, paragraph: { spacing: { before: 360, after: 120 }, keepNext: true } },
        heading3: { run: { size: 23, bold: true, color: INK }, paragraph: { spacing: { before: 240, after: 60 }, keepNext: true } },
      },
      paragraphStyles: [
        style('Kind', { size: 20, color: QUIET }, { spacing: { before: 120, after: 120 } }),
        style('Cell', { size: 20 }, { spacing: { after: 0, line: 252 } }),
        style('Part', { size: 20, bold: true, color: QUIET }, { spacing: { before: 120, after: 20 }, keepNext: true }),
        style('Tag', { size: 2 }, { spacing: { after: 0, line: 240 } }),
      ],
    },
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1500, bottom: 1300, left: 1418, right: 1418, header: 700, footer: 600 } } },
      headers: {
        default: new Header({ children: [new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }], children: [text(texts.kind, { size: 18, color: QUIET }), text('\t{headNumber}', { size: 18, color: QUIET })] })] }),
      },
      footers: {
        default: new Footer({ children: [new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }], children: [
          text('{title}', { size: 18, color: QUIET }),
          new TextRun({ size: 18, color: QUIET, children: [`\t${texts.page} `, PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] }),
        ] })] }),
      },
      children: [
        line(texts.kind, { style: 'Kind' }),
        heading('{title}', HeadingLevel.HEADING_1),
        facts(),
        heading(texts.answers, HeadingLevel.HEADING_2),
        instansTable(),
        heading(texts.inShort, HeadingLevel.HEADING_2),
        tag('#sentences'), line('{sentence}'), tag('/sentences'),
        heading(texts.byPart, HeadingLevel.HEADING_2),
        tag('#parts'), heading('{partTitle}', HeadingLevel.HEADING_3),
        tag('#paragraphs'), new Paragraph({ children: [text('{text}'), text('{sources}', { color: QUIET })] }), tag('/paragraphs'), tag('/parts'),
        heading(texts.appendix, HeadingLevel.HEADING_2, true),
        line(texts.appendixLead, { color: QUIET }),
        tag('#appendix'), heading('{instans}', HeadingLevel.HEADING_3),
        tag('#synpunkter'), new Paragraph({ style: 'Part', children: [text('{part}')] }), line('{words}'), tag('/synpunkter'), tag('/appendix'),
      ],
    }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
