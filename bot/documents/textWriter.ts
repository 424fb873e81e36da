import type { Mark } from '#domain/reading/reading.ts';
import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';

export type ParagraphMark = Pick<Mark, 'as' | 'level'>;

export interface WrittenText {
  readonly text: string;
  /** Headings and list items by their start in `text`. */
  readonly marks: readonly Mark[];
}

interface Paragraph {
  text: string;
  mark: ParagraphMark | null;
}

/**
 * What every reader of a format with paragraphs and tables writes to: paragraphs apart by an empty line; a row of a table on a line of its own
 * with a tab between cells. A row that has several paragraphs in a cell is a letterhead or a list rather than a table: its paragraphs get a line each.
 */
export interface TextWriter {
  openParagraph(): void;
  /** Opens a paragraph when none is open. */
  put(text: string): void;
  /** `weak` gives way to a mark that is there already. */
  mark(mark: ParagraphMark, weak?: boolean): void;
  closeParagraph(): void;
  readonly inParagraph: () => boolean;
  readonly inRow: () => boolean;
  openRow(): void;
  closeCell(): void;
  closeRow(): void;
  end(): WrittenText;
}

const MOST_STRINGS = 20_000;

/** Throws Unreadable('too-large') when there is more text than the limits allow. */
export function textWriter(limits: Limits): TextWriter {
  let out: string[] = [];
  const marks: Mark[] = [];
  let length = 0;
  let spent = 0;
  /** A text box opens a paragraph inside another. */
  const open: Paragraph[] = [];
  /** A table may stand inside a cell of another. */
  const rows: { cells: Paragraph[][]; cell: Paragraph[] }[] = [];

  /** An empty line ends a table when something follows it. */
  let afterRow = false;
  const write = (text: string): void => {
    out.push(text);
    length += text.length;
    // Millions of short strings cost far more than their letters.
    if (out.length >= MOST_STRINGS) out = [out.join('')];
  };
  const marked = (p: Paragraph): void => {
    if (p.mark && p.text.trim() !== '') marks.push({ at: length, ...p.mark });
  };
  const finish = (p: Paragraph): void => {
    const row = rows[rows.length - 1];
    if (row) {
      if (p.text.trim() !== '') row.cell.push(p);
      return;
    }
    if (afterRow) write('\n');
    afterRow = false;
    marked(p);
    write(`${p.text}\n\n`);
  };
  const writeRow = (cells: readonly Paragraph[][]): void => {
    afterRow = true;
    if (isTabular(cells)) return write(`${tabbed(cells)}\n`);
    for (const p of cells.flat()) {
      marked(p);
      write(`${p.text}\n`);
    }
  };
  const closeParagraph = (): void => {
    const p = open.pop();
    if (p) finish(p);
  };
  const closeRow = (): void => {
    const row = rows.pop();
    if (!row) return;
    if (row.cell.length > 0) row.cells.push(row.cell);
    const outer = rows[rows.length - 1];
    if (!outer) writeRow(row.cells);
    else if (isTabular(row.cells)) outer.cell.push({ text: tabbed(row.cells), mark: null });
    else outer.cell.push(...row.cells.flat());
  };
  return {
    openParagraph: () => void open.push({ text: '', mark: null }),
    put(text) {
      spent += text.length;
      if (spent > limits.maxTextLength) throw new Unreadable('too-large', 'text');
      const here = open[open.length - 1];
      if (here) here.text += text;
      else open.push({ text, mark: null });
    },
    mark(mark, weak = false) {
      const here = open[open.length - 1];
      if (here && !(weak && here.mark)) here.mark = mark;
    },
    closeParagraph,
    inParagraph: () => open.length > 0,
    inRow: () => rows.length > 0,
    openRow: () => void rows.push({ cells: [], cell: [] }),
    closeCell() {
      const row = rows[rows.length - 1];
      if (!row) return;
      row.cells.push(row.cell);
      row.cell = [];
    },
    closeRow,
    end() {
      while (open.length > 0) closeParagraph();
      while (rows.length > 0) closeRow();
      return { text: out.join(''), marks };
    },
  };
}

const isTabular = (cells: readonly Paragraph[][]): boolean => cells.length > 1 && cells.every((cell) => cell.length < 2);
const tabbed = (cells: readonly Paragraph[][]): string => cells.map((cell) => cell[0]?.text ?? '').join('\t');
