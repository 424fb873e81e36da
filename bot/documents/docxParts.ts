import type { Limits } from './limits.ts';
import { xmlFeeder } from './xml.ts';

export interface PartText {
  readonly text: string;
  /** Headings and list items by their start in `text`. */
  readonly marks: readonly { at: number; as: 'heading' | 'item'; level: number }[];
}

/** Content that is not to be read: deleted or moved text, field codes, the second copy of a drawing, properties. */
const SKIP = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'rPr', 'sectPr', 'tblPr', 'trPr', 'tcPr', 'tblGrid', 'sdtPr', 'fldData', 'docPr', 'ruby']);

/**
 * Collects the text of one WordprocessingML part: paragraphs apart by an empty line, rows of a table a line each with tabs between cells,
 * footnotes and text boxes as paragraphs of their own.
 */
export function partCollector(limits: Limits): { feed(piece: Uint8Array): void; end(): PartText } {
  const out: string[] = [];
  const marks: { at: number; as: 'heading' | 'item'; level: number }[] = [];
  let length = 0;
  let skip = 0;
  let inText = false;
  /** Paragraphs open now: a text box opens one inside another. */
  const open: { text: string; mark: { as: 'heading' | 'item'; level: number } | null }[] = [];
  const cells: { row: string[]; cell: string[] }[] = [];

  const put = (text: string): void => {
    const here = open[open.length - 1];
    if (here) here.text += text;
  };
  const write = (text: string): void => {
    out.push(text);
    length += text.length;
    if (length > limits.maxTextLength) throw new RangeError('too much text');
  };
  const feeder = xmlFeeder(
    {
      open(name, attributes) {
        if (skip > 0 || SKIP.has(name)) {
          skip += 1;
          return;
        }
        const here = open[open.length - 1];
        if (name === 'p') open.push({ text: '', mark: null });
        else if (name === 't') inText = true;
        else if (name === 'tab' && here && attributes['val'] === undefined) put('\t');
        else if (name === 'br' || name === 'cr') put('\n');
        else if (name === 'noBreakHyphen') put('\u2011');
        else if (name === 'softHyphen') put('\u00ad');
        else if (name === 'pStyle' && here) here.mark = headingOf(attributes['val'] ?? '') ?? here.mark;
        else if (name === 'outlineLvl' && here && Number(attributes['val']) < 9) here.mark ??= { as: 'heading', level: Number(attributes['val']) + 1 };
        else if (name === 'numPr' && here) here.mark ??= { as: 'item', level: 1 };
        else if (name === 'tr') cells.push({ row: [], cell: [] });
      },
      text(text) {
        if (skip === 0 && inText) put(text);
      },
      close(name) {
        if (skip > 0) {
          skip -= 1;
          return;
        }
        const row = cells[cells.length - 1];
        if (name === 't') inText = false;
        else if (name === 'p') {
          const p = open.pop();
          if (!p) return;
          if (row) row.cell.push(p.text);
          else {
            if (p.mark && p.text.trim() !== '') marks.push({ at: length, ...p.mark });
            write(`${p.text}\n\n`);
          }
        } else if (name === 'tc' && row) {
          row.row.push(row.cell.filter((t) => t.trim() !== '').join(' '));
          row.cell = [];
        } else if (name === 'tr') {
          const done = cells.pop();
          const outer = cells[cells.length - 1];
          const line = done?.row.join('\t') ?? '';
          if (outer) outer.cell.push(line);
          else write(`${line}\n`);
        } else if (name === 'tbl' && cells.length === 0) write('\n');
      },
    },
    limits,
  );
  return {
    feed: feeder.feed,
    end() {
      feeder.end();
      return { text: out.join(''), marks };
    },
  };
}

/** Word's own style ids, English and Swedish: "Heading1", "Rubrik2", "Title". */
function headingOf(style: string): { as: 'heading'; level: number } | null {
  const match = /^(?:heading|rubrik)\s?([1-9])/i.exec(style);
  if (match) return { as: 'heading', level: Number(match[1]) };
  return /^(?:title|rubrik|titel)$/i.test(style) ? { as: 'heading', level: 1 } : null;
}
