import { raised } from './superscript.ts';

interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly width: number;
  readonly height: number;
  readonly fontName?: string;
  /** [a, b, c, d, x, y]; y grows upwards. */
  readonly transform: readonly number[];
}

/** Where a piece ended, and the line that it stood on. */
interface Place {
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly turned: boolean;
}

function isPiece(item: object): item is Piece {
  return 'str' in item && 'transform' in item;
}

/** What is written straight up or down: a margin's stamp or a watermark. */
const isTurned = ({ transform: [a = 1, b = 0] }: Piece): boolean => Math.abs(b) > Math.abs(a);

/** How a piece goes on from the one before it. */
type Step = 'raised' | 'same' | 'column' | 'line' | 'paragraph';

function stepTo(x: number, y: number, size: number, last: Place): Step {
  const down = last.y - y;
  const gap = x - last.right;
  if (size < last.size * 0.8 && down < 0 && -down < last.size * 0.7 && gap < last.size && gap > -last.size * 0.5) return 'raised';
  if (Math.abs(down) < size * 0.5) return gap > size * 2.2 ? 'column' : 'same';
  return down > Math.max(size, last.size) * 1.75 || down < -size ? 'paragraph' : 'line';
}

/** A line of a page. */
export interface PdfLine {
  readonly text: string;
  /** A gap of more than a line and a half stands above it. */
  readonly apart: boolean;
  /** Of its tallest letters, in points. */
  readonly size: number;
  /** The font that all of it is set in; null when there are several. */
  readonly font: string | null;
}

/**
 * Lines of a page in the order of the document. A wide gap on a line becomes a tab (columns, signatures side by side);
 * a gap between lines of more than a line and a half sets them apart (paragraphs). Raised digits stay raised, on the line that they belong to.
 */
export function pageLines(items: readonly object[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line = '';
  let look: Look = { apart: false, size: 0, font: undefined };
  const breakLine = (): void => {
    if (line.trimEnd() !== '') lines.push({ text: line.trimEnd(), apart: look.apart, size: look.size, font: look.font ?? null });
    line = '';
    look = { apart: false, size: 0, font: undefined };
  };
  /** At the start of a line, set apart from the one before if told so. */
  const newLine = (apart: boolean): void => {
    if (line !== '') breakLine();
    look = { ...look, apart: apart && lines.length > 0 };
  };
  let last: Place | null = null;
  for (const item of items) {
    if (!isPiece(item)) continue;
    const { str, width } = item;
    if (str.trim() !== '') {
      const [, , , scale = 0, x = 0, y = 0] = item.transform;
      const size = Math.abs(item.height) || Math.abs(scale) || 10;
      const place: Place = { right: x + width, y, size, turned: isTurned(item) };
      const step: Step = last === null ? 'same' : place.turned || last.turned ? (place.turned === last.turned ? 'same' : 'paragraph') : stepTo(x, y, size, last);
      if (step === 'raised') {
        if (line === '') {
          const before = lines.pop();
          if (before) [line, look] = [before.text, { apart: before.apart, size: before.size, font: before.font }];
        }
        line = `${line.trimEnd()}${raised(str)}`;
      } else {
        if (step === 'column') line = `${line.trimEnd()}\t`;
        else if (step !== 'same') newLine(step === 'paragraph');
        line += str;
        const font = item.fontName ?? null;
        look = { apart: look.apart, size: Math.max(look.size, size), font: look.font === undefined || look.font === font ? font : null };
      }
      // What is raised is no line of its own: what follows it is measured from the line that it stands on.
      last = step === 'raised' && last !== null ? { right: place.right, y: last.y, size: last.size, turned: false } : place;
    } else if (str !== '' && line !== '' && !/\s$/.test(line)) line += ' ';
    if (item.hasEOL && line !== '') breakLine();
  }
  breakLine();
  return lines;
}

/** What is known so far of the line at hand; `font` is undefined before its first letter. */
interface Look {
  readonly apart: boolean;
  readonly size: number;
  readonly font: string | null | undefined;
}
