import { AlignmentType, BorderStyle, Footer, Header, HeadingLevel, LevelFormat, LineRuleType, PageNumber, Paragraph, ShadingType, TabStopType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type IPropertiesOptions } from 'docx';

/** What our Word documents have in common: type, colours, width, heads and feet. Sizes in half points, lengths in twentieths of a point. */
export const INK = '1F2933';
export const ACCENT = '1B4965';
export const QUIET = '5B6770';
export const WIDTH = 9070;
const LABEL = 2900;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'B8C4CC' } as const;
const NO_BORDERS = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

interface Look { readonly bold?: boolean; readonly size?: number; readonly color?: string }
export const text = (t: string, options: Look = {}): TextRun => new TextRun({ text: t, ...options });
export const line = (t: string, options: Look & { readonly style?: string } = {}): Paragraph => new Paragraph({ ...(options.style ? { style: options.style } : {}), children: [text(t, options)] });
export const heading = (t: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel], pageBreakBefore = false): Paragraph => new Paragraph({ heading: level, pageBreakBefore, children: [text(t)] });
/** A paragraph that holds a loop's tag alone; what is left of it is taken away at the end (repack.ts). */
export const tag = (name: string): Paragraph => new Paragraph({ style: 'Tag', children: [text(`{${name}}`)] });

/** Labels and values without lines, one row repeated: `{#facts}{label}` and `{value}{/facts}`. */
export function factTable(): Table {
  const cell = (content: Paragraph, width: number): TableCell => new TableCell({ width: { size: width, type: WidthType.DXA }, borders: NO_BORDERS, margins: { top: 30, bottom: 30 }, children: [content] });
  return new Table({
    layout: TableLayoutType.FIXED, width: { size: WIDTH, type: WidthType.DXA }, columnWidths: [LABEL, WIDTH - LABEL], borders: NO_BORDERS,
    rows: [new TableRow({ children: [cell(line('{#facts}{label}', { color: QUIET }), LABEL), cell(line('{value}{/facts}'), WIDTH - LABEL)] })],
  });
}

/** A head row and one row that repeats. */
export function ruledTable(widths: readonly number[], head: readonly string[], row: readonly string[]): Table {
  const cells = (values: readonly string[], isHead: boolean): TableCell[] => values.map((v, i) => new TableCell({
    width: { size: widths[i] ?? 1000, type: WidthType.DXA }, margins: { top: 70, bottom: 70, left: 100, right: 100 },
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'E8EEF2', color: 'auto' } } : {}),
    borders: { top: thin, bottom: thin, left: none, right: none },
    children: [new Paragraph({ style: 'Cell', children: [text(v, isHead ? { bold: true } : {})] })],
  }));
  return new Table({
    layout: TableLayoutType.FIXED, width: { size: WIDTH, type: WidthType.DXA }, columnWidths: [...widths],
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true) }), new TableRow({ cantSplit: true, children: cells(row, false) })],
  });
}

const style = (id: string, run: object, paragraph: object) => ({ id, name: id, basedOn: 'Normal', run, paragraph });
const right = [{ type: TabStopType.RIGHT, position: WIDTH }];

/** One document of that kind: its name and number at the head, its title and page at the foot. */
export function houseDocument(kind: string, page: string, children: IPropertiesOptions['sections'][number]['children']): IPropertiesOptions {
  return {
    creator: 'Yttra', title: kind, lastModifiedBy: 'Yttra',
    numbering: { config: [{ reference: 'none', levels: [{ level: 0, format: LevelFormat.NONE, text: '', alignment: AlignmentType.LEFT }] }] },
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 21, color: INK, language: { value: 'sv-SE' } }, paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } } },
        heading1: { run: { size: 38, bold: true, color: ACCENT }, paragraph: { spacing: { before: 0, after: 240, line: 276, lineRule: LineRuleType.AUTO } } },
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
      headers: { default: new Header({ children: [new Paragraph({ tabStops: right, children: [text(kind, { size: 18, color: QUIET }), text('\t{headNumber}', { size: 18, color: QUIET })] })] }) },
      footers: {
        default: new Footer({ children: [new Paragraph({ tabStops: right, children: [
          text('{title}', { size: 18, color: QUIET }),
          new TextRun({ size: 18, color: QUIET, children: [`\t${page} `, PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] }),
        ] })] }),
      },
      children,
    }],
  };
}
